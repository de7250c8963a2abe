import type { ActionName } from '../actions/index.ts';
import type { FieldType } from '../plan/plan.ts';
import type { Expectation } from './expectation.ts';

/**
 * Something that a caller can be asked for, by what it means and not by its key: an edit of the instructions may change the step, the
 * key and the words around it, and the caller still knows the same.
 */
export type Meaning = { type: FieldType; label: string; options?: string[] };

/** `value` in its normal form, as a result holds it. */
export type Known = Meaning & { value: string };

export const SCENARIO_KINDS = [
  'happy-path',
  'branch',
  'refusal',
  'decline',
  'correction',
  'digression',
] as const;
/** `refusal` of a value, `decline` of an act that the agent offers. */
export type ScenarioKind = (typeof SCENARIO_KINDS)[number];

/** One turn in which the caller does something else than answer. */
export type Twist =
  /** Will not give this value. */
  | { does: 'refuse'; what: Meaning }
  /** Says no when the act is offered. `to`: the destination, the webhook or the text, where there are several of a kind. */
  | { does: 'decline'; action: ActionName; to?: string }
  /** Gives `first`, and takes it back for the value that is known: when it is read back, or else before an act or at the end. */
  | { does: 'correct'; what: Meaning; first: string }
  /** Asked for this, puts a question of their own first, and comes back. */
  | { does: 'digress'; what: Meaning; question: string }
  /** Says this with the first answer, which opens a branch that waits for the caller's words. */
  | { does: 'mention'; words: string };

/** What the world around the call is like. */
export type Circumstances = {
  /** ms since the epoch, by which “Tuesday” is read. */
  at: number;
  open: boolean;
  /** Somebody picks up when the call is transferred. */
  answered: boolean;
  actionsWork: boolean;
  calledBefore: boolean;
};

/**
 * A scripted caller with what is expected of the call. It is a value: kept, shown, and run on any text of the job with any number of
 * seeds. It names no step.
 */
export type Scenario = {
  id: string;
  name: string;
  kind: ScenarioKind;
  /** Drawn together with the number of the run: the same wordings of the caller on every text. */
  seed: number;
  language: 'en' | 'es';
  /** The caller opens with one of these. */
  openings: string[];
  knows: Known[];
  /** Answers to questions that decide something, by the words of the question. */
  answers: { question: string; answer: string }[];
  twists: Twist[];
  circumstances: Circumstances;
  expectations: Expectation[];
};
