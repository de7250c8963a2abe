import { file, isBelow, isCode, isTest, type Rule, type SourceFile, type Violation } from './source-file.ts';
import { lineAt, memberName, nodesOf, type SyntaxNode } from './syntax.ts';

const environment: Rule = {
  name: 'only server/config.ts reads the environment',
  remedy: 'Add a setting with a default to server/settings.ts and hand its value in from server/main.',
  violations: (files) =>
    files
      .filter(({ path }) => isCode(path) && !isTest(path) && path !== 'server/config.ts')
      .filter(({ path }) => ['core', 'server', 'web'].some((folder) => isBelow(path, folder)))
      .flatMap((source) =>
        environmentReads(source).map(({ start }) => ({
          path: source.path,
          line: lineAt(source.text, start),
          what: 'reads it',
        })),
      ),
  guilty: [
    [file('server/api/jobs.ts', 'const port = process.env.PORT;')],
    [file('server/main.ts', "const all = process['env'];")],
    [file('server/main.ts', 'parse(process.argv);')],
  ],
  innocent: [
    [file('server/config.ts', 'read(process.env);')],
    [file('server/store/jobs.test.ts', 'const url = process.env.CALLWELL_TEST_POSTGRES_URL;')],
    [file('server/store/dump.ts', 'spawn(tool, { env: { ...process.env, ...address } });')],
    [file('scripts/run.mjs', 'const path = process.env.PATH;')],
  ],
};

/** Handing the whole environment on to a child process (`...process.env`) reads no setting. */
function environmentReads(source: SourceFile): SyntaxNode[] {
  const nodes = nodesOf(source);
  const handedOn = new Set(
    nodes.filter(({ type }) => type === 'SpreadElement').map(({ argument }) => argument),
  );
  return nodes.filter(
    (node) => ['process.env', 'process.argv'].includes(memberName(node) ?? '') && !handedOn.has(node),
  );
}

/** Occurrences of a pattern in the texts of some files. */
function matches(files: SourceFile[], pattern: RegExp, what: string): Violation[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map((match) => ({ path, line: lineAt(text, match.index), what })),
  );
}

const sleeping: Rule = {
  name: 'no test waits for real time',
  remedy: 'Use the virtual clock, or wait for the thing itself (vi.waitFor, expect.poll, a locator).',
  violations: (files) =>
    matches(
      files.filter(({ path }) => isTest(path) && isCode(path) && !isBelow(path, 'tests/architecture')),
      /waitForTimeout|node:timers\/promises|new Promise\b[^;{}]{0,80}\bsetTimeout\(/g,
      'waits',
    ),
  guilty: [
    [file('core/calls/turn.test.ts', 'await new Promise(resolve => setTimeout(resolve, 100));')],
    [file('tests/e2e/jobs.test.ts', 'await page.waitForTimeout(100);')],
    [file('server/calls/x.test.ts', "import { setTimeout } from 'node:timers/promises';")],
  ],
  innocent: [[file('core/calls/turn.test.ts', "call.waits(3000); vi.waitFor(() => expect(x).toBe('y'));")]],
};

// Put together here, so that this file does not hold what it looks for.
const hosts = ['registry.npm' + 'js', 'npm' + 'js.org', 'yarn' + 'pkg.com', 'npm' + 'mirror.com'];
const machineFolders = ['work', 'root', 'home/[a-z]+', 'Users/[a-z]+'];
const traces = new RegExp(
  [...hosts.map((host) => host.replaceAll('.', '\\.')), `(?<![\\w.~)}])/(${machineFolders.join('|')})/`].join(
    '|',
  ),
  'gi',
);

const workplace: Rule = {
  name: 'no file names a package registry or a folder of somebody’s machine',
  remedy: 'Use a path relative to the project. In the lock: `npm install` with the .npmrc of this folder.',
  violations: (files) => matches(files, traces, 'names one'),
  guilty: [
    [file('package-lock.json', `"resolved": "https://${hosts[0]}.org/zod/-/zod.tgz"`)],
    [file('README.md', `cd ${'/wo'}rk/main`)],
    [file('core/jobs/pack.ts', `const path = '${'/ro'}ot/x';`)],
  ],
  innocent: [
    [file('README.md', 'See docs/work/hours.md and https://example.com/work/hours and `~/work/x`.')],
    [file('web/main.tsx', "const path = '/workspaces/new';")],
  ],
};

export const textRules: Rule[] = [environment, sleeping, workplace];
