import type { Call } from '../../core/calls/call.ts';
import type { CallEvent } from '../../core/calls/events.ts';
import { activeRun, fieldOf, findStepOf } from '../../core/calls/job/job-run.ts';
import { bindParameters } from '../../core/plan/parameters/parameters.ts';
import { fieldsOf } from '../../core/plan/plan.ts';
import { rehearse } from '../../server/calls/mock/rehearsal.ts';
import type { Brain } from '../../server/ports/brain.ts';
import type { Clock } from '../../server/ports/clock.ts';
import { type DataJob, snapshotOf } from './attached-jobs.ts';
import { gatedRuns } from './gated-runs.ts';

export type DialogueRow = {
  id: string;
  attached: DataJob[];
  caller_turns: string[];
  turns: { caller: string; prev_agent?: string | null; slots?: Record<string, string> }[];
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

/** The caller: gives the line that answers the present question, else the next unused one, else "yes" or "I don't know". */
class Agenda {
  readonly #row: DialogueRow;
  readonly #used = new Set<number>();

  constructor(row: DialogueRow) {
    this.#row = row;
  }

  next(call: Call): string | null {
    const at = this.#answering(call) ?? this.#row.turns.findIndex((_, i) => !this.#used.has(i));
    if (at >= 0) {
      this.#used.add(at);
      return this.#row.turns[at]?.caller ?? '';
    }
    const kind = call.expecting?.kind;
    if (kind === 'anything-else' || kind === 'resume') return 'no';
    if (kind === 'field') return "I don't know";
    return kind === undefined || kind === 'job' ? null : 'yes';
  }

  /** A turn answers by what it fills (`slots`) or by what the other agent had asked before it (`prev_agent`). */
  #answering(call: Call): number | null {
    const wanted = wantedWords(call);
    if (wanted.size === 0) return null;
    let best: { at: number; score: number } | null = null;
    for (const [at, turn] of this.#row.turns.entries()) {
      if (this.#used.has(at)) continue;
      const offered = words([...Object.keys(turn.slots ?? {}), turn.prev_agent ?? ''].join(' '));
      const score = [...wanted].filter((word) => offered.has(word)).length;
      if (score > 0 && (!best || score > best.score)) best = { at, score };
    }
    return best?.at ?? null;
  }
}

function wantedWords(call: Call): Set<string> {
  const { expecting } = call;
  const run = activeRun(call);
  if (expecting?.kind === 'field')
    return words(`${fieldOf(call, run, expecting.key)?.label ?? ''} ${expecting.key}`);
  if (expecting?.kind !== 'answer') return new Set();
  const step = findStepOf(call, run, expecting.step);
  return step?.kind === 'ask' ? words(step.text) : new Set();
}

const EMPTY = new Set(
  'the a an your you my what which is are was do does can could would please and or to of for in on it this that we have i me with if any their they them ask get need like'.split(
    ' ',
  ),
);

function words(text: string): Set<string> {
  const found =
    text
      .toLowerCase()
      .replaceAll('_', ' ')
      .match(/[a-z]+/g) ?? [];
  return new Set(found.filter((word) => !EMPTY.has(word)));
}

/** Each job's fields under the names of its results, as the caller said them; the last job to have a name wins. */
function slotsOf(call: Call, attached: readonly DataJob[]): Record<string, string> {
  const slots: Record<string, string> = {};
  for (const run of call.jobRuns) {
    const job = attached[Number(run.jobId.slice('job_'.length))];
    const plan = call.snapshot.jobs[run.jobId]?.plan;
    if (!job || !plan) continue;
    for (const [name, key] of bindParameters(job.fields ?? [], fieldsOf(plan))) {
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
