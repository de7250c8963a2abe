import type { ActionName } from '../actions/index.ts';
import type { Move, Verdict, Why } from '../agent/move.ts';
import type { FieldKey, StepId } from '../plan/plan.ts';
import type { Span } from '../shared/text.ts';
import type { DialTarget } from './commands.ts';
import type { CallMode, EarlierValue, LegEnd, Receipt } from './events.ts';
import type { Snapshot } from './snapshot.ts';

/** Version of this shape: a saved call of another schema is replayed from its log instead of being loaded. */
export const CALL_SCHEMA = 1;

/**
 * A call is a value: JSON, never changed in place. `advance(call, event)` makes the next one. Everything that the record, the
 * mock call and a resumed call need is in here or in the log.
 */
export type Call = {
  schema: number;
  id: string;
  mode: CallMode;
  coreVersion: string;
  from: string | null;
  to: string | null;
  snapshot: Snapshot;
  /** Values from earlier calls from this number, newest first; they are used after the caller's yes, and never spoken. */
  earlier?: EarlierValue[];
  /** How often this number has called before within the days that count; absent for a first call. */
  earlierCalls?: number;
  /** The flow step with which it begins; null is the incoming step. */
  startAt: string | null;
  /** `at` and `seq` of the last event taken in. */
  now: number;
  seq: number;
  startedAt: number;
  answeredAt: number | null;
  endedAt: number | null;
  status: CallStatus;
  legs: Record<string, Leg>;
  /** Flow steps passed, the last is where the call stands. */
  path: Visit[];
  /** What the caller can do now. */
  stage: Stage;
  jobRuns: JobRun[];
  /** Ids of job runs under way, the last is active; those below wait to be resumed. */
  stack: string[];
  actions: ActionRun[];
  transcript: TranscriptLine[];
  /** Sentences collected by moves that are said when the thought has ended. */
  unsaid: string[];
  /** What the agent is saying or has last said; null before the greeting. */
  saying: Saying | null;
  thought: Thought | null;
  /** What the agent is waiting to hear. */
  expecting: Expecting | null;
  timers: Record<string, TimerPurpose>;
  /** Prompts given since the caller last said something. */
  silences: number;
  /** What the caller is saying now, not yet a turn; null while the caller is quiet. */
  hearing: Hearing | null;
  /** Times the caller was rude, and times that no job and no answer was found in a row. */
  rude: number;
  lost: number;
  /** The caller has said goodbye: nothing more is asked. */
  leaving: boolean;
  urgent: boolean;
  outcome: Outcome | null;
  /** Why each turn of the caller went as it did, in order. */
  turns: TurnTrace[];
  tokens: Tokens;
  voicemail: { text: string; seconds: number } | null;
  /** Counts ids made in this call, so that replay makes the same ones. */
  made: number;
};

export type CallStatus = 'ringing' | 'in-progress' | 'ended';

/** How a call ended, for lists and figures. */
export type Outcome =
  | 'completed'
  | 'message-taken'
  | 'transferred'
  | 'answered-by-person'
  | 'voicemail'
  | 'forwarded'
  | 'abandoned'
  | 'emergency'
  | 'failed';

export type Leg = {
  id: string;
  role: 'caller' | 'dialled';
  state: 'ringing' | 'answered' | 'ended';
  ended?: LegEnd;
  name: string;
};

export type Visit = { flowStepId: string; kind: string; name: string; at: number; exit: string | null };

export type Stage =
  | { kind: 'flow' }
  | { kind: 'menu'; flowStepId: string; tries: number }
  /** `groups` have not been rung yet; `otherwise` is the exit when nobody answers. */
  | {
      kind: 'ringing';
      flowStepId: string;
      legIds: string[];
      groups: DialTarget[][];
      seconds: number;
      otherwise: string;
    }
  | { kind: 'agent'; flowStepId: string }
  | { kind: 'transferring'; flowStepId: string; destinationId: string; actionId: string; legIds: string[] }
  | { kind: 'voicemail'; flowStepId: string | null }
  | { kind: 'bridged'; legId: string }
  | { kind: 'ended' };

export type JobRun = {
  id: string;
  jobId: string;
  revision: number;
  state: 'active' | 'waiting' | 'done' | 'cancelled' | 'handed-over';
  startedAt: number;
  endedAt: number | null;
  fields: Record<FieldKey, FieldValue>;
  /** Rounds of a loop that are behind the run, oldest first; the one under way stands in `fields`. `of`: the step that led back. */
  rounds?: { of: StepId; fields: Record<FieldKey, FieldValue> }[];
  /** Answers of `ask` steps and of conditions' questions, by step or by the question's own words. */
  answers: Record<string, string>;
  /** Steps that are behind the run, by how; a step that is absent is still to come. */
  passed: Record<StepId, 'done' | 'skipped' | 'declined' | 'failed'>;
  /** How often each step was begun: part of the idempotency key. */
  visits: Record<StepId, number>;
  /** Which arm of a branch was taken, by the branch's step id; -1 when none applied. */
  arms: Record<StepId, number>;
  /** A branch that the caller's words or a refusal have opened out of turn: its arm goes first. */
  detour: StepId | null;
  /** How often each thing (field key, step id or condition) was asked. */
  asked: Record<string, number>;
  /** Answers in a row that did not fit what was asked; two, and the engine goes on without. */
  misses: Record<string, number>;
};

export type FieldValue = {
  /** Normal form; null when the caller would not or could not say. */
  value: string | null;
  heard: string;
  /** Place in the transcript line `turn`. */
  span: Span;
  turn: number;
  confidence: number;
  confirmed: boolean;
  /** Kept as heard after two failed tries, or refused. */
  flag?: 'as-heard' | 'refused' | 'unknown';
  /** Taken over from an earlier call: used, and not spoken. */
  earlier?: true;
};

export type ActionRun = {
  id: string;
  key: string;
  jobRunId: string | null;
  step: StepId | null;
  action: ActionName;
  args: Record<string, string>;
  state: 'running' | 'done' | 'failed';
  startedAt: number;
  endedAt: number | null;
  receipt: Receipt | null;
  reason: string | null;
};

export type TranscriptLine = {
  turn: number;
  who: 'agent' | 'caller' | 'system';
  at: number;
  /** What was to be said (agent) or what was recognised (caller). */
  text: string;
  /** UTF-16 units of `text` that the caller has heard; for the caller's own lines all of it. */
  heard: number;
  confidence?: number;
  /** Kind of line beyond plain talk: pressed keys, an event of the call. */
  kind?: 'digits' | 'event' | 'knowledge';
  /** Passage from which an answer came. */
  passageId?: string;
};

/** `stopped`: cut off by the caller; its last mark, which says how much was heard, may still come. */
export type Saying = {
  id: string;
  line: number;
  text: string;
  played: number;
  done: boolean;
  stopped: boolean;
  interruptible: boolean;
  afterwards: Afterwards;
};

/** What follows when all has been heard. */
export type Afterwards =
  | { next: 'nothing' }
  | { next: 'listen' }
  | { next: 'hang-up' }
  | { next: 'exit'; exit: string }
  | { next: 'voicemail' };

/**
 * `attempt` counts the brains tried for this turn; `digressed` when the turn was a question or a change of job, not an answer.
 * Of a model's words `spoken` went to the ear; `pending` could become a claim and waits.
 */
export type Thought = {
  id: string;
  heard: string;
  attempt: number;
  digressed: boolean;
  spoken: string;
  pending: string;
};

/** Of a language model, as its provider counts them. */
export type Tokens = { prompt: number; completion: number };

/** `alarmed`: the safety line was said while the caller was still speaking; it is played to its end. */
export type Hearing = { speaking: boolean; text: string; partial: string; alarmed?: true };

export type Expecting =
  | { kind: 'job' }
  /** `between`: what was said could mean each of these, and the caller was asked which. */
  | { kind: 'field'; key: FieldKey; step: StepId; between?: string[] }
  /** `question` is set for a condition that the engine asks by itself: no step of the text holds its words. */
  | {
      kind: 'answer';
      key: string;
      answer: 'yes-no' | 'choice' | 'text';
      options?: string[];
      step: StepId;
      question?: string;
    }
  /** `settles`: read out before and left as they were, so that the same yes stands for them. */
  | {
      kind: 'confirm-fields';
      keys: FieldKey[];
      settles?: FieldKey[];
      step: StepId | null;
      /** The act that stands right behind: it was named in the same question, so that one yes does for both. */
      consents?: StepId;
    }
  | { kind: 'consent'; step: StepId }
  /** One job: whether it is about that. Two: which of them. */
  | { kind: 'which-job'; jobIds: [string] | [string, string] }
  | { kind: 'resume'; jobId: string }
  | { kind: 'anything-else'; step: StepId | null }
  | { kind: 'message-offer' }
  /** "Is anyone in danger right now?"; `heard` is taken up again when the answer is no. */
  | { kind: 'danger'; heard: string };

export type TimerPurpose = 'silence' | 'hold' | 'ring' | 'menu' | 'endpoint';

/** The explanation of one turn of the caller: heard, checked first, job and scores, moves, said. */
export type TurnTrace = {
  turn: number;
  at: number;
  heard: string;
  checks: { check: 'emergency' | 'repair' | 'bounds'; found: string | null; matched: string | null }[];
  why: Why | null;
  brain: string | null;
  moves: { move: Move; verdict: Verdict }[];
  jobRunId: string | null;
  step: StepId | null;
  said: string;
  /** Sentences held back because nothing had been done that they claim. */
  heldBack: string[];
  /** What a language model was asked and answered in this turn; absent where none was asked. */
  tokens?: Tokens;
};
