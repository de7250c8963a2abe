import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';
import { type Pair, VALUE_LIMITS, type Value } from '../../core/plan/drafting/values.ts';
import { blocking, type Problem } from '../../core/shared/problem.ts';

class Refusal extends Error {}

/**
 * The documents of a YAML text as plain data with places. Every scalar is a text, as YAML's failsafe schema has it. Aliases, which
 * can make a small file unfold into a huge one, and tags, which ask for more than data, are refused.
 */
export function readYaml(text: string): { values: Value[] } | { problem: Problem } {
  try {
    if (flowDepth(text) > VALUE_LIMITS.depth) throw new Refusal(TOO_DEEP);
    const documents = parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: true, prettyErrors: true });
    if (!Array.isArray(documents)) return { values: [] };
    const budget = { left: VALUE_LIMITS.count };
    const values = documents.flatMap((document) => {
      const [error] = document.errors;
      if (error) throw new Refusal(`Line ${error.linePos?.[0].line ?? 1}: ${sentence(error.message)}`);
      return document.contents ? [plainValue(document.contents, 0, budget)] : [];
    });
    return { values };
  } catch (cause) {
    // What nests too deep for the parser's own stack ends up here as well.
    const why = cause instanceof Refusal ? cause.message : TOO_DEEP;
    return { problem: blocking('yaml-unreadable', `${why} Nothing was read from this part.`) };
  }
}

const TOO_DEEP = `It is nested deeper than ${VALUE_LIMITS.depth} levels.`;

function plainValue(node: unknown, depth: number, budget: { left: number }): Value {
  budget.left -= 1;
  if (budget.left < 0)
    throw new Refusal(`It holds more than ${VALUE_LIMITS.count.toLocaleString('en-US')} values.`);
  if (depth > VALUE_LIMITS.depth) throw new Refusal(TOO_DEEP);
  if (isAlias(node)) throw new Refusal('It uses a YAML alias (*name). Write the text out where it belongs.');
  if (isScalar(node) || isMap(node) || isSeq(node)) {
    if (node.anchor !== undefined)
      throw new Refusal('It uses a YAML anchor (&name). Write the text out where it belongs.');
    const span = spanOf(node);
    if (isScalar(node)) return { kind: 'text', text: String(node.value ?? ''), span };
    if (isSeq(node))
      return { kind: 'list', items: node.items.map((item) => plainValue(item, depth + 1, budget)), span };
    const pairs = node.items.map((pair): Pair => {
      const key = plainValue(pair.key, depth + 1, budget);
      if (key.kind !== 'text') throw new Refusal('A name in it is no text.');
      const value =
        pair.value === null
          ? { kind: 'text' as const, text: '', span: key.span }
          : plainValue(pair.value, depth + 1, budget);
      return { key: key.text, span: key.span, value };
    });
    return { kind: 'map', pairs, span };
  }
  return { kind: 'text', text: '', span: [0, 0] };
}

function spanOf(node: Node): Value['span'] {
  const [from, to] = node.range ?? [0, 0];
  return [from, to];
}

/** How deep brackets nest, quotes left aside: enough to keep the parser's stack whole. */
function flowDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const sign of text.match(/[[\]{}]/g) ?? []) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth < 0) depth = 0;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

function sentence(message: string): string {
  const first =
    message
      .split('\n')[0]
      ?.replace(/ at line \d+, column \d+:?$/, '')
      .trim() ?? '';
  return `${first}${/[.]$/.test(first) ? '' : '.'}`;
}
