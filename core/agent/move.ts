import type { FieldKey, StepId } from '../plan/plan.ts';
import type { Span } from '../shared/text.ts';

/**
 * What a brain proposes. Core checks each against the Plan and refuses what the Plan does not allow: a move never runs
 * anything by itself, and nothing that a caller says can widen what it may do.
 */
export type Move =
  | { move: 'start-job'; jobId: string; why?: Why }
  | { move: 'resume-job'; jobId: string }
  | { move: 'cancel-job' }
  | ({ move: 'set-field'; key: FieldKey } & Value)
  | ({ move: 'correct-field'; key: FieldKey } & Value)
  /** The caller wants another value and has not said which: it is asked for anew. */
  | { move: 'ask-anew'; key: FieldKey }
  | { move: 'confirm' }
  | { move: 'deny' }
  /** Answers the ask that is open, or a condition's question: 'yes', 'no', an option, or free words. */
  | { move: 'choose-branch'; step: StepId; answer: string; confidence: number }
  | { move: 'answer-from-knowledge'; passageId: string; text: string; score: number }
  /** The question has no answer in Knowledge. */
  | { move: 'not-known'; topic: string }
  | { move: 'run-action'; step: StepId }
  /** "Is it about A, or about B?"; with one job alone "Is it about A?". */
  | { move: 'clarify'; jobIds: [string] | [string, string]; why?: Why }
  /** The caller would not or could not give what was asked. */
  | { move: 'refuse'; reason: 'unknown' | 'unwilling' }
  | { move: 'hand-over' }
  | { move: 'repeat' }
  | { move: 'end-call' };

export type Value = {
  value: string;
  heard: string;
  span: Span;
  confidence: number;
  alternatives?: string[];
  /** The turn in which it was said, where that is not the present one. */
  turn?: number;
};

/** Why a job was chosen: every attached job with its score, best first, and the words that matched. */
export type Why = {
  scores: { jobId: string; score: number; matched: string[] }[];
  reason: 'match' | 'close' | 'none';
};

export type Verdict = { allowed: true } | { allowed: false; reason: string };
