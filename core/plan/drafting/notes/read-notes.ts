import type { Span } from '../../../shared/text.ts';
import { languageOf } from '../../language.ts';
import type { Language } from '../../steps/verbs.ts';
import { linesOf } from '../../text/lines.ts';
import { type Source, sourceOf } from '../../text/sentences.ts';
import type { DraftedLine, Found, Landing, Sketch } from '../drafted.ts';
import { Facts } from './facts.ts';
import { readAnswers } from './forms/answers.ts';
import { letterParts } from './forms/letter.ts';
import { isScript, readScript } from './forms/script.ts';
import { tableCalls } from './forms/table-calls.ts';
import { type Table, tablesIn } from './forms/tables.ts';
import { bare } from './headings.ts';
import { lineKind, type NoteLine } from './note-line.ts';
import { callsOf, type Page } from './page.ts';
import { sectionsOf } from './sections.ts';
import { writeSteps } from './steps.ts';
import type { Topic } from './topics.ts';
import { fromSteps, fromTitle } from './wanted.ts';

/**
 * Notes as people write them: a page, a procedure, an e-mail, a script, a chat. Splits it into the calls that it speaks of, takes the
 * facts out for Knowledge, and says of every other line why it was left aside. Every word is the author's, but for the line that
 * says when a job runs and the marks of a list.
 */
export function readNotes(text: string): Found {
  const source = sourceOf(text);
  const language = languageOf(source.plain);
  const desk: Desk = { source, language, facts: new Facts(language), landed: [] };
  const tables = tablesIn(text);
  const { lines, subject } = workLines(desk, tables);
  const answers = readAnswers(withoutContents(lines, desk));
  for (const { line, title } of answers.facts) desk.facts.add(line, title);
  const page = callsOf(sectionsOf(answers.rest, text, language), source, language);
  const calls = [...page.calls, ...tableCalls(tables, desk)];
  nameLonely(calls, page, subject, language);
  takeAside(page, desk);
  const jobs = calls.map((call) => sketchOf(call, page, desk)).filter((job) => job !== null);
  const facts = desk.facts.list();
  facts.forEach(({ spans }, fact) => {
    for (const span of spans) desk.landed.push({ span, to: 'fact', fact });
  });
  return { jobs, facts, landed: desk.landed };
}

export type Desk = { source: Source; language: Language; facts: Facts; landed: Landing[] };

/** A stamp of a chat that was exported: "[3/4/25, 7:41:02 PM] Gus: …", "3/4/25, 19:41 - Gus: …". */
const STAMP =
  /^(?:\[\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? \d{1,2}:\d{2}[^\]]{0,8}\]|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?\s?(?:[ap]\.?m\.?)? -) (?:[^:]{1,40}: )?/i;

/** The lines that may be about calls; letters, documents and tables are taken out. */
function workLines({ source, language, landed }: Desk, tables: readonly Table[]) {
  const all = linesOf(source.text)
    .filter(({ span }) => !tables.some((table) => span[0] < table.span[1] && span[1] > table.span[0]))
    .map((line): NoteLine => withoutStamp(noteLine(line, source), source, landed));
  const isWork = (line: NoteLine) =>
    lineKind(line, language) === 'instruction' && line.text.split(' ').length > 2;
  const { unread, subject } = letterParts(all, isWork);
  for (const [at, why] of unread) land(landed, all[at]?.span, why);
  return {
    lines: withLevels(
      all.filter((_, at) => !unread.has(at)),
      source,
    ),
    subject,
  };
}

function noteLine(line: Omit<NoteLine, 'text' | 'plain'>, { text, plain }: Source): NoteLine {
  // "(555) 010-8890" and "3 pm" begin with no number of a list.
  const isMark =
    line.marker !== 'number' || !/^\(?\d{3}\)|^\d{1,2} ?(?:am|pm|%)/i.test(text.slice(...line.whole));
  const span = isMark ? line.span : line.whole;
  return {
    ...line,
    span,
    marker: isMark ? line.marker : 'none',
    text: text.slice(...span),
    plain: plain.slice(...span),
  };
}

/** Bullets of another shape under bullets stand one level deeper, as word processors paste them. */
function withLevels(lines: NoteLine[], { text }: Source): NoteLine[] {
  let shapes: string[] = [];
  return lines.map((line) => {
    const shape = line.marker === 'bullet' ? (text[line.whole[0]] ?? '') : '';
    if (shape === '' || line.apart) shapes = [];
    if (shape === '' || line.indent > 0) return line;
    if (!shapes.includes(shape)) shapes.push(shape);
    shapes = shapes.slice(0, shapes.indexOf(shape) + 1);
    return { ...line, indent: 4 * (shapes.length - 1) };
  });
}

/** "…: “I'd like to book a haircut”." – what a caller says stands behind when the job runs. */
function withPhrases(when: string, phrases: readonly string[]): string {
  if (phrases.length === 0 || /[“"]/.test(when)) return when;
  return `${when.replace(/\.$/, '')}: ${phrases.map((phrase) => `“${phrase.replace(/["”“]/g, "'")}”`).join(', ')}.`;
}

function withoutStamp(line: NoteLine, source: Source, landed: Landing[]): NoteLine {
  const stamp = STAMP.exec(line.text)?.[0].length ?? 0;
  if (stamp === 0) return line;
  const [from, to] = line.span;
  land(landed, [from, from + stamp], 'Who wrote it, and when.');
  return noteLine({ ...line, span: [from + stamp, to], marker: 'none', indent: 0 }, source);
}

function land(landed: Landing[], span: Span | undefined, why: string): void {
  if (span && span[1] > span[0]) landed.push({ span, to: 'unread', why });
}

/** What the page says apart from its calls: facts, the document itself, headings. */
function takeAside(page: Page, { facts, landed, language }: Desk): void {
  for (const { line, title } of page.facts) {
    const kind = lineKind(line, language);
    if (kind === 'instruction' && !title) land(landed, line.span, 'It belongs to no call of the page.');
    else facts.add(line, title);
  }
  for (const { span, why } of page.unread) land(landed, span, why);
}

/** A list of contents names what comes again as a heading. */
function withoutContents(lines: readonly NoteLine[], { landed, language }: Desk): NoteLine[] {
  const key = ({ text }: NoteLine) => bare(text).toLowerCase();
  const last = new Map(lines.map((line, at) => [key(line), at]));
  return lines.filter((line, at) => {
    const again = last.get(key(line)) ?? at;
    const isContents =
      again > at && line.text.split(/\s+/).length <= 8 && again - at > 1 && /^\p{Lu}/u.test(line.text);
    if (isContents && lineKind(line, language) !== 'instruction' && isListOf(lines, at, last, key)) {
      land(landed, line.span, 'A list of contents.');
      return false;
    }
    return true;
  });
}

/** A neighbour is a heading that comes again as well. */
function isListOf(
  lines: readonly NoteLine[],
  at: number,
  last: ReadonlyMap<string, number>,
  key: (line: NoteLine) => string,
): boolean {
  const here = lines[at];
  return [at - 1, at + 1].some((near) => {
    const line = lines[near];
    return line?.marker === here?.marker && line !== undefined && (last.get(key(line)) ?? near) > near;
  });
}

/** A page about one call is named by its title, by the subject of the letter, or by what it asks. */
function nameLonely(calls: Topic[], page: Page, subject: string | null, language: Language): void {
  const [call] = calls;
  if (!call || calls.length > 1) return;
  // "Phone notes" names no call.
  if (call.heading && fromTitle(call.heading, language) === null) {
    for (const span of call.spans) page.unread.push({ span, why: 'A heading of the page.' });
    Object.assign(call, { name: '', when: '', spans: [] });
  }
  const title = page.title ? fromTitle(page.title.text, language) : null;
  const named = title ?? (subject ? fromTitle(subject, language) : null);
  if (named && call.name === '') Object.assign(call, { name: named.name, when: call.when || named.when });
}

function sketchOf(call: Topic, page: Page, desk: Desk): Sketch | null {
  const { source, language, facts, landed } = desk;
  const script = isScript(call.lines) ? readScript(call.lines) : null;
  for (const { span, why } of script?.unread ?? []) land(landed, span, why);
  const own = [...page.everyCall, ...(script?.lines ?? call.lines)];
  const about = page.calls.length > 1 ? call.name : null;
  const { steps, rules, unread } = writeSteps(own, { source, language, facts, about });
  for (const { span, why } of unread) land(landed, span, why);
  const shared = page.rules.map((line): DraftedLine => ({ text: line.text, from: line.span }));
  if (steps.length === 0) {
    for (const line of [...rules, ...shared])
      land(landed, line.from ?? undefined, 'A rule without a call that it is for.');
    return null;
  }
  const guessed = call.name === '' ? fromSteps(steps.map(({ text }) => text).join('\n'), language) : null;
  const titled = { name: call.name || (guessed?.name ?? ''), when: call.when || (guessed?.when ?? '') };
  const [head = null] = call.spans;
  const phrases = script?.phrases ?? [];
  const when: DraftedLine[] = titled.when
    ? [
        {
          text: withPhrases(titled.when, phrases),
          from: head,
          ...(head ? {} : { why: 'Says when the job runs.' }),
        },
        { text: '', from: null },
      ]
    : [];
  const below = [...rules, ...shared];
  const lines = [...when, ...steps, ...(below.length > 0 ? [{ text: '', from: null }, ...below] : [])];
  return { name: titled.name, description: '', phrases, icon: null, lines, mend: 'all' };
}
