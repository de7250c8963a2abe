import type { Call } from '../../calls/call.ts';
import { activeRun, fieldOf, findStepOf } from '../../calls/job/job-run.ts';
import { notedField } from '../../plan/plan.ts';
import type { Meaning } from '../scenario.ts';

/**
 * What the agent has just asked, as a person would hear it. It is taken from the call's public trace (the mock call shows the same
 * beside the words), by meaning and without keys: a caller who misread a question would blame the instructions for its own mistake.
 */
export type Asked =
  | { kind: 'value'; what: Meaning }
  /** A question that decides or is noted. */
  | { kind: 'question'; words: string; answer: 'yes-no' | 'choice' | 'text'; options?: string[] }
  /** Values were read back, and with them perhaps an act was offered: one yes does for both. */
  | { kind: 'read-back'; values: (Meaning & { value: string | null })[]; offer: Offer | null }
  | ({ kind: 'offer' } & Offer)
  | { kind: 'which-job'; name: string; alone: boolean }
  | { kind: 'anything-else' | 'message-offer' | 'resume' | 'danger' | 'matter' };

export type Offer = { action: string; to: string };

/** Null when nothing is asked. */
export function askedIn(call: Call): Asked | null {
  const { expecting } = call;
  const run = activeRun(call);
  if (!expecting) return null;
  switch (expecting.kind) {
    case 'field': {
      const field = fieldOf(call, run, expecting.key);
      return field ? { kind: 'value', what: field } : null;
    }
    case 'answer': {
      const step = findStepOf(call, run, expecting.step);
      const words = expecting.question ?? (step?.kind === 'ask' ? notedField(step).label : '');
      const { answer, options } = expecting;
      return { kind: 'question', words, answer, ...(options ? { options } : {}) };
    }
    case 'confirm-fields':
      return {
        kind: 'read-back',
        values: expecting.keys.flatMap((key) => {
          const field = fieldOf(call, run, key);
          return field ? [{ ...field, value: run?.fields[key]?.value ?? null }] : [];
        }),
        offer: expecting.consents === undefined ? null : offerOf(call, expecting.consents),
      };
    case 'consent':
      return { kind: 'offer', ...offerOf(call, expecting.step) };
    case 'which-job': {
      const name = call.snapshot.jobs[expecting.jobIds[0]]?.name ?? '';
      return { kind: 'which-job', name, alone: expecting.jobIds.length === 1 };
    }
    case 'job':
      return { kind: 'matter' };
    default:
      return { kind: expecting.kind };
  }
}

function offerOf(call: Call, id: string): Offer {
  const step = findStepOf(call, activeRun(call), id);
  if (step?.kind === 'transfer') return { action: 'transfer-call', to: step.destination };
  if (step?.kind !== 'action') return { action: '', to: '' };
  const { name, text, for: whom } = step.args;
  return { action: step.action, to: name ?? text ?? whom ?? '' };
}
