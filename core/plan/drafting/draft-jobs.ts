import { blocking, type Problem } from '../../shared/problem.ts';

import type { DraftingContext, Drafts, Found, Landing, Origin, Unread } from './drafted.ts';
import { finished } from './finish.ts';
import { readJson } from './json-values.ts';
import { readNotes } from './notes/read-notes.ts';
import { readFreeForm } from './packs/free-form.ts';
import { fromValues } from './packs/from-values.ts';
import { readFrontFiles } from './packs/front-files.ts';
import { readLabelled } from './packs/labelled.ts';

/** UTF-16 units: fifty jobs at their limit. More is no page of notes. */
export const MAX_SOURCE = 500_000;
/** As many drafts can be looked through by a person. */
export const MOST_DRAFTS = 100;

/**
 * Jobs out of whatever an owner has: a page of notes, a procedure, an e-mail, a script, a pack of another product, our own. Knows by
 * itself which it is. Never throws; nothing of the text is lost (see `Drafts`), and nothing is invented.
 */
export function draftJobs(text: string, context: DraftingContext): Drafts {
  const fault = refusal(text);
  if (fault) return nothing(text, fault);
  const read = readSource(text, context);
  if ('problem' in read) return nothing(text, read.problem);
  if (read.jobs.length > MOST_DRAFTS) return nothing(text, tooMany(read.jobs.length));
  const { jobs, landed } = finished(read, context);
  const all = [...landed, ...gaps(read, landed)].sort((a, b) => a.span[0] - b.span[0]);
  const unread = all.flatMap((one): Unread[] =>
    one.to === 'unread'
      ? [{ span: one.span, text: one.words ?? read.text.slice(...one.span), why: one.why }]
      : [],
  );
  const problems = jobs.length === 0 ? [noJob(read.facts.length > 0, unread)] : [];
  return { origin: read.origin, text: read.text, jobs, facts: read.facts, unread, landed: all, problems };
}

type Read = Found & { origin: Origin; text: string };

function readSource(text: string, context: DraftingContext): Read | { problem: Problem } {
  const files = readFrontFiles(text, context);
  if (files) return { ...files, text };
  const clean = cleaned(text);
  const data = readData(clean, context);
  if (data) return 'problem' in data ? data : { ...data, text: clean };
  const labelled = readLabelled(clean);
  if (labelled) return { ...labelled, origin: 'quo-pack', text: clean };
  const free = readFreeForm(clean);
  if (free) return { ...free, origin: 'eleven-labs', text: clean };
  const found = readNotes(clean);
  return { ...found, origin: 'notes', text: clean };
}

/** JSON that is broken is said to be so; YAML that cannot be read may be a page of notes with colons in it. */
function readData(
  text: string,
  context: DraftingContext,
): (Found & { origin: Origin }) | { problem: Problem } | null {
  if (/^\s*(?:\{\s*["}]|\[\s*[{"\]]|(?:\[\s*){3})/.test(text)) {
    const read = readJson(text);
    if ('problem' in read) return read;
    return fromValues([read.value]) ?? { problem: blocking('no-job-in-data', NO_JOB_IN_DATA) };
  }
  const block = /^\s*(?:- )?(?:instructions|content)\s*:\s*[|>][+-]?\d*\s*$/m.test(text);
  const isKey = /^(?:---[ \t]*\n)?(?:#.*\n|\s*\n)*(?:- +)?([\w -]{1,40}):(?=\s)/.exec(text)?.[1] ?? '';
  if (
    !block &&
    !(KEYS.test(isKey) && /^\s*(?:- )?(?:instructions|steps|content)\s*:\s*(?:["'[]|$)/m.test(text))
  )
    return null;
  if (isKey === '') return null;
  const read = context.readYaml(text);
  if ('problem' in read) return block ? read : null;
  return fromValues(read.values);
}

const KEYS = /^(?:jobs|procedures|name|title|description|trigger|type)$/;

const NO_JOB_IN_DATA =
  'This file holds no job: nothing in it has instructions, content or steps. Nothing was read. Paste the text of the notes instead.';

/** The text as people see it: one kind of line break, no characters that no keyboard types. Word's bullets get a shape that is known. */
function cleaned(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}|[\uFFFE\uFFFF]/gu, ' ')
    .replace(/^([ \t]*)[o§\uF0B7\uF0A7\uF0D8\uF02D](?=\t| {2,})/gm, '$1◦');
}

function refusal(text: string): Problem | null {
  if (text.trim() === '')
    return blocking('nothing-to-read', 'There is no text yet. Paste or type your notes.');
  if (text.length > MAX_SOURCE) {
    const [has, most] = [text.length, MAX_SOURCE].map((count) => count.toLocaleString('en-US'));
    const message = `The text has ${has} characters; at most ${most} are read at once. Nothing was read. Paste it in parts.`;
    return blocking('text-too-long', message);
  }
  const head = text.slice(0, 20_000);
  const odd = head.match(/[^\P{Cc}\n\r\t\f\v\u0085]|\uFFFD/gu)?.length ?? 0;
  if (odd > Math.max(2, head.length / 100))
    return blocking(
      'not-text',
      'This is no text but the inside of a file. Nothing was read. Open the file and copy its words.',
    );
  return null;
}

function tooMany(count: number): Problem {
  const message = `There are ${count} jobs in it; at most ${MOST_DRAFTS} are drafted at once. Nothing was read. Paste it in parts.`;
  return blocking('too-many-drafts', message);
}

function noJob(facts: boolean, unread: readonly Unread[]): Problem {
  const first = unread.find(({ why }) => /^Line \d|no instructions|YAML/.test(why))?.why;
  if (first) return blocking('pack-unreadable', `${first} No job was drafted.`);
  const tail = facts ? ' The facts in it can become knowledge pages.' : '';
  const message = `Nothing here says what the agent should do on a call, so there is no job yet.${tail} Add lines such as “Ask for the name” or “Take a message”.`;
  return blocking('no-job-found', message);
}

function nothing(text: string, problem: Problem): Drafts {
  return { origin: 'notes', text, jobs: [], facts: [], unread: [], landed: [], problems: [problem] };
}

/** What no reader has spoken of: it is shown as unread, so that nothing is ever lost. */
function gaps({ text, origin }: Read, landed: readonly Landing[]): Landing[] {
  const covered = new Uint8Array(text.length);
  for (const { span } of landed) covered.fill(1, span[0], span[1]);
  const found: Landing[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const end = line.index + line[0].length;
    for (let from = line.index; ; ) {
      from = covered.indexOf(0, from);
      if (from < 0 || from >= end) break;
      const next = covered.indexOf(1, from);
      const to = next < 0 || next > end ? end : next;
      const [first, last] = [from === line.index, to === end];
      // A key that stands alone is a sign of data; in notes it is a heading under which nothing stands.
      const heading = origin === 'notes' && first && last;
      if (saysMore(text.slice(from, to), first, last) && (heading || !isKey(text.slice(from, to))))
        found.push({ span: [from, to], to: 'unread', why: 'It was not understood.' });
      from = to;
    }
  }
  return found;
}

/** Marks of a list, who speaks, punctuation and JSON's own signs say nothing. */
function saysMore(gap: string, first: boolean, last: boolean): boolean {
  const rest = first
    ? gap.replace(/^[\s>#*•◦–—-]*(?:\(?(?:step |paso )?[\p{L}\d]{1,3}(?:\.\d{1,2})*[.):]|\d+ [-–—])?/iu, '')
    : gap;
  if (first && !last && /^[\p{L} *]{1,24}:[\s*]*$/u.test(rest)) return false;
  if (/^[\s{}[\]:,]*null[\s{}[\]:,]*$/.test(rest)) return false;
  return /[\p{L}\p{N}]{2,}/u.test(rest);
}

function isKey(gap: string): boolean {
  return /^[\s>#*•◦–—{}[\]:,"-]*"?[\w -]{1,40}"?\s*:[\s{}[\]:,"]*$/.test(gap);
}
