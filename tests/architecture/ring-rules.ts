import { type Import, importsOf, packageOf } from './imports.ts';
import { file, isBelow, isCode, isTest, type Rule, type SourceFile } from './source-file.ts';

/** What the sources of a folder may import besides themselves; `types` only by `import type`. */
type Ring = { folder: string; may: string[]; types?: string[] };

/** First match counts. Files directly in server/ (main, app) put the parts together and may import them all. */
const rings: Ring[] = [
  { folder: 'server/ports', may: ['core'] },
  { folder: 'server/store', may: ['core'], types: ['server/ports'] },
  { folder: 'server/outgoing', may: ['core'], types: ['server/ports'] },
  { folder: 'server/brains', may: ['core', 'server/ports'] },
  { folder: 'server/providers', may: ['core', 'server/ports'] },
  { folder: 'server/accounts', may: ['core', 'server/store'], types: ['server/ports'] },
  { folder: 'server/calls', may: ['core', 'server/ports'], types: ['server/store'] },
  { folder: 'server/proof', may: ['core', 'server/ports', 'server/calls', 'server/brains'] },
  { folder: 'server/knowledge', may: ['core'], types: ['server/ports', 'server/store'] },
  { folder: 'server/files', may: ['core'], types: ['server/store'] },
  { folder: 'server/drafting', may: ['core', 'server/knowledge'] },
  {
    folder: 'server/api',
    may: [
      'core',
      'server/calls',
      'server/store',
      'server/accounts',
      'server/knowledge',
      'server/files',
      'server/drafting',
      'server/proof',
    ],
    types: ['server/ports'],
  },
  { folder: 'server/demo', may: ['core', 'server/store'], types: ['server/ports', 'server/calls'] },
  { folder: 'server', may: ['core', 'package.json'] },
  { folder: 'cli', may: ['core', 'server', 'package.json'] },
  // Texts and times are nobody's domain; every other word of core would be.
  { folder: 'web/ui', may: ['core/shared'] },
  { folder: 'web', may: ['core'] },
];

/** Leaves of the server: they know nothing of the others, so that any of them may use them. */
const serverLeaves = ['server/log.ts', 'server/problem.ts', 'server/outgoing'];

/** Settings are read in one place; others may only name their type. */
const settingsTypes = ['server/config.ts', 'server/settings.ts'];

function mayImport(ring: Ring, { target, typeOnly }: Import): boolean {
  if (isTest(target)) return false;
  if ([ring.folder, ...ring.may].some((folder) => isBelow(target, folder))) return true;
  if (ring.folder.startsWith('server/') && serverLeaves.some((leaf) => isBelow(target, leaf))) return true;
  const types = ring.folder.startsWith('server/') ? [...(ring.types ?? []), ...settingsTypes] : [];
  return typeOnly && types.some((folder) => isBelow(target, folder));
}

function sources(files: SourceFile[]): SourceFile[] {
  return files.filter(({ path }) => isCode(path) && !isTest(path));
}

const direction: Rule = {
  name: 'imports go one way: core, then server, then cli; web knows core alone',
  remedy:
    'Hand it in from server/main, put the pure part into core, or define a port. See "Layout" in ARCHITECTURE.md.',
  violations: (files) =>
    sources(files).flatMap((source) => {
      const ring = rings.find(({ folder }) => isBelow(source.path, folder));
      if (!ring) return [];
      return importsOf(source)
        .filter((found) => found.relative && !mayImport(ring, found))
        .map(({ target, line }) => ({ path: source.path, line, what: `imports ${target}` }));
    }),
  guilty: [
    [file('server/store/jobs.ts', "import { session } from '../calls/session.ts';")],
    [file('server/providers/speech/flite/voice.ts', "import { jobs } from '../../../store/jobs.ts';")],
    [file('server/calls/session.ts', "import { jobs } from '../store/jobs.ts';")],
    [file('server/brains/embedded/brain.ts', "import { perform } from '../../calls/perform.ts';")],
    [file('server/api/jobs.ts', "import { outbox } from '../providers/messaging/outbox.ts';")],
    [file('server/api/jobs.ts', "import { parseConfig } from '../config.ts';")],
    [file('web/jobs/page.tsx', "import { jobs } from '../../server/store/jobs.ts';")],
    [file('web/ui/button.tsx', "import type { Job } from '../../core/jobs/job.ts';")],
    [file('web/ui/button.tsx', "import { JobForm } from '../jobs/job-form.tsx';")],
    [file('server/app.ts', "import { page } from '../web/page.ts';")],
    [file('server/store/jobs.ts', "import { eachDatabase } from './testing/each-database.ts';")],
    [file('server/main.ts', "import { conversation } from '../tests/conversations/conversation.ts';")],
  ],
  innocent: [
    [file('server/calls/session.ts', "import type { Scope } from '../store/scope.ts'; import '../log.ts';")],
    [
      file(
        'server/api/jobs.ts',
        "import { jobs } from '../store/jobs.ts'; import type { Config } from '../config.ts';",
      ),
    ],
    [file('server/main.ts', "import { jobs } from './store/jobs.ts'; import './providers/x.ts';")],
    [file('web/jobs/page.tsx', "import { job } from '../../core/jobs/job.ts'; import '../ui/button.tsx';")],
    [file('server/store/jobs.test.ts', "import { session } from '../calls/session.ts';")],
  ],
};

const knownServerFolders: Rule = {
  name: 'every folder of the server has its rule about imports',
  remedy:
    'Put the file into a folder of the design, or name the new folder in ARCHITECTURE.md and in ring-rules.ts.',
  violations: (files) =>
    sources(files)
      .filter(({ path }) => /^server\/[^/]+\//.test(path))
      .filter(({ path }) => rings.find(({ folder }) => isBelow(path, folder))?.folder === 'server')
      .map(({ path }) => ({ path, what: 'lies in a folder without a rule' })),
  guilty: [[file('server/extras/thing.ts')]],
  innocent: [[file('server/app.ts'), file('server/store/jobs.ts')]],
};

/** Packages that may only be used where their subject lives; a folder or a single file. */
const packageHomes: Record<string, string[]> = {
  kysely: ['server/store', 'server/accounts'],
  pg: ['server/store'],
  'node:sqlite': ['server/store'],
  'better-auth': ['server/accounts'],
  nodemailer: ['server/providers/messaging'],
  htmlparser2: ['server/knowledge'],
  unpdf: ['server/knowledge'],
  yaml: ['server/files', 'server/drafting'],
  'robots-parser': ['server/knowledge'],
  'csv-parse': ['server/knowledge'],
};

const homes: Rule = {
  name: 'a library that holds a subject is imported only where that subject lives',
  remedy: `Go through the folder that owns it: ${Object.entries(packageHomes)
    .map(([name, folders]) => `${name} → ${folders.join(', ')}`)
    .join('; ')}.`,
  violations: (files) =>
    sources(files)
      .filter(({ path }) => !isBelow(path, 'scripts') && !isBelow(path, 'bench'))
      .flatMap((source) =>
        importsOf(source)
          .filter(({ target }) => {
            const folders = packageHomes[packageOf(target)];
            return folders && !folders.some((folder) => isBelow(source.path, folder));
          })
          .map(({ target, line }) => ({ path: source.path, line, what: `imports ${target}` })),
      ),
  guilty: [
    [file('server/api/jobs.ts', "import { sql } from 'kysely';")],
    [file('server/calls/session.ts', "import type { Kysely } from 'kysely';")],
    [file('server/api/sign-in.ts', "import { betterAuth } from 'better-auth';")],
    [file('server/main.ts', "import { Migrator } from 'kysely/migration';")],
    [file('server/main.ts', "import { DatabaseSync } from 'node:sqlite';")],
  ],
  innocent: [
    [file('server/store/schema.ts', "import { sql } from 'kysely'; import pg from 'pg';")],
    [file('server/accounts/sign-in.ts', "import { betterAuth } from 'better-auth'; import 'kysely';")],
  ],
};

/** Type-only packages and packages without an effect on the machine that the web app may name. */
const webRule: Rule = {
  name: 'the web app imports nothing that only a server has',
  remedy: 'Ask the API for it.',
  violations: (files) =>
    sources(files)
      .filter(({ path }) => isBelow(path, 'web'))
      .flatMap((source) =>
        importsOf(source)
          .filter(({ target }) => /^node:/.test(target) || serverPackages.includes(packageOf(target)))
          .map(({ target, line }) => ({ path: source.path, line, what: `imports ${target}` })),
      ),
  guilty: [
    [file('web/client/client.ts', "import { readFileSync } from 'node:fs';")],
    [file('web/client/client.ts', "import { hc } from 'hono/client';")],
  ],
  innocent: [[file('web/client/client.ts', "import createClient from 'openapi-fetch';")]],
};

const serverPackages = [
  'hono',
  '@hono/node-server',
  'better-auth',
  'kysely',
  'pg',
  'pino',
  'nodemailer',
  'yaml',
  'htmlparser2',
  'unpdf',
  'robots-parser',
  'csv-parse',
];

export const ringRules: Rule[] = [direction, knownServerFolders, homes, webRule];
