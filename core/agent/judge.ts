import type { Field } from '../plan/plan.ts';
import type { Move, Verdict } from './move.ts';

/** What the Plan and the call allow at this moment; all that a move is judged by. */
export type Allowance = {
  /** Jobs attached to this agent step that exist. */
  jobIds: readonly string[];
  activeJobId: string | null;
  waitingJobIds: readonly string[];
  /** Fields of the active job, whatever their place: callers volunteer values early. */
  fields: readonly Field[];
  filled: (key: string) => boolean;
  /** Keys (step or condition) whose answer may be given now or ahead of its question. */
  answers: ReadonlyMap<string, readonly string[] | null>;
  /** Whether a yes or a no is being waited for. */
  yesNoOpen: boolean;
  /** The question that is open is whether an act may be done. */
  consentOpen: boolean;
  /** Whether the caller's words are a yes by core's own reading. */
  agreed: () => boolean;
  /** The action step that stands next, if any, and what its gate waits for. */
  action: { step: string; shut: string | null } | null;
  passageIds: ReadonlySet<string>;
  /** Whether something has been asked that can be declined. */
  questionOpen: boolean;
};

const YES: Verdict = { allowed: true };

/** The brain proposes, core disposes: refuses each move that the Plan does not allow, with the reason that is shown. */
export function judge(move: Move, allowance: Allowance): Verdict {
  switch (move.move) {
    case 'start-job':
      return startJob(move.jobId, allowance);
    case 'resume-job':
      return allow(allowance.waitingJobIds.includes(move.jobId), 'that job is not waiting');
    case 'cancel-job':
      return allow(allowance.activeJobId !== null, 'no job is under way');
    case 'set-field':
    case 'correct-field':
      return setField(move, allowance);
    case 'ask-anew':
      return allow(allowance.filled(move.key), 'that field has no value to change');
    case 'confirm':
      if (allowance.consentOpen && !allowance.agreed())
        return refused('the caller has not clearly said yes to it: ask');
      return allow(allowance.yesNoOpen, 'nothing was asked that a yes or a no would answer');
    case 'deny':
      return allow(allowance.yesNoOpen, 'nothing was asked that a yes or a no would answer');
    case 'choose-branch':
      return chooseBranch(move, allowance);
    case 'answer-from-knowledge':
      return allow(
        allowance.passageIds.has(move.passageId),
        'that passage is not attached to this agent step',
      );
    case 'run-action':
      return runAction(move.step, allowance);
    case 'clarify':
      return allow(
        move.jobIds.every((id) => allowance.jobIds.includes(id)),
        'one of these jobs is not attached',
      );
    case 'refuse':
      return allow(allowance.questionOpen, 'nothing was asked');
    case 'not-known':
    case 'hand-over':
    case 'repeat':
    case 'end-call':
      return YES;
  }
}

/** The gate is core's: a brain may ask for the act, and is told what is missing. */
function runAction(step: string, { action }: Allowance): Verdict {
  if (action?.step !== step) return refused('that action is not the next step of the job');
  return action.shut === null
    ? YES
    : refused(
        `its gate is shut: it waits for ${action.shut === 'nothing' ? 'what was not given' : action.shut}`,
      );
}

function startJob(jobId: string, { jobIds, activeJobId, waitingJobIds }: Allowance): Verdict {
  if (!jobIds.includes(jobId)) return refused('that job is not attached to this agent step');
  if (activeJobId === jobId) return refused('that job is already under way');
  return allow(!waitingJobIds.includes(jobId), 'that job is waiting: it can be resumed');
}

function setField(
  move: Extract<Move, { move: 'set-field' | 'correct-field' }>,
  allowance: Allowance,
): Verdict {
  const field = allowance.fields.find(({ key }) => key === move.key);
  if (!field) return refused('the active job has no such field');
  if (field.options && !field.options.includes(move.value)) return refused('that is not one of the options');
  return allow(move.move === 'set-field' || allowance.filled(move.key), 'there is nothing to correct yet');
}

function chooseBranch(move: Extract<Move, { move: 'choose-branch' }>, { answers }: Allowance): Verdict {
  if (!answers.has(move.step)) return refused('that question is not open');
  const options = answers.get(move.step);
  return allow(!options || options.includes(move.answer), 'that is not one of the answers');
}

function allow(condition: boolean, otherwise: string): Verdict {
  return condition ? YES : refused(otherwise);
}

function refused(reason: string): Verdict {
  return { allowed: false, reason };
}
