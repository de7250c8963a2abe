import type { Answered } from '../../client/client.ts';
import type { IconName, Tone } from '../../ui/index.ts';

type Outcome = NonNullable<Answered<'CallRecord'>['outcome']>;
export type Standing = { tone: Tone; label: string; icon?: IconName };

/** How a call ended, in words. */
export const outcomes: Record<Outcome, Standing> = {
  completed: { tone: 'ok', label: 'Completed' },
  'message-taken': { tone: 'ok', label: 'Message taken', icon: 'note' },
  transferred: { tone: 'ok', label: 'Transferred', icon: 'forward' },
  'answered-by-person': { tone: 'quiet', label: 'Answered by a person', icon: 'phone' },
  voicemail: { tone: 'warn', label: 'Voicemail', icon: 'tape' },
  forwarded: { tone: 'quiet', label: 'Forwarded', icon: 'forward' },
  abandoned: { tone: 'warn', label: 'Caller hung up', icon: 'hang-up' },
  emergency: { tone: 'danger', label: 'Emergency' },
  failed: { tone: 'danger', label: 'Failed' },
};

/** What to say of a call in one or two words, whether it goes on or is over. */
export function standingOf({ status, outcome }: Pick<Answered<'CallLine'>, 'status' | 'outcome'>): Standing {
  if (outcome) return outcomes[outcome];
  return status === 'ended'
    ? { tone: 'quiet', label: 'Ended' }
    : { tone: 'info', label: 'Going on', icon: 'phone' };
}

/** Whether nothing of a call was real. */
export function isMock(mode: Answered<'CallRecord'>['mode']): boolean {
  return mode !== 'phone';
}

/** How a job run stands. */
export const runStates: Record<Answered<'JobResult'>['state'], Standing> = {
  active: { tone: 'info', label: 'Under way' },
  waiting: { tone: 'quiet', label: 'Left open', icon: 'pause' },
  done: { tone: 'ok', label: 'Finished' },
  cancelled: { tone: 'warn', label: 'Not finished' },
  'handed-over': { tone: 'info', label: 'Handed over', icon: 'forward' },
};
