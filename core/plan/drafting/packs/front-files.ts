import { parsePack } from '../../../jobs/pack.ts';
import type { Span } from '../../../shared/text.ts';
import type { DraftingContext, Found, Landing, Origin, Sketch } from '../drafted.ts';
import { leavesOf, member, moved, textAt, type Value } from '../values.ts';
import { bodyLines, introduced, spelledOut, whenLine, withTokens } from './body.ts';

/** Files with front matter: our own job packs, SKILL.md, procedures in Markdown; several may stand behind each other. */
export function readFrontFiles(text: string, context: DraftingContext): (Found & { origin: Origin }) | null {
  const files = frontFiles(text);
  if (files.length === 0) return null;
  const landed: Landing[] = [];
  const read = files.flatMap((file) => readOne(file, text, landed, context) ?? []);
  return { jobs: read.map(({ job }) => job), facts: [], landed, origin: read[0]?.origin ?? 'job-pack' };
}

type File = { span: Span; front: Span; bodyAt: number };

const KEY = /^[A-Za-z][\w -]*:(?:\s|$)/;
/** Longer front matter than this is none. */
const MOST_LINES = 400;

function frontFiles(text: string): File[] {
  const starts: { at: number; front: Span; bodyAt: number }[] = [];
  const fence = /^\uFEFF?---[ \t]*\r?$/gm;
  let first = text.search(/\S/);
  if (text.charCodeAt(0) === 0xfeff) first = 0;
  for (let match = fence.exec(text); match; match = fence.exec(text)) {
    if (starts.length === 0 && match.index > first) return [];
    const from = match.index + match[0].length + 1;
    const close = closing(text, from);
    if (close === null) continue;
    starts.push({ at: match.index, front: [from, close.at], bodyAt: close.end });
    fence.lastIndex = close.end;
  }
  return starts.map(({ at, front, bodyAt }, place) => ({
    span: [at, starts[place + 1]?.at ?? text.length],
    front,
    bodyAt,
  }));
}

/** Where the front matter that begins at `from` is closed; null when these lines are none. */
function closing(text: string, from: number): { at: number; end: number } | null {
  let named = false;
  for (let at = from, lines = 0; at < text.length && lines < MOST_LINES; lines += 1) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end).replace(/\r$/, '');
    if (/^---[ \t]*$/.test(line)) return named ? { at, end: end < 0 ? text.length : end + 1 } : null;
    if (!KEY.test(line) && !/^(?:\s+\S.*|- .*|#.*|\s*)$/.test(line)) return null;
    named ||= /^(?:name|title|trigger)\s*:/i.test(line);
    if (end < 0) return null;
    at = end + 1;
  }
  return null;
}

function readOne(
  file: File,
  text: string,
  landed: Landing[],
  context: DraftingContext,
): { job: Sketch; origin: Origin } | null {
  const raw = text.slice(...file.span);
  const read = context.readYaml(text.slice(...file.front));
  const front = 'values' in read ? read.values[0] && moved(read.values[0], file.front[0]) : undefined;
  const keys = front?.kind === 'map' ? front.pairs.map(({ key }) => key.toLowerCase()) : [];
  if (isOwn(keys, textAt(front, 'name') ?? '')) {
    const pack = parsePack(raw);
    if ('pack' in pack) return { job: ownJob(pack.pack, file, text), origin: 'job-pack' };
    landed.push({ span: file.span, to: 'unread', why: pack.problems[0]?.message ?? 'It is no job pack.' });
    return null;
  }
  if (front?.kind !== 'map') {
    const why = 'problem' in read ? read.problem.message : 'Its front matter holds no names and values.';
    landed.push({ span: file.span, to: 'unread', why });
    return null;
  }
  return foreignJob(front, keys, file, text, landed);
}

const OWN = ['name', 'description', 'icon', 'phrases', 'blanks'];

/** Ours, unless it is named as skills are: "refund-order". */
function isOwn(keys: readonly string[], name: string): boolean {
  if (keys.some((key) => !OWN.includes(key))) return false;
  return (
    keys.includes('phrases') ||
    keys.includes('icon') ||
    keys.includes('blanks') ||
    !/^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(name)
  );
}

function ownJob(
  pack: { name: string; description: string; icon: string | null; phrases: string[]; instructions: string },
  file: File,
  text: string,
): Sketch {
  // Between two packs in one file, the line break before the next belongs to the file.
  const isLast = file.span[1] === text.length;
  const instructions = isLast ? pack.instructions : pack.instructions.replace(/\r?\n$/, '');
  const lines = bodyLines(instructions, file.bodyAt, true);
  return { ...pack, lines, spans: [file.front], mend: 'none' };
}

function foreignJob(
  front: Value,
  keys: readonly string[],
  file: File,
  text: string,
  landed: Landing[],
): { job: Sketch; origin: Origin } | null {
  const body = text.slice(file.bodyAt, file.span[1]);
  const { lines, landed: kept } = withTokens(bodyLines(body, file.bodyAt));
  landed.push(...kept);
  const used = ['name', 'title', 'description', 'trigger'].map((key) => member(front, key));
  for (const leaf of leavesOf(front))
    if (!used.includes(leaf) && leaf.text !== '')
      landed.push({ span: leaf.span, to: 'unread', why: 'Callwell has no place for it in a job.' });
  if (lines.every(({ text: words }) => words.trim() === '')) {
    landed.push({ span: file.span, to: 'unread', why: 'Nothing stands behind the front matter.' });
    return null;
  }
  const description = textAt(front, 'description') ?? '';
  const trigger = textAt(front, 'trigger');
  const isProcedure = keys.includes('trigger') || /\[(?:tool|kb|system_tool|procedure) id="/.test(body);
  const when = whenLine(trigger ?? whenIn(description));
  const from = member(front, 'trigger')?.span ?? member(front, 'description')?.span ?? null;
  const job: Sketch = {
    name: spelledOut(textAt(front, 'name', 'title') ?? ''),
    description,
    phrases: [],
    icon: null,
    lines: introduced(when, from, lines),
    spans: used.flatMap((value) => (value ? [value.span] : [])),
    mend: 'tokens',
  };
  return { job, origin: isProcedure ? 'eleven-labs' : 'skill' };
}

/** "Handles refunds. Use when a caller wants money back." → "when a caller wants money back". */
function whenIn(description: string): string {
  const found = /\buse (?:this|it|the skill|this skill)?\s*(?:skill )?(when(?:ever)?\b[^.\n]+)/i.exec(
    description,
  )?.[1];
  return found?.trim() ?? '';
}
