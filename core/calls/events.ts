import type { Move } from '../agent/move.ts';
import type { FieldKey } from '../plan/plan.ts';

/** What happened, noun then past. `at` is ms since the epoch, `seq` counts from 1 without a gap: the log of a call. */
export type CallEvent = { seq: number; at: number } & EventBody;

export type EventBody =
  | {
      type: 'call-started';
      callId: string;
      coreVersion: string;
      mode: CallMode;
      from: string | null;
      to: string | null;
      /** The flow step with which a mock call begins; null is the incoming step. */
      startAt: string | null;
      /** What was given in earlier calls from this number: data, and never spoken. */
      earlier?: EarlierValue[];
      /** How many earlier calls from this number lie within `HISTORY`: data as well. */
      earlierCalls?: number;
    }
  | { type: 'leg-answered'; legId: string }
  | { type: 'leg-ended'; legId: string; reason: LegEnd }
  | { type: 'speech-started'; legId: string }
  | { type: 'speech-ended'; legId: string }
  | { type: 'utterance-partial'; text: string }
  | { type: 'utterance-final'; text: string; confidence?: number }
  | { type: 'digits-pressed'; digits: string }
  /** Playback of a `say` has come as far as `chars` of its text; `done` when all was heard. */
  | { type: 'mark-played'; sayId: string; chars: number; done: boolean }
  | { type: 'timer-fired'; timerId: string }
  | { type: 'thought-moved'; thoughtId: string; move: Move }
  | { type: 'thought-spoke'; thoughtId: string; text: string }
  /** Nothing has come for longer than a caller should wait in silence. */
  | { type: 'thought-stalled'; thoughtId: string }
  | {
      type: 'thought-ended';
      thoughtId: string;
      brain: string;
      tokens?: { prompt: number; completion: number };
    }
  | {
      type: 'thought-failed';
      thoughtId: string;
      brain: string;
      reason: string;
      tokens?: { prompt: number; completion: number };
    }
  | { type: 'action-finished'; actionId: string; receipt: Receipt }
  | { type: 'action-failed'; actionId: string; reason: string }
  | { type: 'voicemail-left'; text: string; seconds: number }
  | { type: 'call-resumed'; coreVersion: string };

/** A field's value in an earlier call; `at` is when that call began. */
export type EarlierValue = { at: number; key: FieldKey; value: string };

export type EventType = EventBody['type'];
export type EventOf<T extends EventType> = Extract<CallEvent, { type: T }>;

/** What the legs are. Nothing else tells a phone call from a mock call (design §2.4). */
export type CallMode = 'phone' | 'typed-mock' | 'spoken-mock' | 'simulated' | 'test';
export type LegEnd = 'hung-up' | 'no-answer' | 'busy' | 'failed' | 'dropped';

/** Proof that an action was done: without it the agent never says so. */
export type Receipt = { id: string; simulated: boolean; details: Record<string, string> };
