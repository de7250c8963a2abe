import type { Field } from '../../plan/plan.ts';
import { shortened } from './prefix.ts';
import type { ActiveJob, View } from './view.ts';

const MOST = { step: 320, value: 120, fact: 600, rule: 160, likely: 300, heard: 2000, known: 24, rules: 8 };

/** The last message of the window: where the call stands, and what the caller has just said. It alone changes from turn to turn. */
export function state(view: View): string {
  const { active, jobs, waiting, likely, asked, passages } = view;
  const numberOf = (id: string) => jobs.findIndex((job) => job.id === id) + 1;
  const lines = [
    active ? `job under way: ${numberOf(active.jobId)}` : 'job under way: none',
    ...(waiting.length > 0 ? [`waiting: ${waiting.map(numberOf).join(', ')}`] : []),
    ...(active ? activeLines(active) : likelyLines(jobs, likely, numberOf)),
    `asked: ${asked ?? 'nothing'}`,
  ];
  const facts = passages.map(({ title, text }, at) => `${at + 1}. ${quoted(`${title}: ${text}`, MOST.fact)}`);
  return [
    `<state>\n${lines.join('\n')}\n</state>`,
    facts.length > 0 ? `<facts>\n${facts.join('\n')}\n</facts>` : '',
    callerSays(view.told.text),
  ]
    .filter(Boolean)
    .join('\n');
}

function activeLines({ steps, known, fields, rules }: ActiveJob): string[] {
  const values = Object.entries(known).slice(0, MOST.known);
  const open = fields.filter(({ key }) => !(key in known)).slice(0, MOST.known);
  return [
    ...steps.map((step, at) => `${at === 0 ? 'current step' : 'then'}: ${shortened(step, MOST.step)}`),
    ...(values.length > 0
      ? [
          `known: ${values.map(([key, value]) => `${key} = ${value === null ? 'not given' : quoted(value, MOST.value)}`).join('; ')}`,
        ]
      : []),
    ...(open.length > 0 ? [`open fields: ${open.map(fieldLine).join('; ')}`] : []),
    ...rules.slice(0, MOST.rules).map(({ text }) => `rule: ${shortened(text, MOST.rule)}`),
  ];
}

function fieldLine({ key, type, options }: Field): string {
  return options
    ? `${key} (one of: ${options.map((option) => shortened(option, 40)).join(', ')})`
    : `${key} (${type})`;
}

function likelyLines(jobs: View['jobs'], likely: string[], numberOf: (id: string) => number): string[] {
  return likely.flatMap((id) => {
    const job = jobs.find((candidate) => candidate.id === id);
    return job?.description ? [`perhaps ${numberOf(id)}: ${shortened(job.description, MOST.likely)}`] : [];
  });
}

/** A caller's words as a message: quoted, so that nothing in them closes the quotation. */
export function callerSays(heard: string): string {
  return `<caller>${quoted(heard, MOST.heard)}</caller>`;
}

/** Text that others wrote, on one line and without the signs by which the window is read. */
export function quoted(text: string, most: number): string {
  return shortened(text, most).replaceAll('<', '‹').replaceAll('>', '›').replaceAll('@', ' at ');
}
