import { posix } from 'node:path';
import { file, isCode, isTestFile, type Rule, type SourceFile } from './source-file.ts';

const longestFile = 400;
const fullestFolder = 12;

/** Folders of like things, where the next one is simply one more. */
const collections = [
  'core/jobs/templates',
  'core/plan/lint',
  'core/plan/optimize/rewrites',
  'core/flows/steps',
  'core/understanding/values',
  'core/wire/nouns',
  'server/api/routes',
  'server/store/migrations',
  'web/styles/parts',
  'tests/conversations',
  'tests/e2e',
];

function isWritten({ path }: SourceFile): boolean {
  return (isCode(path) || path.endsWith('.css')) && !path.startsWith('tools/');
}

const fileLength: Rule = {
  name: `no file is longer than ${longestFile} lines`,
  remedy: 'Split it by subject; each part is named after a noun of the product.',
  violations: (files) =>
    files.filter(isWritten).flatMap(({ path, text }) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > longestFile ? [{ path, what: `has ${lines} lines` }] : [];
    }),
  guilty: [[file('core/calls/advance.ts', 'x;\n'.repeat(401))], [file('web/page.css', 'a{}\n'.repeat(401))]],
  innocent: [
    [file('core/calls/advance.ts', 'x;\n'.repeat(400))],
    [file('web/client/schema.d.ts', 'x;\n'.repeat(9000)), file('package-lock.json', '\n'.repeat(9000))],
  ],
};

const folderSize: Rule = {
  name: `no folder holds more than ${fullestFolder} sources, except collections of like things`,
  remedy: 'Group by subject in subfolders. Tests are not counted.',
  violations: (files) => {
    const counts = new Map<string, number>();
    for (const { path } of files.filter((source) => isWritten(source) && !isTestFile(source.path))) {
      const folder = posix.dirname(path);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    return [...counts]
      .filter(([folder, count]) => count > fullestFolder && !isCollection(folder))
      .map(([path, count]) => ({ path, what: `holds ${count} sources` }));
  },
  guilty: [many('core/calls', 13), many('web/jobs', 13)],
  innocent: [many('core/calls', 12), many('core/plan/lint', 40), many('web/ui/icons', 30)],
};

function isCollection(folder: string): boolean {
  return collections.includes(folder) || /^web\/.*icons?$/.test(folder);
}

function many(folder: string, count: number): SourceFile[] {
  const sources = Array.from({ length: count }, (_, index) => file(`${folder}/part-${index}.ts`));
  return [...sources, file(`${folder}/part.test.ts`)];
}

const drawers = /^(utils?|helpers?|common|libs?|misc|managers?|services?)$/;

const names: Rule = {
  name: 'no folder or file is a drawer (utils, helpers, common, lib, misc, manager, service)',
  remedy: 'Name it after the noun of the product that it holds.',
  violations: (files) =>
    files
      .filter(({ path }) => path.split('/').some((part) => drawers.test(part.replace(/\..*$/, '') || part)))
      .map(({ path }) => ({ path, what: 'is a drawer' })),
  guilty: [
    [file('core/utils/text.ts')],
    [file('server/store/helpers.ts')],
    [file('web/lib/client.ts')],
    [file('server/call-services/service.test.ts')],
  ],
  innocent: [[file('core/understanding/common-words.ts'), file('web/ui/library.tsx')]],
};

const kebabCase: Rule = {
  name: 'sources have kebab-case names',
  remedy: 'Rename the file: job-form.tsx, not JobForm.tsx.',
  violations: (files) =>
    files
      .filter(({ path }) => isWritten({ path, text: '' }) || path.endsWith('.d.ts'))
      .filter(({ path }) => !/^([a-z0-9-]+\/)*[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(path))
      .map(({ path }) => ({ path, what: 'is not kebab-case' })),
  guilty: [[file('web/jobs/JobForm.tsx')], [file('core/jobs/name_key.ts')]],
  innocent: [[file('web/jobs/job-form.test.tsx'), file('vitest.config.ts'), file('README.md')]],
};

const testsBeside: Rule = {
  name: 'a test stands in the folder of what it tests, or in tests/ when it crosses folders',
  remedy: 'Move the test beside its subject, or to tests/.',
  violations: (files) => {
    const sources = files.filter((source) => isWritten(source) && !isTestFile(source.path));
    const folders = new Set(sources.map(({ path }) => posix.dirname(path)));
    return files
      .filter(({ path }) => isTestFile(path) && !path.startsWith('tests/'))
      .filter(({ path }) => !folders.has(posix.dirname(path)))
      .map(({ path }) => ({ path, what: 'stands in a folder without a source' }));
  },
  guilty: [
    [file('core/jobs/__tests__/job.test.ts'), file('core/jobs/job.ts')],
    [file('server/store/tests/isolation.test.ts'), file('server/store/scope.ts')],
  ],
  innocent: [
    [file('core/jobs/job.test.ts'), file('core/jobs/job.ts')],
    [file('server/store/isolation.test.ts'), file('server/store/scope.ts')],
    [file('tests/architecture.test.ts')],
  ],
};

export const sizeRules: Rule[] = [fileLength, folderSize, names, kebabCase, testsBeside];
