import {
  Document,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  stringify,
  visit,
} from 'yaml';
import { blocking, type Problem } from '../../core/shared/problem.ts';

/** Deeper than any file of a workspace goes; beyond it a reader only spends its stack. */
const MOST_NESTING = 40;

type Path = readonly (string | number)[];
export type YamlText = { value: unknown; lineOf: (path: Path) => number };

/**
 * Reads plain YAML: maps, lists, texts, numbers. Anchors, tags, more than one document and keys given twice are problems with their
 * line. The work grows with the length of the text alone.
 */
export function readYaml(text: string): YamlText | { problems: Problem[] } {
  const lines = new LineCounter();
  const deep = nestedTooDeep(text);
  if (deep !== null)
    return { problems: [fault(deep, 'the brackets are nested too deep. Write it flatter.')] };
  // Keys are compared below: the library compares each with each, which a hostile file makes slow.
  const document = parseDocument(text, { uniqueKeys: false, lineCounter: lines, version: '1.2' });
  const lineAt = (offset: number) => lines.linePos(offset).line || 1;
  const [first] = [...document.errors, ...document.warnings];
  if (first)
    return {
      problems: [
        fault(lineAt(first.pos[0]), `this is not YAML that can be read: ${sentence(first.message)}`),
      ],
    };
  const problems: Problem[] = [];
  visit(document, {
    Alias: (_, { range }) =>
      void problems.push(
        fault(lineAt(range?.[0] ?? 0), 'anchors and aliases are not read here. Write the value out.'),
      ),
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        const name = isScalar(key) ? key.value : key;
        const at = lineAt((key as Node | null)?.range?.[0] ?? 0);
        if (typeof name !== 'string') problems.push(fault(at, 'a key is a plain text.'));
        else if (seen.has(name)) problems.push(fault(at, `“${name}” is given twice. Keep one of them.`));
        seen.add(name);
      }
    },
  });
  if (problems.length > 0) return { problems: problems.slice(0, 20) };
  const lineOf = (path: Path) => lineAt(rangeIn(document.contents, path));
  return { value: document.toJS({ maxAliasCount: 0 }), lineOf };
}

/** One way to write a value, which every YAML reader, of 1.1 too, takes for that very value. */
export function writeYaml(value: unknown): string {
  const document = new Document(value, { version: '1.2', aliasDuplicateObjects: false });
  visit(document, {
    // Keys are our own words; the library's care about 1.1 would put some of them in quotes.
    Scalar: (at, node) => {
      if (at !== 'key' && typeof node.value === 'string' && isOlder(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0 });
}

const SUSPECT = /^(?:[-+.\d~=<].{0,80}|[a-z]{1,5})$/i;

/** True of a text that readers of YAML 1.1 take for a number, a date or a yes. */
function isOlder(text: string): boolean {
  return SUSPECT.test(text) && stringify(text, { lineWidth: 0, compat: 'yaml-1.1' }).startsWith('"');
}

/** Where the value, or the last part of the path that is there, begins. */
function rangeIn(root: unknown, path: Path): number {
  let node = root;
  let at = (root as Node | null)?.range?.[0] ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
      if (!pair) break;
      at = (pair.key as Node).range?.[0] ?? at;
      node = pair.value;
    } else {
      const items: unknown[] = (node as { items?: unknown[] } | null)?.items ?? [];
      if (typeof part !== 'number' || items[part] === undefined) break;
      node = items[part];
      at = (node as Node).range?.[0] ?? at;
    }
  }
  return at;
}

/** The line on which brackets reach a depth that nobody writes, found before the reader goes down there. */
function nestedTooDeep(text: string): number | null {
  let depth = 0;
  let line = 1;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') depth += 1;
    else if (token === ']' || token === '}') depth -= 1;
    else if (token.includes('\n')) line += token.split('\n').length - 1;
    if (depth > MOST_NESTING) return line;
  }
  return null;
}

function fault(line: number, what: string): Problem {
  return blocking('yaml-unreadable', `Line ${line}: ${what}`, { line });
}

function sentence(message: string): string {
  return message.replace(/ at line \d+, column \d+:[\s\S]*$/, '').replace(/\.?$/, '.');
}
