import { randomBytes } from 'node:crypto';
import type { Clock } from './ports/clock.ts';

/** The clock of the machine. Timers never keep the process alive: shutting down is for `main` to say. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
  random: (bytes) => randomBytes(bytes),
};
