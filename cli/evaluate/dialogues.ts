import type { Call } from '../../core/calls/call.ts';
import type { CallEvent } from '../../core/calls/events.ts';
import { activeRun } from '../../core/calls/job/job-run.ts';
import { resultsOf } from '../../core/plan/plan.ts';
import { rehearse } from '../../server/calls/mock/rehearsal.ts';
import type { Brain } from '../../server/ports/brain.ts';
import type { Clock } from '../../server/ports/clock.ts';
import { Agenda } from './agenda.ts';
import { type DataJob, snapshotOf } from './attached-jobs.ts';
import { bindNames } from './binding/bind-names.ts';
import { gatedRuns } from './gated-runs.ts';

export type DialogueRow = {
  id: string;
  attached: DataJob[];
  caller_turns: string[];
  turns: {
    caller: string;
    prev_agent?: string | null;
    prev_action?: string | null;
    slots?: Record<string, string>;
  }[];
};

export type DialoguePrediction = {
  id: string;
  jobs: string[];
  slots: Record<string, string>;
  actions: { name: string; gated: boolean; missing?: string[] }[];
};

/** Holds the dialogue as a mock call with the ten attached jobs, the caller's lines being an agenda and not a script. */
export async function predictDialogue(
  row: DialogueRow,
  parts: { brains: readonly Brain[]; clock: Clock; onEnd?: (call: Call) => void },
): Promise<DialoguePrediction> {
  const snapshot = snapshotOf(row.attached);
  const { mock, log } = await rehearse(snapshot, { ...parts, from: '+12125550101' });
  const agenda = new Agenda(row);
  const jobs: string[] = [];
  const note = () => {
    const run = activeRun(mock.call);
    const name = run && snapshot.jobs[run.jobId]?.name;
    if (name && jobs.at(-1) !== name) jobs.push(name);
  };
  for (let turn = 0; turn < row.turns.length * 2 && mock.call.status !== 'ended'; turn += 1) {
    const line = agenda.next(mock.call);
    if (line === null) break;
    await mock.act({ type: 'say', text: line });
    note();
  }
  if (mock.call.status !== 'ended') await mock.act({ type: 'hang-up' });
  await mock.session.journal.flush();
  parts.onEnd?.(mock.call);
  return { id: row.id, jobs, slots: slotsOf(mock.call, row.attached), actions: actionsOf(mock.call, log) };
}

/** Each job's fields under the names of its results, as the caller said them; the last job to have a name wins. */
function slotsOf(call: Call, attached: readonly DataJob[]): Record<string, string> {
  const slots: Record<string, string> = {};
  for (const run of call.jobRuns) {
    const job = attached[Number(run.jobId.slice('job_'.length))];
    const plan = call.snapshot.jobs[run.jobId]?.plan;
    if (!job || !plan) continue;
    for (const [name, key] of bindNames(job.fields ?? [], resultsOf(plan))) {
      const field = run.fields[key];
      if (field && field.value !== null) slots[name] = field.heard || field.value;
    }
  }
  return slots;
}

function actionsOf(call: Call, log: readonly CallEvent[]): DialoguePrediction['actions'] {
  const gated = gatedRuns(call.snapshot, log);
  return call.actions
    .filter(({ action, state }) => action === 'call-webhook' && state === 'done')
    .map(({ id, args }) => ({ name: args.name ?? '', ...(gated.get(id) ?? { gated: false }) }));
}
