import { type Field, type FieldType, fieldsOf } from '../../plan/plan.ts';
import type { Call, FieldValue, JobRun } from '../call.ts';
import type { EarlierValue } from '../events.ts';
import { agentSettings } from '../talk/manner.ts';
import { planOf } from './job-run.ts';

/** The answer to "shall I use what you gave us last time?" stands under this key. */
export const EARLIER = 'earlier-call';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How far back what callers gave is remembered, and how much of it (design §9). */
export const HISTORY = { days: 21, items: 30 } as const;

/** What says who somebody is and how to reach them stays the same from call to call; all else is asked anew. */
const LASTING: readonly FieldType[] = ['person-name', 'phone', 'email', 'address'];

/** Newest first; what is too old, and what is too much, is left out. */
export function remembered(values: readonly EarlierValue[], now: number): EarlierValue[] {
  return values
    .filter(({ at }) => at <= now && now - at <= HISTORY.days * DAY_MS)
    .toSorted((a, b) => b.at - a.at)
    .slice(0, HISTORY.items);
}

/** Whether somebody has called from this number within the days that count, where the agent step may know of it. */
export function calledBefore(call: Call): boolean {
  return (call.earlierCalls ?? 0) > 0 && Boolean(agentSettings(call)?.history);
}

/** Fields of the job that are still open and were given under the same name in an earlier call, where the agent step allows it. */
export function knownEarlier(call: Call, run: JobRun): { field: Field; value: EarlierValue }[] {
  if (!call.earlier?.length || !agentSettings(call)?.history) return [];
  return fieldsOf(planOf(call, run)).flatMap((field) => {
    if (run.fields[field.key] || !LASTING.includes(field.type)) return [];
    const value = call.earlier?.find(({ key, value }) => key === field.key && couldBe(field.type, value));
    return value ? [{ field, value }] : [];
  });
}

/**
 * Taken over by the caller's yes, without being said. `earlier` marks it for as long as the call lasts: it is used in actions, and never
 * spoken, since the number from which somebody calls does not show who they are (design §2.5).
 */
export function takenOver({ value }: EarlierValue, turn: number): FieldValue {
  return { value, heard: value, span: [0, 0], turn, confidence: 1, confirmed: true, earlier: true };
}

/** The job may have been edited since: a field of that name can hold something else by now. */
function couldBe(type: FieldType, value: string): boolean {
  if (type === 'phone') return /^\+\d{7,15}$/.test(value);
  if (type === 'email') return /^\S+@\S+$/.test(value);
  return /\p{L}/u.test(value) && !value.includes('@');
}
