import { createHash } from 'node:crypto';
import type { Clock } from '../../ports/clock.ts';

export type TickingClock = Clock & { set(now: number): void; pass(ms: number): void };

/** Moves only when told to, and rolls the same dice in each run. Timers wait until their time is reached by `pass`. */
export function tickingClock(start = Date.UTC(2026, 2, 2, 16, 15)): TickingClock {
  let now = start;
  let rolls = 0;
  let timers: { at: number; run: () => void }[] = [];
  const set = (time: number) => {
    now = time;
    const due = timers.filter((timer) => timer.at <= now);
    timers = timers.filter((timer) => timer.at > now);
    for (const timer of due) timer.run();
  };
  return {
    now: () => now,
    after: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    random: (bytes) => {
      rolls += 1;
      return new Uint8Array(createHash('sha512').update(String(rolls)).digest().subarray(0, bytes));
    },
    set,
    pass: (ms) => set(now + ms),
  };
}
