import { blocking, type Problem } from '../shared/problem.ts';
import { type Entry, type Item, packProblem, readFrontMatter } from './front-matter.ts';
import { writeScalar } from './front-matter-values.ts';
import type { JobText } from './job.ts';

/** Something a template leaves open: `{{blank.NAME}}` in its instructions. The kind says what the workspace offers for it. */
export type Blank = { name: string; kind: BlankKind; label: string; example: string };

export const BLANK_KINDS = ['destination', 'link', 'person', 'text', 'page'] as const;
export type BlankKind = (typeof BLANK_KINDS)[number];

/** A job as one Markdown file: front matter, then the instructions byte for byte. */
export type JobPack = JobText & { blanks: Blank[] };

/** UTF-16 units: 10,000 code points of instructions and a full front matter fit several times over. */
export const MAX_PACK = 200_000;

const KEYS = ['name', 'description', 'icon', 'phrases', 'blanks'];

/**
 * Reads a job pack. The instructions are everything behind the line that closes the front matter, unchanged. Limits of a job
 * are not looked at here: `checkJob` says those with the same words for the form, the API and files.
 */
export function parsePack(text: string): { pack: JobPack } | { problems: Problem[] } {
  if (text.length > MAX_PACK) {
    const message = `The file is longer than ${MAX_PACK.toLocaleString('en-US')} characters, so it is no job pack. Nothing was read.`;
    return { problems: [blocking('pack-too-long', message)] };
  }
  const front = readFrontMatter(text);
  if ('problems' in front) return front;
  const { entries } = front;
  const problems: Problem[] = [];
  for (const [key, { line }] of entries) {
    if (KEYS.includes(key)) continue;
    problems.push(packProblem(line, `"${key}" is not known. A job pack has ${KEYS.join(', ')}.`));
  }
  const pack: JobPack = {
    name: textOf(entries.get('name'), 'name', problems),
    description: textOf(entries.get('description'), 'description', problems),
    icon: textOf(entries.get('icon'), 'icon', problems) || null,
    phrases: itemsOf(entries.get('phrases'), 'phrases', problems).flatMap((item) => phraseOf(item, problems)),
    blanks: itemsOf(entries.get('blanks'), 'blanks', problems).flatMap((item) => blankOf(item, problems)),
    instructions: text.slice(front.bodyAt),
  };
  if (!entries.has('name')) problems.push(packProblem(1, 'the front matter has no "name". Add one.'));
  return problems.length > 0 ? { problems } : { pack };
}

/** The file of a job. `parsePack` gives back exactly what was written. */
export function writePack(job: JobText & { blanks?: readonly Blank[] }): string {
  const lines = ['---', `name: ${writeScalar(job.name)}`];
  if (job.description !== '') lines.push(`description: ${writeScalar(job.description)}`);
  if (job.icon) lines.push(`icon: ${writeScalar(job.icon)}`);
  if (job.phrases.length > 0)
    lines.push('phrases:', ...job.phrases.map((phrase) => `  - ${writeScalar(phrase)}`));
  if (job.blanks && job.blanks.length > 0) lines.push('blanks:', ...job.blanks.map(writeBlank));
  return `${lines.join('\n')}\n---\n${job.instructions}`;
}

function writeBlank(blank: Blank): string {
  const pairs = BLANK_KEYS.map((key) => `${key}: ${writeScalar(blank[key], true)}`);
  return `  - {${pairs.join(', ')}}`;
}

function textOf(entry: Entry | undefined, key: string, problems: Problem[]): string {
  if (!entry) return '';
  if (typeof entry.value === 'string') return entry.value;
  if (entry.value.length > 0) problems.push(packProblem(entry.line, `"${key}" is one text, not a list.`));
  return '';
}

function itemsOf(entry: Entry | undefined, key: string, problems: Problem[]): Item[] {
  if (!entry) return [];
  if (typeof entry.value !== 'string') return entry.value;
  problems.push(packProblem(entry.line, `"${key}" is a list: one line each, begun with a hyphen.`));
  return [];
}

function phraseOf({ line, value }: Item, problems: Problem[]): string[] {
  if (typeof value === 'string') return [value];
  problems.push(packProblem(line, 'a phrase is a text, not a value in braces.'));
  return [];
}

const BLANK_KEYS = ['name', 'kind', 'label', 'example'] as const;

function blankOf({ line, value }: Item, problems: Problem[]): Blank[] {
  const fault = (what: string): Blank[] => {
    problems.push(packProblem(line, what));
    return [];
  };
  if (typeof value === 'string') return fault('a blank is written {name: …, kind: …, label: …, example: …}.');
  for (const key of value.keys()) {
    if (!BLANK_KEYS.some((known) => known === key)) return fault(`"${key}" is not known in a blank.`);
  }
  const [name = '', kind = '', label = '', example = ''] = BLANK_KEYS.map((key) => value.get(key) ?? '');
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(name))
    return fault('a blank needs a name of small letters, digits and underscores.');
  const known = BLANK_KINDS.find((one) => one === kind);
  if (!known) return fault(`a blank's kind is one of ${BLANK_KINDS.join(', ')}.`);
  return [{ name, kind: known, label: label || name, example }];
}
