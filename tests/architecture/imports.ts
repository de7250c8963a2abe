import { posix } from 'node:path';
import type { SourceFile } from './source-file.ts';
import { isNode, lineAt, literalText, nodesOf, type SyntaxNode } from './syntax.ts';

/**
 * One import of a file. `target` is a path in the repository for a relative import, else the specifier as
 * written (`zod`, `node:fs`).
 */
export type Import = {
  target: string;
  relative: boolean;
  typeOnly: boolean;
  dynamic: boolean;
  line: number;
};

/** Imports, re-exports, dynamic imports and `import('…')` types of a file. */
export function importsOf(file: SourceFile): Import[] {
  return nodesOf(file).flatMap((node) => {
    const specifier = specifierOf(node);
    if (specifier === undefined) return [];
    const relative = specifier.startsWith('.');
    return {
      target: relative ? posix.join(posix.dirname(file.path), specifier) : specifier,
      relative,
      typeOnly: isTypeOnly(node),
      dynamic: node.type === 'ImportExpression',
      line: lineAt(file.text, node.start),
    };
  });
}

function specifierOf(node: SyntaxNode): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'TSImportType':
      return literalText(node.source);
    case 'ImportExpression':
      // A computed import hides where it leads, so it counts as one that leads nowhere allowed.
      return literalText(node.source) ?? '(computed)';
    default:
      return undefined;
  }
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType') return true;
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const names = Array.isArray(node.specifiers) ? node.specifiers.filter(isNode) : [];
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type');
}

/** `@scope/name/deep` gives `@scope/name`; `node:fs/promises` stays as it is. */
export function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
