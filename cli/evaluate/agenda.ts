import type { Call } from '../../core/calls/call.ts';
import { activeRun, fieldOf, findStepOf, planOf } from '../../core/calls/job/job-run.ts';
import { type Field, notedField, resultsOf } from '../../core/plan/plan.ts';
import type { DataJob } from './attached-jobs.ts';
import { bindNames, LEAST, likeness } from './binding/bind-names.ts';
import type { DialogueRow } from './dialogues.ts';

type Line = DialogueRow['turns'][number];

/**
 * The caller of a dialogue row. Gives the line that answers the present question (by what the line fills, or by what the other agent
 * had asked before it), else the next unused one, else "yes" or "I don't know".
 */
export class Agenda {
  readonly #lines: readonly Line[];
  readonly #jobs: readonly DataJob[];
  readonly #used = new Set<number>();

  constructor({ turns, attached }: DialogueRow) {
    this.#lines = turns;
    this.#jobs = attached;
  }

  next(call: Call): string | null {
    const at = this.#answering(call) ?? this.#lines.findIndex((_, i) => !this.#used.has(i));
    if (at >= 0) {
      this.#used.add(at);
      return this.#lines[at]?.caller ?? '';
    }
    const kind = call.expecting?.kind;
    if (kind === 'anything-else' || kind === 'resume') return 'no';
    if (kind === 'field') return "I don't know";
    return kind === undefined || kind === 'job' ? null : 'yes';
  }

  #answering(call: Call): number | null {
    const score = this.#question(call);
    if (!score) return null;
    let best: { at: number; score: number } | null = null;
    for (const [at, line] of this.#lines.entries()) {
      if (this.#used.has(at)) continue;
      const worth = score(line);
      if (worth > 0 && (!best || worth > best.score)) best = { at, score: worth };
    }
    return best?.at ?? null;
  }

  /** How well a line answers what is asked now; null where the agent has asked nothing that a line could be for. */
  #question(call: Call): ((line: Line) => number) | null {
    const { expecting } = call;
    const run = activeRun(call);
    if (expecting?.kind === 'consent' || expecting?.kind === 'confirm-fields') return settles;
    const field = askedField(call);
    if (!field) return null;
    const names = this.#jobs[Number(run?.jobId.slice('job_'.length))]?.fields ?? [];
    const bound = bindNames(names, resultsOf(planOf(call, run)));
    const name = names.find((one) => bound.get(one) === field.key);
    return (line) => worth(line, field, name);
  }
}

function askedField(call: Call): Field | null {
  const { expecting } = call;
  const run = activeRun(call);
  if (expecting?.kind === 'field') return fieldOf(call, run, expecting.key) ?? null;
  const step = expecting?.kind === 'answer' ? findStepOf(call, run, expecting.step) : undefined;
  return step?.kind === 'ask' ? notedField(step) : null;
}

/** Below the name of a result come what the other agent asked for, then the words of its question. */
function worth(line: Line, field: Field, name?: string): number {
  const filled = Object.keys(line.slots ?? {});
  if (name && filled.includes(name)) return 100;
  const asked = /(?:^|_)ask_(.+)$/.exec(line.prev_action ?? '')?.[1];
  const like = Math.max(0, ...[...filled, ...(asked ? [asked] : [])].map((one) => likeness(one, field)));
  if (like >= LEAST) return 10 + like;
  const wanted = words(`${field.label} ${field.key}`);
  const offered = words([...filled, line.prev_agent ?? ''].join(' '));
  return line.prev_agent?.includes('?') || filled.length > 0
    ? [...wanted].filter((word) => offered.has(word)).length
    : 0;
}

/** A line said when the other agent had asked whether to go ahead. */
function settles(line: Line): number {
  if (/confirm/.test(line.prev_action ?? '')) return 2;
  return /\b(?:shall i|should i|can i (?:book|place|do|go)|would you like me to|is (?:that|this|it) (?:right|correct|ok)|go ahead|confirm)\b[^?]*\?/i.test(
    line.prev_agent ?? '',
  )
    ? 1
    : 0;
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
