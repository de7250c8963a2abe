import { resultsOf, type StepOf } from '../../plan/plan.ts';
import type { Call, FieldValue, JobRun } from '../call.ts';
import { planOf } from './job-run.ts';

const BLANK = /\{\{\s*(caller\.number|business\.name|fields\.([a-z0-9_]+))\s*\}\}/g;

/** Fills `{{…}}` from the call. A value is text put into a text: it is never read as a token again. */
export function fill(text: string, call: Call, run: JobRun | undefined): string {
  return text.replace(BLANK, (_, name: string, key?: string) => {
    if (name === 'caller.number') return call.from ?? '';
    if (name === 'business.name') return call.snapshot.workspace.name;
    return (key && run?.fields[key]?.value) || '';
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
  return { ...args, fields: JSON.stringify(values(run)) };
}

function messageArgs(call: Call, run: JobRun): Record<string, string> {
  const fields = resultsOf(planOf(call, run)).map((field) => ({ field, value: run.fields[field.key] }));
  const name = fields.find(({ field, value }) => field.type === 'person-name' && value?.value)?.value?.value;
  const number = fields.find(({ field, value }) => field.type === 'phone' && value?.value)?.value?.value;
  const lines = fields
    .filter(({ field, value }) => value?.value && field.type !== 'person-name' && field.type !== 'phone')
    .map(({ field, value }) => `${field.label}: ${(value as FieldValue).heard}`);
  const sole = lines.length === 1 ? (lines[0] ?? '').replace(/^[^:]+: /, '') : lines.join('\n');
  return {
    from_name: name ?? '',
    from_number: number ?? call.from ?? '',
    text: sole,
    urgent: call.urgent ? 'yes' : 'no',
  };
}

function values(run: JobRun): Record<string, string | null> {
  return Object.fromEntries(Object.entries(run.fields).map(([key, { value }]) => [key, value]));
}
