import type { Call } from '../../core/calls/call.ts';
import type { Job } from '../../core/jobs/job.ts';
import type { CallerAct } from '../../core/wire/nouns/mock-calls.ts';

/** A mock call that goes on. `act` resolves when the agent has settled: it has said its say and waits, or the call is over. */
export type LiveSession = { readonly call: Call; act(act: CallerAct): Promise<void> };

/** The text of a job that is not saved, or not saved like this. */
export type UnsavedJob = Pick<Job, 'name' | 'description' | 'phrases' | 'instructions'>;

/** What a mock call is asked for. `at` is the time in the call, ms. */
export type MockCallWish = {
  flowId: string | null;
  stepId: string | null;
  jobId: string | null;
  /** The job as it is written now, in place of what is saved; with no `jobId` a job that was never saved. */
  unsaved?: UnsavedJob | null;
  from: string | null;
  at: number | null;
};

/** The live calls as the API needs them. Implemented by `LiveCalls` in server/calls. */
export interface MockCallRoom {
  /** Null when the flow, step or job is not there. */
  start(workspaceId: string, wish: MockCallWish): Promise<LiveSession | null>;
  /** Taken up from its log where this process does not hold it any more; null when there is none that goes on. */
  find(workspaceId: string, callId: string): Promise<LiveSession | null>;
  /** A new call that stands before that turn of the caller; null when the call or turn is not there. */
  rewind(workspaceId: string, callId: string, turn: number): Promise<LiveSession | null>;
  /** How many phone calls are going on, by number id. */
  callsNow(workspaceId: string): Record<string, number>;
}
