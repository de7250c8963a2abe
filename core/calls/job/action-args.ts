import type { StepOf } from '../../plan/plan.ts';
import type { Call, JobRun } from '../call.ts';
import { planOf } from './job-run.ts';
import { labelIn, valuesOf, valuesOfField } from './rounds.ts';

const BLANK = /\{\{\s*(caller\.number|business\.name|fields\.([a-z0-9_]+))\s*\}\}/g;

/** Fills `{{…}}` from the call. A value is text put into a text: it is never read as a token again. */
export function fill(text: string, call: Call, run: JobRun | undefined): string {
  return text.replace(BLANK, (_, name: string, key?: string) => {
    if (name === 'caller.number') return call.from ?? '';
    if (name === 'business.name') return call.snapshot.workspace.name;
    if (!key || !run) return '';
    return valuesOfField(run, key)
      .flatMap(({ value }) => value ?? [])
      .join(', ');
  });
}

/** The same for a sentence that the caller hears: what came from an earlier call is left out of it (design §2.5). */
export function fillSpoken(text: string, call: Call, run: JobRun | undefined): string {
  const fields = Object.entries(run?.fields ?? {}).filter(([, { earlier }]) => !earlier);
  const spoken = fill(text, call, run && { ...run, fields: Object.fromEntries(fields) });
  return spoken === text ? text : spoken.replace(/ +(?=[,.!?])/g, '');
}

/** What an action is run with: the token's own words, filled, and the values that the job has collected. */
export function actionArgs(call: Call, run: JobRun, step: StepOf<'action'>): Record<string, string> {
  const args: Record<string, string> = {};
  for (const [name, text] of Object.entries(step.args)) args[name] = fill(text, call, run);
  if (step.action === 'send-text') return { ...args, to: call.from ?? '', from: call.to ?? '' };
  if (step.action === 'take-message') return { ...args, ...messageArgs(call, run) };
  const rounds = roundsOf(call, run);
  return {
    ...args,
    fields: JSON.stringify(values(run)),
    ...(rounds ? { rounds: JSON.stringify(rounds) } : {}),
  };
}

function messageArgs(call: Call, run: JobRun): Record<string, string> {
  const given = valuesOf(planOf(call, run), run).filter(({ value }) => value.value);
  const from = (type: string) =>
    given.find(({ field, round }) => field.type === type && round === undefined)?.value.value;
  const [name, number] = [from('person-name'), from('phone')];
  const lines = given
    .filter(({ field: { type }, round }) => round || (type !== 'person-name' && type !== 'phone'))
    .map(({ field, value, round }) => `${labelIn(field.label, round)}: ${value.heard}`);
  const sole = lines.length === 1 ? (lines[0] ?? '').replace(/^[^:]+: /, '') : lines.join('\n');
  return {
    from_name: name ?? '',
    from_number: number ?? call.from ?? '',
    text: sole,
    urgent: call.urgent ? 'yes' : 'no',
  };
}

/** Every round of the job's loops, each with what was given in it; null where there was one at most. */
function roundsOf(call: Call, run: JobRun): Record<string, string | null>[] | null {
  if (!run.rounds) return null;
  const rounds: Record<string, string | null>[] = [];
  let before = 0;
  for (const { field, value, round } of valuesOf(planOf(call, run), run)) {
    if (round === undefined) continue;
    if (round !== before) rounds.push({});
    before = round;
    Object.assign(rounds.at(-1) ?? {}, { [field.key]: value.value });
  }
  return rounds;
}

function values(run: JobRun): Record<string, string | null> {
  return Object.fromEntries(Object.entries(run.fields).map(([key, { value }]) => [key, value]));
}
