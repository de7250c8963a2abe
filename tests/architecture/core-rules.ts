import { importsOf, packageOf } from './imports.ts';
import { file, isBelow, isCode, isTest, type Rule, type SourceFile, type Violation } from './source-file.ts';
import { identifierName, lineAt, memberName, nodesOf, type SyntaxNode } from './syntax.ts';

/** A core folder may import itself and those before it. */
export const coreFolders = [
  'shared',
  'workspaces',
  'knowledge',
  'actions',
  'jobs',
  'plan',
  'understanding',
  'flows',
  'agent',
  'calls',
  'proof',
  'wire',
];

/** Pure libraries: no IO, no clock or chance unless they are handed one. */
const corePackages = ['zod', 'libphonenumber-js'];

const impureGlobals = new Set([
  'process',
  'console',
  'crypto',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'require',
  'globalThis',
  'window',
  'document',
  'localStorage',
  'Buffer',
]);

function coreSources(files: SourceFile[]): SourceFile[] {
  return files.filter(({ path }) => isBelow(path, 'core') && isCode(path) && !isTest(path));
}

const folderOrder: Rule = {
  name: 'a core folder imports itself and earlier ones only',
  remedy: `Move what is shared to the earlier folder. The order is ${coreFolders.join(', ')}.`,
  violations: (files) =>
    coreSources(files).flatMap((source) => {
      const rank = coreFolders.indexOf(source.path.split('/')[1] ?? '');
      if (rank < 0) return [{ path: source.path, what: 'lies in no core folder of the design' }];
      return importsOf(source)
        .filter(({ relative }) => relative)
        .flatMap(({ target, line }) => {
          const targetRank = coreFolders.indexOf(target.split('/')[1] ?? '');
          const allowed = isBelow(target, 'core') && targetRank >= 0 && targetRank <= rank;
          return allowed ? [] : [{ path: source.path, line, what: `imports ${target}` }];
        });
    }),
  guilty: [
    [file('core/shared/ids.ts', "import type { Job } from '../jobs/job.ts';")],
    [file('core/plan/compile.ts', "export { route } from '../understanding/route.ts';")],
    [file('core/jobs/job.ts', "import { store } from '../../server/store/jobs.ts';")],
    [file('core/calls/call.ts', "type Page = import('../wire/page.ts').Page;")],
    [file('core/extras/thing.ts', '')],
    [file('core/thing.ts', '')],
  ],
  innocent: [
    [file('core/plan/lint/one-goal.ts', "import { at } from '../../shared/text.ts'; import './rule.ts';")],
    [file('core/jobs/job.test.ts', "import { readFileSync } from 'node:fs'; import '../wire/page.ts';")],
  ],
};

const packages: Rule = {
  name: `core uses no package but ${corePackages.join(', ')}`,
  remedy:
    'Let the server do it and hand the result to core in an event, or propose the library in CONTRIBUTING.',
  violations: (files) =>
    coreSources(files).flatMap((source) =>
      importsOf(source)
        .filter(
          ({ relative, dynamic, target }) =>
            dynamic || (!relative && !corePackages.includes(packageOf(target))),
        )
        .map(({ target, line }) => ({ path: source.path, line, what: `imports ${target}` })),
    ),
  guilty: [
    [file('core/shared/ids.ts', "import { randomUUID } from 'node:crypto';")],
    [file('core/jobs/pack.ts', "import { parse } from 'yaml';")],
    [file('core/jobs/pack.ts', "const zod = await import('zod');")],
    [file('core/jobs/pack.ts', 'export const load = (name: string) => import(name);')],
  ],
  innocent: [
    [file('core/a/phone.ts', "import { z } from 'zod'; import parse from 'libphonenumber-js/max';")],
  ],
};

const purity: Rule = {
  name: 'core has no clock, chance, environment or output',
  remedy: 'Time and ids arrive in events; waiting is a command; see "Invariants" in ARCHITECTURE.md.',
  violations: (files) => coreSources(files).flatMap(impurities),
  guilty: [
    'const now = Date.now();',
    'const now = new Date();',
    'const now = Date();',
    "const now = Date['now']();",
    'const chance = Math.random();',
    "console.log('x');",
    'const home = process.env.HOME;',
    'setTimeout(() => {}, 1);',
    "const page = await fetch('/');",
    'const id = crypto.randomUUID();',
    'const then = performance.now();',
    'const time = globalThis.Date;',
  ].map((text) => [file('core/calls/turn.ts', text)]),
  innocent: [
    [file('core/calls/turn.ts', 'const at = new Date(event.at); const roof = Math.max(1, 2);')],
    [file('core/calls/turn.ts', "// Date.now() is not used here\nconst text = 'call console.log()';")],
    [file('core/calls/turn.ts', 'const read = (process: Step) => process.name; call.process(x.fetch);')],
    [file('core/calls/turn.test.ts', 'console.log(Date.now());')],
  ],
};

function impurities(source: SourceFile): Violation[] {
  const nodes = nodesOf(source);
  const own = ownNames(nodes);
  return nodes.flatMap((node) => {
    const what = impurityOf(node, own);
    return what ? [{ path: source.path, line: lineAt(source.text, node.start), what }] : [];
  });
}

function impurityOf(node: SyntaxNode, own: Set<string>): string | undefined {
  const member = memberName(node);
  if (member === 'Date.now' || member === 'Math.random') return `uses ${member}`;
  const used = identifierName(node.callee) ?? identifierName(node.object);
  if (used === undefined || own.has(used)) return undefined;
  const isCall = node.type === 'CallExpression';
  const isNew = node.type === 'NewExpression';
  if (
    used === 'Date' &&
    (isCall || (isNew && Array.isArray(node.arguments) && node.arguments.length === 0))
  ) {
    return 'reads the clock (Date without an argument)';
  }
  const touches = isCall || isNew || node.type === 'MemberExpression';
  return touches && impureGlobals.has(used) ? `uses ${used}` : undefined;
}

/** Names that the file declares itself: variables, parameters, functions, imports. */
function ownNames(nodes: SyntaxNode[]): Set<string> {
  const names = nodes.flatMap((node) => {
    const parameters = Array.isArray(node.params) ? node.params : [];
    const declared = /Declarat|Specifier$|^Function/.test(node.type) ? [node.id, node.local] : [];
    const destructured = node.type === 'Property' && node.shorthand ? [node.value] : [];
    return [...parameters, ...declared, ...destructured].map(identifierName);
  });
  return new Set(names.filter((name) => name !== undefined));
}

export const coreRules: Rule[] = [folderOrder, packages, purity];
