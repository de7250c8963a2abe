import type { Call } from '../../../core/calls/call.ts';
import type { CallEvent, CallMode } from '../../../core/calls/events.ts';
import type { CallRecord } from '../../../core/calls/record.ts';
import type { Snapshot } from '../../../core/calls/snapshot.ts';

export type NewCall = {
  id: string;
  mode: CallMode;
  from: string | null;
  to: string | null;
  phoneNumberId: string | null;
  flowId: string | null;
  startedAt: number;
  coreVersion: string;
  snapshot: Snapshot;
};

/** What a call goes on from: the last saved value (null: replay from the start) and every later event. */
export type ResumableCall = {
  coreVersion: string;
  snapshot: Snapshot;
  value: Call | null;
  events: CallEvent[];
};

/** The one writer's side of a call. Each promise resolves when what was given is durable. */
export interface CallLog {
  create(call: NewCall): Promise<void>;
  /** In order and without a gap; throws StoreProblem `call-log-conflict` when another writer was there or the call was erased. */
  append(callId: string, events: readonly CallEvent[]): Promise<void>;
  /** The call as of its `seq`, kept without its snapshot. Also brings the list up to date (status, urgent). */
  saveValue(call: Call): Promise<void>;
  /** The record, the list, the search rows. May be repeated. */
  finish(record: CallRecord): Promise<void>;
  events(callId: string, after?: number): Promise<CallEvent[]>;
  load(callId: string): Promise<ResumableCall | null>;
  snapshot(callId: string): Promise<Snapshot | null>;
  /** Ids of calls that have not ended. */
  unfinished(): Promise<string[]>;
}
