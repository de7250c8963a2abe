import type { Problem } from '../../shared/problem.ts';
import { everyStep, type Plan, type PlanContext } from '../plan.ts';
import { alternativeBeforeTransfer } from './alternative-before-transfer.ts';
import { askedTwice } from './asked-twice.ts';
import { blankLeft } from './blank-left.ts';
import { bothBranches } from './both-branches.ts';
import { closing } from './closing.ts';
import { confirmBeforeTransfer } from './confirm-before-transfer.ts';
import { factsInKnowledge } from './facts-in-knowledge.ts';
import { knownNumber } from './known-number.ts';
import { length } from './length.ts';
import { noGreeting } from './no-greeting.ts';
import { noPromises } from './no-promises.ts';
import { nobodyCompares } from './nobody-compares.ts';
import { nothingAfterTransfer } from './nothing-after-transfer.ts';
import { numberedSteps } from './numbered-steps.ts';
import { oneGoal } from './one-goal.ts';
import { oneQuestion } from './one-question.ts';
import { optionalFields } from './optional-fields.ts';
import { readBack } from './read-back.ts';
import { refusalPath } from './refusal-path.ts';
import type { LintRule } from './rule.ts';
import { safetyFirst } from './safety-first.ts';
import { speakable } from './speakable.ts';
import { textAnnounce } from './text-announce.ts';
import { textAskFirst } from './text-ask-first.ts';
import { textReceipt } from './text-receipt.ts';
import { transferAfterHours } from './transfer-after-hours.ts';
import { unknownAnswer } from './unknown-answer.ts';
import { unknownPlaceholder } from './unknown-placeholder.ts';
import { whatNext } from './what-next.ts';
import { whenNot } from './when-not.ts';
import { whenToUse } from './when-to-use.ts';

/** Every rule, in the order in which a job is read. */
export const LINT_RULES: readonly LintRule[] = [
  blankLeft,
  whenToUse,
  whenNot,
  oneGoal,
  noGreeting,
  safetyFirst,
  numberedSteps,
  oneQuestion,
  askedTwice,
  knownNumber,
  optionalFields,
  speakable,
  factsInKnowledge,
  unknownAnswer,
  noPromises,
  readBack,
  unknownPlaceholder,
  bothBranches,
  textAskFirst,
  textAnnounce,
  textReceipt,
  alternativeBeforeTransfer,
  confirmBeforeTransfer,
  transferAfterHours,
  nobodyCompares,
  nothingAfterTransfer,
  refusalPath,
  whatNext,
  closing,
  length,
];

/** Findings about how the job is written, on top of what compiling found. An empty text has none. */
export function lint(instructions: string, plan: Plan, context: PlanContext): Problem[] {
  if (instructions.trim() === '') return [];
  const job = { text: instructions, plan, context, steps: everyStep(plan.steps) };
  return LINT_RULES.flatMap((rule) => rule.check(job));
}
