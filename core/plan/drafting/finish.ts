import { JOB_LIMITS, type JobText } from '../../jobs/job.ts';
import { checkJob } from '../../jobs/validate.ts';
import { codePoints, nameKey } from '../../shared/text.ts';
import { compile } from '../compile.ts';
import type { Plan } from '../plan.ts';
import { describe } from './describe.ts';
import type { Drafted, DraftedLine, DraftingContext, Found, Landing, Sketch } from './drafted.ts';
import { mended } from './mend.ts';

/** Turns what a reader found into jobs that can be saved as they are: mended, within the limits, each under a free name. */
export function finished(found: Found, context: DraftingContext): { jobs: Drafted[]; landed: Landing[] } {
  const taken = new Set(context.taken.map(nameKey));
  const landed = [...found.landed];
  const jobs: Drafted[] = [];
  for (const sketch of found.jobs) {
    const within = fitted(sketch.lines);
    const { kept, over: pushed } = fitted(
      sketch.mend === 'none' ? within.kept : mended({ ...sketch, lines: within.kept }, context),
    );
    const over = [...within.over, ...pushed];
    for (const { from } of over) if (from) landed.push({ span: from, to: 'unread', why: TOO_LONG });
    // A single line that is longer than a job leaves none.
    if (kept.every(({ text }) => text.trim() === '')) continue;
    const spans = [...(sketch.spans ?? []), ...kept.flatMap(({ from }) => (from ? [from] : []))];
    const job = textOf(sketch, kept, taken, context);
    const [fault] = checkJob(job, []);
    if (fault) landed.push(...spans.map((span): Landing => ({ span, to: 'unread', why: fault.message })));
    else {
      landed.push(...spans.map((span): Landing => ({ span, to: 'job', jobs: [jobs.length] })));
      taken.add(nameKey(job.name));
      jobs.push({ job, lines: kept });
    }
  }
  return { jobs, landed };
}

const TOO_LONG = `A job has ${JOB_LIMITS.instructions.toLocaleString('en-US')} characters; this stood behind them.`;

/** Lines up to the limit of the instructions, and those behind it. */
function fitted(lines: readonly DraftedLine[]): { kept: DraftedLine[]; over: DraftedLine[] } {
  let length = -1;
  for (const [at, { text }] of lines.entries()) {
    length += codePoints(text) + 1;
    if (length > JOB_LIMITS.instructions) return { kept: lines.slice(0, at), over: lines.slice(at) };
  }
  return { kept: [...lines], over: [] };
}

function textOf(
  sketch: Sketch,
  lines: readonly DraftedLine[],
  taken: ReadonlySet<string>,
  context: DraftingContext,
): JobText {
  const instructions = lines.map(({ text }) => text).join('\n');
  const plan = compile(instructions, context);
  const name = freeName(sketch.name || 'New job', taken);
  return {
    name,
    description: described(sketch, plan),
    instructions,
    phrases: distinct(sketch.phrases),
    icon: sketch.icon,
  };
}

function described({ description, mend }: Sketch, plan: Plan): string {
  if (mend === 'none' && codePoints(description) <= JOB_LIMITS.description) return description;
  return oneLine(description || (mend === 'none' ? '' : describe(plan)), JOB_LIMITS.description);
}

function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const flat = oneLine(wanted, JOB_LIMITS.name) || 'New job';
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const name = `${[...flat]
      .slice(0, JOB_LIMITS.name - suffix.length)
      .join('')
      .trimEnd()}${suffix}`;
    if (!taken.has(nameKey(name))) return name;
  }
}

function oneLine(text: string, limit: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  return codePoints(flat) <= limit
    ? flat
    : `${[...flat]
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}

function distinct(phrases: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const phrase of phrases) {
    const flat = phrase.replace(/\s+/g, ' ').trim();
    const key = nameKey(flat);
    if (key !== '' && codePoints(flat) <= JOB_LIMITS.phrase && !kept.has(key)) kept.set(key, flat);
  }
  return [...kept.values()].slice(0, JOB_LIMITS.phrases);
}
