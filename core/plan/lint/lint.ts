import type { Problem } from '../../shared/problem.ts';
import type { Plan, PlanContext } from '../plan.ts';
import { alternativeBeforeTransfer } from './alternative-before-transfer.ts';
import { blankLeft } from './blank-left.ts';
import { bothBranches } from './both-branches.ts';
import { closing } from './closing.ts';
import { factsInKnowledge } from './facts-in-knowledge.ts';
import { length } from './length.ts';
import { noGreeting } from './no-greeting.ts';
import { noPromises } from './no-promises.ts';
import { nothingAfterTransfer } from './nothing-after-transfer.ts';
import { oneQuestion } from './one-question.ts';
import { readBack } from './read-back.ts';
import { refusalPath } from './refusal-path.ts';
import type { LintRule } from './rule.ts';
import { safetyFirst } from './safety-first.ts';
import { speakable } from './speakable.ts';
import { textAskFirst } from './text-ask-first.ts';
import { unknownPlaceholder } from './unknown-placeholder.ts';
import { whenToUse } from './when-to-use.ts';

/** Every rule, in the order in which a job is read. */
export const LINT_RULES: readonly LintRule[] = [
  blankLeft,
  whenToUse,
  noGreeting,
  safetyFirst,
  oneQuestion,
  speakable,
  factsInKnowledge,
  noPromises,
  readBack,
  unknownPlaceholder,
  bothBranches,
  textAskFirst,
  alternativeBeforeTransfer,
  nothingAfterTransfer,
  refusalPath,
  closing,
  length,
];

/** Findings about how the job is written, on top of what compiling found. An empty text has none. */
export function lint(instructions: string, plan: Plan, context: PlanContext): Problem[] {
  if (instructions.trim() === '') return [];
  const job = { text: instructions, plan, context };
  return LINT_RULES.flatMap((rule) => rule.check(job));
}
