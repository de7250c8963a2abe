import { beginCall } from '../../../core/calls/begin.ts';
import type { Call } from '../../../core/calls/call.ts';
import type { CallEvent, CallMode, EventBody } from '../../../core/calls/events.ts';
import type { CallRecord } from '../../../core/calls/record.ts';
import type { Snapshot } from '../../../core/calls/snapshot.ts';
import type { AgentSettings, FlowGraph, FlowStepOf } from '../../../core/flows/flow.ts';
import type { JobText } from '../../../core/jobs/job.ts';
import type { NewCall } from '../calls/call-log.ts';
import type { JobSave } from '../jobs/jobs.ts';

/** Small, valid things to put into a store; each takes what the test is about. */
export function jobText(name: string, text: Partial<JobText> = {}): JobText {
  return { name, description: '', instructions: `Do: ${name}.`, phrases: [], icon: null, ...text };
}

export function jobSave(name: string, text: Partial<JobText> = {}): JobSave {
  return { text: jobText(name, text), plan: '{"steps":[]}', author: { id: 'user-1', name: 'Olive Owner' } };
}

export function agentStep(id: string, jobIds: string[], name = ''): FlowStepOf<'agent'> {
  const settings: AgentSettings = {
    greeting: 'Hello.',
    disclosure: true,
    recordingNotice: true,
    tone: 'neutral',
    voice: 'ash',
    languages: ['en'],
    pageIds: [],
    jobIds,
    history: false,
    silenceSeconds: 8,
  };
  return { id, kind: 'agent', name, settings, exits: {}, position: null };
}

export function graphOf(...steps: FlowStepOf<'agent'>[]): FlowGraph {
  return { steps };
}

export function snapshotOf(id: string): Snapshot {
  return {
    id,
    workspace: {
      id: 'ws',
      name: 'Bayview',
      timeZone: 'UTC',
      country: 'US',
      language: 'en',
      emergency: { extra: [], off: [], afterwards: { kind: 'go-on' } },
    },
    number: null,
    flow: { id: 'flow', name: 'Main', version: 1, graph: { steps: [] }, pausedStepIds: [] },
    jobs: {},
    destinations: [],
    webhooks: [],
    members: [],
    pages: {},
  };
}

export function newCall(id: string, startedAt: number, call: Partial<NewCall> = {}): NewCall {
  return {
    id,
    mode: 'phone',
    from: '+13125550142',
    to: '+13125550100',
    phoneNumberId: null,
    flowId: null,
    startedAt,
    coreVersion: '1',
    snapshot: snapshotOf('snap-1'),
    ...call,
  };
}

/** Events from seq `first` on, one per text said. */
export function said(first: number, ...texts: string[]): CallEvent[] {
  return texts.map((text, i) => event(first + i, { type: 'utterance-final', text }));
}

export function event(seq: number, body: EventBody): CallEvent {
  return { seq, at: seq * 1000, ...body };
}

export function recordOf(call: NewCall, record: Partial<CallRecord> = {}): CallRecord {
  return {
    id: call.id,
    mode: call.mode as CallMode,
    status: 'ended',
    outcome: 'completed',
    urgent: false,
    from: call.from,
    to: call.to,
    phoneNumberId: call.phoneNumberId,
    flow: { id: call.flowId ?? 'flow', name: 'Main', version: 1 },
    startedAt: call.startedAt,
    answeredAt: call.startedAt,
    endedAt: call.startedAt + 60_000,
    path: [],
    summary: { title: 'A call', lines: [] },
    jobs: [],
    actions: [],
    transcript: [],
    turns: [],
    callerName: null,
    ...record,
  };
}

export function ranJob(jobId: string, name: string, revision = 1): CallRecord['jobs'][number] {
  return {
    id: `run-${jobId}`,
    jobId,
    name,
    icon: null,
    revision,
    state: 'done',
    result: { data: [] },
    steps: [],
  };
}

export function callValue(call: NewCall, seq: number, value: Partial<Call> = {}): Call {
  const { id: callId, coreVersion, mode, from, to } = call;
  const started = {
    seq: 1,
    at: call.startedAt,
    type: 'call-started',
    callId,
    coreVersion,
    mode,
    from,
    to,
    startAt: null,
  } as const;
  return { ...beginCall(call.snapshot, started), seq, status: 'in-progress', ...value };
}
