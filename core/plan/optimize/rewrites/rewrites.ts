import { actionTokens } from './action-tokens.ts';
import { alternativeBeforeTransfer } from './alternative-before-transfer.ts';
import { bothBranches } from './both-branches.ts';
import { closing } from './closing.ts';
import { factsInKnowledge } from './facts-in-knowledge.ts';
import { noGreeting } from './no-greeting.ts';
import { numberedSteps } from './numbered-steps.ts';
import { numbering } from './numbering.ts';
import { oneQuestion } from './one-question.ts';
import { readBack } from './read-back.ts';
import { refusalPath } from './refusal-path.ts';
import type { Rewrite } from './rewrite.ts';
import { safetyFirst } from './safety-first.ts';
import { textAnnounce } from './text-announce.ts';
import { textAskFirst } from './text-ask-first.ts';
import { transferInWords } from './transfer-in-words.ts';
import { whenToUse } from './when-to-use.ts';

/** In the order in which they are tried: the outline first, so that what is added takes its place in it. */
export const REWRITES: readonly Rewrite[] = [
  numberedSteps,
  numbering,
  whenToUse,
  safetyFirst,
  oneQuestion,
  transferInWords,
  actionTokens,
  textAskFirst,
  textAnnounce,
  alternativeBeforeTransfer,
  bothBranches,
  readBack,
  closing,
  refusalPath,
];

/** Offered, and left until the author takes them. */
export const OFFERS: readonly Rewrite[] = [factsInKnowledge, noGreeting];
