import { type Entry, packProblem, readFrontMatter } from '../../core/jobs/front-matter.ts';
import { writeScalar } from '../../core/jobs/front-matter-values.ts';
import type { Page } from '../../core/knowledge/page.ts';
import type { Problem } from '../../core/shared/problem.ts';
import { knowledgePageRoutes } from '../../core/wire/nouns/knowledge-pages.ts';

export type PageText = Pick<Page, 'title' | 'text' | 'source'>;

const KEYS = ['title', 'file', 'website'];

/** A knowledge page as Markdown: front matter with its title and where it came from, then its text byte for byte. */
export function writePage({ title, text, source }: PageText): string {
  const lines = ['---', `title: ${writeScalar(title)}`];
  if (source.kind === 'file') lines.push(`file: ${writeScalar(source.name)}`);
  if (source.kind === 'website') lines.push(`website: ${writeScalar(source.url)}`);
  return `${lines.join('\n')}\n---\n${text}`;
}

/** Reads what `writePage` wrote, or a person. Problems carry their line. */
export function parsePage(file: string): { page: PageText } | { problems: Problem[] } {
  const front = readFrontMatter(file);
  if ('problems' in front) return { problems: front.problems.map(asPage) };
  const { entries, bodyAt } = front;
  const problems: Problem[] = [];
  for (const [key, { line }] of entries) {
    if (!KEYS.includes(key))
      problems.push(packProblem(line, `"${key}" is not known. A knowledge page has ${KEYS.join(', ')}.`));
  }
  const [title, name, url] = KEYS.map((key) => textOf(entries.get(key), key, problems));
  if (!entries.has('title')) problems.push(packProblem(1, 'the front matter has no "title". Add one.'));
  if (name && url) problems.push(packProblem(1, 'a page comes from a file or a website, not from both.'));
  const page: PageText = { title: title ?? '', text: file.slice(bodyAt), source: sourceOf(name, url) };
  problems.push(...faultsOf(page, entries.get('title')?.line ?? 1));
  return problems.length > 0 ? { problems: problems.map(asPage) } : { page };
}

function sourceOf(name: string | undefined, url: string | undefined): Page['source'] {
  if (name) return { kind: 'file', name };
  return url ? { kind: 'website', url } : { kind: 'typed' };
}

function textOf(entry: Entry | undefined, key: string, problems: Problem[]): string {
  if (entry === undefined) return '';
  if (typeof entry.value === 'string') return entry.value;
  problems.push(packProblem(entry.line, `"${key}" is one text, not a list.`));
  return '';
}

/** Bounds of the contract, and what no database keeps as it is. */
function faultsOf({ title, text }: PageText, titleLine: number): Problem[] {
  const checked = knowledgePageRoutes.createKnowledgePage.body.safeParse({ title, text });
  const faults = (checked.error?.issues ?? []).map(({ message, path }) =>
    packProblem(path[0] === 'title' ? titleLine : 1, message),
  );
  if (/\p{Cs}|\0/u.test(title + text))
    faults.push(packProblem(1, 'the page holds a character that cannot be stored. Take it out.'));
  return faults;
}

function asPage(problem: Problem): Problem {
  return { ...problem, code: 'page-unreadable', message: problem.message.replace('a job pack', 'a page') };
}
