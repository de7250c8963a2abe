import { parseSync } from 'vite';
import type { SourceFile } from './source-file.ts';

/** A node of the syntax tree; only what the rules look at is named. */
export type SyntaxNode = { type: string; start: number; [key: string]: unknown };

const parsed = new Map<string, SyntaxNode[]>();

/** All nodes of a file's syntax tree, parents first. Parsed once for each text. */
export function nodesOf({ path, text }: SourceFile): SyntaxNode[] {
  const key = `${path}\n${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const nodes: SyntaxNode[] = [];
  collect(program, nodes);
  parsed.set(key, nodes);
  return nodes;
}

function collect(value: unknown, nodes: SyntaxNode[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes);
  } else if (isNode(value)) {
    nodes.push(value);
    for (const child of Object.values(value)) collect(child, nodes);
  }
}

export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The name of an identifier node; undefined for anything else. */
export function identifierName(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Identifier' ? String(node.name) : undefined;
}

/** `Date.now` of a member expression between plain names, written with a dot or with brackets. */
export function memberName(node: SyntaxNode): string | undefined {
  if (node.type !== 'MemberExpression') return undefined;
  const object = identifierName(node.object);
  const property = node.computed ? literalText(node.property) : identifierName(node.property);
  return object && property ? `${object}.${property}` : undefined;
}

export function literalText(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
