import type { TimerPurpose } from '../call.ts';
import { command, nextId, type Progress, patch } from '../progress.ts';

/** Waiting is a command: the session answers it with `timer-fired`. At most one timer runs for each purpose. */
export function startTimer(progress: Progress, purpose: TimerPurpose, ms: number): void {
  cancelTimer(progress, purpose);
  const timerId = nextId(progress, 'timer');
  patch(progress, { timers: { ...progress.call.timers, [timerId]: purpose } });
  command(progress, { type: 'start-timer', timerId, ms });
}

export function cancelTimer(progress: Progress, purpose: TimerPurpose): void {
  for (const [timerId, running] of Object.entries(progress.call.timers)) {
    if (running !== purpose) continue;
    forgetTimer(progress, timerId);
    command(progress, { type: 'cancel-timer', timerId });
  }
}

export function cancelAllTimers(progress: Progress): void {
  for (const timerId of Object.keys(progress.call.timers))
    command(progress, { type: 'cancel-timer', timerId });
  patch(progress, { timers: {} });
}

export function forgetTimer(progress: Progress, timerId: string): void {
  const { [timerId]: _, ...timers } = progress.call.timers;
  patch(progress, { timers });
}
