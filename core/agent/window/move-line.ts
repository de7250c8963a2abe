import type { Field } from '../../plan/plan.ts';
import { readValue } from '../../understanding/values/read-value.ts';
import type { Extracted } from '../../understanding/values/value.ts';
import type { Move } from '../move.ts';
import type { View } from './view.ts';

/** A line that begins with @, read: a move for the judge, or the reason why it is none. */
export type ReadLine = { move: Move } | { refusal: string };

/** Reads one line of a model's answer. Values are read again by core's own rules out of what the caller said. */
export function readMoveLine(line: string, view: View): ReadLine {
  const [, name = '', rest = ''] = /^@\s*([a-z-]+)\s*:?\s*(.*)$/i.exec(line.trim()) ?? [];
  const read = LINES[name.toLowerCase()];
  return read ? read(rest.trim(), view) : refused(`there is no move @${name.slice(0, 40)}`);
}

type Reader = (rest: string, view: View) => ReadLine;

const LINES: Record<string, Reader> = {
  'start-job': (rest, view) => withJob(rest, view, (jobId) => ({ move: 'start-job', jobId })),
  'resume-job': (rest, view) => withJob(rest, view, (jobId) => ({ move: 'resume-job', jobId })),
  'cancel-job': () => ({ move: { move: 'cancel-job' } }),
  'ask-anew': (rest) => ({ move: { move: 'ask-anew', key: rest.trim() } }),
  'set-field': (rest, view) => fieldMove('set-field', rest, view),
  'correct-field': (rest, view) => fieldMove('correct-field', rest, view),
  confirm: () => ({ move: { move: 'confirm' } }),
  deny: () => ({ move: { move: 'deny' } }),
  'choose-branch': (rest, { openQuestion }) =>
    openQuestion
      ? { move: { move: 'choose-branch', step: openQuestion, answer: answerOf(rest), confidence: 0.8 } }
      : refused('no question is open but fields'),
  'answer-from-knowledge': (rest, { passages }) => {
    const passage = passages[Number.parseInt(rest, 10) - 1];
    // The words are the model's own: the move says where they come from.
    return passage
      ? { move: { move: 'answer-from-knowledge', passageId: passage.id, text: '', score: 1 } }
      : refused('there is no fact of that number');
  },
  'not-known': (rest) => ({ move: { move: 'not-known', topic: rest.slice(0, 200) } }),
  'run-action': (_, { active }) =>
    active?.actionStep
      ? { move: { move: 'run-action', step: active.actionStep } }
      : refused('no action stands next'),
  clarify: (rest, view) => {
    const [first, second] = rest.split(/[\s,]+(?:or\s+|and\s+)?/).map((word) => jobNamed(word, view));
    if (first && second === undefined) return { move: { move: 'clarify', jobIds: [first] } };
    return first && second && first !== second
      ? { move: { move: 'clarify', jobIds: [first, second] } }
      : refused('clarify names one or two jobs by their numbers');
  },
  refuse: (rest) => ({ move: { move: 'refuse', reason: /unknown/i.test(rest) ? 'unknown' : 'unwilling' } }),
  'hand-over': () => ({ move: { move: 'hand-over' } }),
  repeat: () => ({ move: { move: 'repeat' } }),
  'end-call': () => ({ move: { move: 'end-call' } }),
};

function withJob(rest: string, view: View, move: (jobId: string) => Move): ReadLine {
  const jobId = jobNamed(rest, view);
  return jobId ? { move: move(jobId) } : refused('there is no job of that number');
}

/** By number, or by name where a model prefers words. */
function jobNamed(text: string, { jobs }: View): string | null {
  const number = /^#?(\d{1,2})\b/.exec(text)?.[1];
  if (number) return jobs[Number(number) - 1]?.id ?? null;
  const name = text.toLowerCase().replace(/^["“]|["”.]+$/g, '');
  return jobs.find((job) => job.name.toLowerCase() === name)?.id ?? null;
}

function answerOf(rest: string): string {
  const plain = rest.replace(/^["“]|["”.]+$/g, '');
  return /^(?:yes|no|sí|si)$/i.test(plain) ? (/^n/i.test(plain) ? 'no' : 'yes') : plain.slice(0, 300);
}

function fieldMove(move: 'set-field' | 'correct-field', rest: string, view: View): ReadLine {
  const [, key = '', words = ''] = /^([\p{L}\p{N}_ -]+?)\s*[=:]\s*(.+)$/su.exec(rest) ?? [];
  const field = fieldNamed(key, view.active?.fields ?? []);
  if (!field) return refused(`the job under way has no field "${key.trim().slice(0, 60)}"`);
  const plain = words
    .trim()
    .replace(/^["“]|["”]$/g, '')
    .slice(0, 1000);
  const said = proven(field, plain, view);
  if (!said) return refused(`the caller did not say that as ${field.label}`);
  const { value, heard, span, confidence, alternatives, turn } = said;
  const more = { ...(alternatives ? { alternatives } : {}), ...(turn ? { turn } : {}) };
  return { move: { move, key: field.key, value, heard, span, confidence, ...more } };
}

/** By its key; or, where a model shortens that, by the one field whose key holds what was written or stands in it. */
function fieldNamed(written: string, fields: readonly Field[]): Field | null {
  const key = written.trim().toLowerCase().replaceAll(/[ -]/g, '_');
  const exact = fields.find((field) => field.key === key);
  const alike = fields.filter((field) => field.key.includes(key) || key.includes(field.key));
  return exact ?? (alike.length === 1 ? (alike[0] ?? null) : null);
}

/**
 * A value counts only when it comes out of the caller's own words: read from this turn, or the model's words found in what the caller
 * has said. So no model can make a value up, and its proof stands in the transcript.
 */
function proven(field: Field, words: string, view: View): (Extracted & { turn?: number }) | null {
  const { told, callerLines, active } = view;
  const previous = active?.known[field.key];
  const asked = {
    asked: true,
    label: field.label,
    ...(field.options ? { options: field.options } : {}),
    ...(previous ? { previous } : {}),
  };
  const own = readValue(field.type, { ...told, ...asked });
  const given = readValue(field.type, { ...told, ...asked, text: words });
  if (own && given && own.value === given.value) return own;
  const turn = callerLines.findLastIndex((text) => contains(text, words));
  const line = callerLines[turn];
  if (line === undefined) return field.type === 'text' ? paraphrase(words, view) : null;
  if (!given) return null;
  const from = line.toLowerCase().indexOf(words.toLowerCase());
  const span: Extracted['span'] = from < 0 ? [0, line.length] : [from, from + words.length];
  return { ...given, heard: line.slice(...span), span, turn: turn + 1 };
}

/** Free text may be put in fewer words, but only in words that the caller used. */
function paraphrase(words: string, { told, callerLines }: View): Extracted | null {
  const said = new Set(lettersOf(callerLines.join(' ')).split(' '));
  const used = lettersOf(words)
    .split(' ')
    .filter((word) => word.length > 3);
  const share = used.filter((word) => said.has(word)).length / Math.max(1, used.length);
  if (used.length === 0 || share < 0.75) return null;
  return { value: words, heard: told.text, span: [0, told.text.length], confidence: 0.7 };
}

function contains(text: string, words: string): boolean {
  const [all, part] = [lettersOf(text), lettersOf(words)];
  return (
    part !== '' && (` ${all} `.includes(` ${part} `) || all.replaceAll(' ', '').includes(digitsOf(part)))
  );
}

function digitsOf(part: string): string {
  const bare = part.replaceAll(' ', '');
  return /^\d{4,}$/.test(bare) ? bare : '\u0000';
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function refused(refusal: string): ReadLine {
  return { refusal };
}
