import { blocking, type Problem } from '../shared/problem.ts';
import { readFlowMap, readScalar } from './front-matter-values.ts';

/** A value with the line of the file on which it stands, counted from 1. */
export type Entry = { line: number; value: string | Item[] };
export type Item = { line: number; value: string | Map<string, string> };

export type FrontMatter = { entries: Map<string, Entry>; bodyAt: number };

/** Enough for 20 phrases of 200 and a description of 500, each written as escapes. */
const MAX_FRONT_MATTER = 64_000;
const MAX_ITEMS = 100;

/**
 * Reads the block between the first two `---` lines: the part of YAML 1.2 that job packs need (plain and quoted text, lists,
 * lists of flow maps, comments). Text that YAML would take for something else is a problem with its line, never a guess.
 * `bodyAt` is where the text after the closing line begins.
 */
export function readFrontMatter(text: string): FrontMatter | { problems: Problem[] } {
  const lines = frontLines(text);
  if (!Array.isArray(lines)) return { problems: [lines] };
  const problems: Problem[] = [];
  const entries = new Map<string, Entry>();
  let open: Entry | null = null;
  for (const { line, content } of lines.slice(1, -1)) {
    const fault = (what: string) => problems.push(packProblem(line, what));
    if (/^[ \t]*(#.*)?$/.test(content)) continue;
    if (/^ *- /.test(content)) {
      addItem(open, line, content, fault);
      continue;
    }
    open = readEntry(content, line, entries, fault) ?? open;
  }
  if (problems.length > 0) return { problems: problems.slice(0, 20) };
  return { entries, bodyAt: lines.at(-1)?.end ?? text.length };
}

export function packProblem(line: number, what: string): Problem {
  return blocking('pack-unreadable', `Line ${line}: ${what}`, { line });
}

type FrontLine = { line: number; content: string; end: number };

/** The lines from the opening `---` to the closing one, both included, or what is wrong with them. */
function frontLines(text: string): FrontLine[] | Problem {
  const lines: FrontLine[] = [];
  for (let at = 0; at < text.length && at <= MAX_FRONT_MATTER; ) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    const content = text.slice(at, next).replace(/\r?\n$/, '');
    lines.push({
      line: lines.length + 1,
      content: lines.length === 0 ? content.replace(/^\uFEFF/, '') : content,
      end: next,
    });
    if (lines[0]?.content !== '---') break;
    if (lines.length > 1 && content === '---') return lines;
    at = next;
  }
  if (lines[0]?.content !== '---')
    return packProblem(1, 'a job pack begins with a line of three hyphens. Put "---" there.');
  return packProblem(lines.length, 'the front matter never ends. Close it with a line of three hyphens.');
}

function readEntry(
  content: string,
  line: number,
  entries: Map<string, Entry>,
  fault: (what: string) => void,
): Entry | null {
  const found = /^([a-z_]+):(?:[ \t]+|$)/.exec(content);
  const key = found?.[1];
  if (!found || key === undefined) {
    fault('this is neither "key: value" nor a list item. Nothing was read from it.');
    return null;
  }
  if (entries.has(key)) fault(`"${key}" is given twice. Keep one of them.`);
  const entry: Entry = { line, value: [] };
  entries.set(key, entry);
  const rest = content.slice(found[0].length);
  if (/^\[[ \t]*\][ \t]*$/.test(rest) || /^(#.*)?$/.test(rest)) return entry;
  const value = readScalar(rest);
  if ('fault' in value) fault(value.fault);
  else entry.value = value.text;
  return entry;
}

function addItem(open: Entry | null, line: number, content: string, fault: (what: string) => void): void {
  if (!open || typeof open.value === 'string') {
    fault('a list item stands under no key that takes a list.');
    return;
  }
  if (open.value.length === MAX_ITEMS) fault(`the list has more than ${MAX_ITEMS} items.`);
  const rest = content.replace(/^ *- +/, '');
  const value = rest.startsWith('{') ? readFlowMap(rest) : readScalar(rest);
  if ('fault' in value) fault(value.fault);
  else open.value.push({ line, value: 'map' in value ? value.map : value.text });
}
