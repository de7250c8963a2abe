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
  /** Values were read back: what each was taken for. */
  | { kind: 'read-back'; values: (Meaning & { value: string | null })[] }
  | { kind: 'offer'; action: string; to: string }
  | { kind: 'which-job'; name: string; alone: boolean }
  | { kind: 'anything-else' | 'message-offer' | 'resume' | 'danger' | 'matter' };

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
      };
    case 'consent': {
      const step = findStepOf(call, run, expecting.step);
      if (step?.kind === 'transfer') return { kind: 'offer', action: 'transfer-call', to: step.destination };
      if (step?.kind !== 'action') return { kind: 'offer', action: '', to: '' };
      return {
        kind: 'offer',
        action: step.action,
        to: step.args.name ?? step.args.text ?? step.args.for ?? '',
      };
    }
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
