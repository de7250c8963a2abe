import type { CallStatus, Outcome, Tokens, TranscriptLine, TurnTrace, Visit } from './call.ts';
import type { CallMode, Receipt } from './events.ts';

/** What is kept of a call for people and for the API: worked out from the call value alone. */
export type CallRecord = {
  id: string;
  mode: CallMode;
  status: CallStatus;
  outcome: Outcome | null;
  urgent: boolean;
  from: string | null;
  to: string | null;
  phoneNumberId: string | null;
  /** `jobId` is the job that a mock call tried alone: there was no flow then, and `id` is empty. */
  flow: { id: string; name: string; version: number | 'draft'; jobId?: string };
  startedAt: number;
  answeredAt: number | null;
  endedAt: number | null;
  path: Visit[];
  summary: { title: string; lines: string[] };
  jobs: JobResult[];
  actions: ActionResult[];
  transcript: TranscriptLine[];
  turns: TurnTrace[];
  /** The caller's name when one was given in the call. */
  callerName: string | null;
  /** What language models were asked and answered in this call; absent where none was. */
  tokens?: Tokens;
};

export type JobResult = {
  id: string;
  jobId: string;
  name: string;
  icon: string | null;
  revision: number;
  state: 'active' | 'waiting' | 'done' | 'cancelled' | 'handed-over';
  /** The agent step in which it began; absent in records of earlier versions. */
  flowStepId?: string;
  result: { data: ResultValue[] };
  steps: {
    id: string;
    kind: string;
    text: string;
    depth: number;
    passed: 'done' | 'skipped' | 'declined' | 'failed' | null;
  }[];
};

export type ResultValue = {
  name: string;
  label: string;
  value: string | null;
  heard: string;
  turn: number;
  span: [number, number];
  confirmed: boolean;
  flag: string | null;
  /** From 1, where the job asked for the same again, as in "for each item"; absent elsewhere. */
  round?: number;
};

export type ActionResult = {
  id: string;
  action: string;
  jobRunId: string | null;
  state: 'running' | 'done' | 'failed';
  args: Record<string, string>;
  at: number;
  receipt: Receipt | null;
  reason: string | null;
};
