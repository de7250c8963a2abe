import { fieldsOf } from '../plan/plan.ts';
import type { Call, JobRun } from './call.ts';
import { planOf } from './job/job-run.ts';
import { labelIn, valuesOf } from './job/rounds.ts';

/** A title and some lines without a model: what the call was about, what was kept, what was done. */
export function summaryOf(call: Call): { title: string; lines: string[] } {
  return { title: titleOf(call), lines: [...linesOf(call)] };
}

function titleOf(call: Call): string {
  const name = callerName(call);
  const subject = mainMatter(call) ?? call.jobRuns.map((run) => jobName(call, run))[0] ?? firstWords(call);
  const title = [name, subject].filter(Boolean).join(': ');
  return shorten(title || 'No conversation', 90);
}

/** What the caller wanted, in the caller's words: the first free-text value of the first job. */
function mainMatter(call: Call): string | null {
  for (const run of call.jobRuns) {
    const collected = new Set(fieldsOf(planOf(call, run)).map(({ key }) => key));
    for (const { field, value } of valuesOf(planOf(call, run), run))
      if (field.type === 'text' && value.value && collected.has(field.key)) return value.value;
  }
  return null;
}

function firstWords(call: Call): string | null {
  return call.transcript.find(({ who }) => who === 'caller')?.text ?? null;
}

function* linesOf(call: Call): Generator<string> {
  if (call.urgent) yield 'Urgent: the caller spoke of danger.';
  for (const run of call.jobRuns) yield runLine(call, run);
  const unknown = call.turns.filter(({ moves }) =>
    moves.some(({ move, verdict }) => verdict.allowed && move.move === 'not-known'),
  );
  for (const { heard } of unknown) yield `Asked and not answered: “${shorten(heard, 80)}”`;
  for (const action of call.actions) yield ACTION_LINES[action.action]?.(action.args, action.state) ?? '';
  if (call.voicemail) yield `Voicemail: “${shorten(call.voicemail.text, 160)}”`;
}

const ENDINGS: Record<JobRun['state'], string> = {
  active: 'under way',
  waiting: 'left open',
  done: 'finished',
  cancelled: 'not finished',
  'handed-over': 'handed over',
};

function runLine(call: Call, run: JobRun): string {
  const values = valuesOf(planOf(call, run), run)
    .filter(({ value }) => value.value)
    .map(({ field, value, round }) => `${labelIn(field.label, round)} ${value.heard}`);
  const kept = values.length > 0 ? `: ${values.join(', ')}` : '';
  return `${jobName(call, run)} (${ENDINGS[run.state]})${shorten(kept, 220)}`;
}

const ACTION_LINES: Partial<Record<string, (args: Record<string, string>, state: string) => string>> = {
  'take-message': ({ for: whom }, state) =>
    `Message${whom ? ` for ${whom}` : ''} ${state === 'done' ? 'taken' : 'not saved'}.`,
  'send-text': (_, state) => (state === 'done' ? 'Text sent to the caller.' : 'Text not sent.'),
  'transfer-call': ({ to }, state) => (state === 'done' ? `Transferred to ${to}.` : `${to} did not answer.`),
  'call-webhook': ({ name }, state) => `${name} ${state === 'done' ? 'done' : 'failed'}.`,
};

function jobName(call: Call, run: JobRun): string {
  return call.snapshot.jobs[run.jobId]?.name ?? 'Deleted job';
}

function shorten(text: string, most: number): string {
  const clean = text.replace(/\s+/g, ' ').trim();
  return clean.length <= most ? clean : `${clean.slice(0, most - 1).trimEnd()}…`;
}

/** The first name that was given in the call: the caller's, unless the job asks for somebody else's. */
export function callerName(call: Call): string | null {
  for (const run of call.jobRuns) {
    const field = fieldsOf(planOf(call, run)).find(
      ({ type, key }) => type === 'person-name' && run.fields[key]?.value,
    );
    if (field) return run.fields[field.key]?.value ?? null;
  }
  return null;
}
