import type { CallMode } from '../../../core/calls/events.ts';
import type { CallStatus, Outcome } from '../../../core/calls/call.ts';
import type { CallRecord } from '../../../core/calls/record.ts';
import type { Listed, Paging } from '../result.ts';

/** A call as it is listed. */
export type CallSummary = {
  id: string;
  mode: CallMode;
  status: CallStatus;
  outcome: Outcome | null;
  urgent: boolean;
  from: string | null;
  to: string | null;
  callerName: string | null;
  title: string;
  phoneNumberId: string | null;
  flowId: string | null;
  startedAt: number;
  endedAt: number | null;
  jobs: { jobId: string; name: string; icon: string | null; revision: number }[];
};

export type CallQuery = Paging & {
  /** Every word must begin a word that was said, or of the caller, the number, the jobs, the outcome or the summary. */
  query?: string;
  jobId?: string;
  /** With `jobId`: only calls that ran this revision of it or a newer one. */
  sinceRevision?: number;
  outcome?: Outcome;
  /** `mock` is every mode but phone. */
  mode?: CallMode | 'mock';
  status?: CallStatus;
  phoneNumberId?: string;
  from?: string;
  urgent?: boolean;
  /** `since` ≤ startedAt < `until`, ms. */
  since?: number;
  until?: number;
};

export interface Calls {
  /** Newest first. */
  list(query: CallQuery): Promise<Listed<CallSummary>>;
  get(callId: string): Promise<CallSummary | null>;
  /** Null until the call has ended. */
  record(callId: string): Promise<CallRecord | null>;
}
