import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { startReader } from './database/reader-thread.ts';
import { sqliteDialect } from './database/sqlite-dialect.ts';
import type { ScopedTables } from './schema.ts';
import { scopeTo } from './scope-plugin.ts';

/** Compiles only: no query of these tests runs. */
const rows = new Kysely<ScopedTables>({ dialect: sqliteDialect(startReader('')) }).withPlugin(
  scopeTo('ws_1'),
);

describe('a scope', () => {
  test.each([
    ['a select', rows.selectFrom('jobs').select('id').where('name', '=', 'x').compile()],
    ['a select under another name', rows.selectFrom('jobs as j').select('j.id').compile()],
    ['an update', rows.updateTable('jobs').set({ name: 'x' }).where('id', '=', 'job_1').compile()],
    ['a delete', rows.deleteFrom('jobs').where('id', '=', 'job_1').compile()],
    ['an insert', rows.insertInto('config_versions').values({ version: 1 }).compile()],
    ['the workspace itself', rows.selectFrom('workspaces').selectAll().compile()],
  ])('puts its workspace into %s', (_what, query) => {
    expect(query.parameters).toContain('ws_1');
    expect(query.sql).toMatch(/"workspace_id"|"workspaces"\."id" = /);
  });

  test('puts it into each table of a join, a sub-query and a derived table', () => {
    const query = rows
      .selectFrom('jobs')
      .leftJoin('revisions as r', 'r.job_id', 'jobs.id')
      .innerJoin(
        (eb) => eb.selectFrom('attachments').select('attachments.job_id').as('used'),
        (join) => join.onRef('used.job_id', '=', 'jobs.id'),
      )
      .selectAll('jobs')
      .where('jobs.id', 'in', (eb) => eb.selectFrom('call_jobs').select('call_jobs.job_id'))
      .compile();
    for (const table of ['jobs', 'r', 'attachments', 'call_jobs'])
      expect(query.sql).toContain(`"${table}"."workspace_id" = ?`);
    expect(query.parameters).toEqual(['ws_1', 'ws_1', 'ws_1', 'ws_1']);
  });

  test('an insert that meets a row of another workspace does not change it', () => {
    const query = rows
      .insertInto('call_records')
      .values({ call_id: 'call_1', record: '{}' })
      .onConflict((same) => same.column('call_id').doUpdateSet({ record: '{}' }))
      .compile();
    expect(query.sql).toMatch(/do update set .* where "call_records"\."workspace_id" = \?$/);
  });

  test.each<[string, () => unknown]>([
    ['raw SQL that names a table', () => sql`select * from jobs`.compile(rows)],
    [
      'a common table expression',
      () =>
        rows
          .with('w', (db) => db.selectFrom('jobs').selectAll())
          .selectFrom('w')
          .selectAll()
          .compile(),
    ],
    [
      'an insert of what it selects',
      () =>
        rows
          .insertInto('config_versions')
          .columns(['version'])
          .expression((eb) => eb.selectFrom('jobs').select('revision'))
          .compile(),
    ],
    [
      'a table that belongs to no workspace',
      () =>
        rows
          .selectFrom('work_items' as 'jobs')
          .selectAll()
          .compile(),
    ],
    ['the words of all calls', () => rows.selectFrom('call_words').selectAll().compile()],
    ['a deletion of all words', () => rows.deleteFrom('call_words').compile()],
    ['a change of the tables', () => rows.schema.dropTable('jobs').compile()],
    [
      'an update through another table',
      () => rows.updateTable('jobs').from('revisions').set({ name: 'x' }).compile(),
    ],
  ])('refuses %s', (_what, compile) => {
    expect(compile).toThrow();
  });
});

describe('the files of the nouns', () => {
  let files: string[] = [];
  beforeAll(() => {
    files = ['jobs', 'flows', 'knowledge', 'calls', 'workspaces', 'background'].flatMap((folder) =>
      readdirSync(join(import.meta.dirname, folder)).map((file) => join(folder, file)),
    );
  });

  test('see the database through a scope only, but for those that by their nature have no workspace', () => {
    const raw = files
      .filter((file) => !file.endsWith('.test.ts'))
      .filter((file) =>
        /database\/engine|from 'pg'|\bKysely\b/.test(readFileSync(join(import.meta.dirname, file), 'utf8')),
      );
    expect(raw.sort()).toEqual([
      'background/event-bus.ts',
      'background/postgres-listener.ts',
      'background/work-queue.ts',
      // Only opens the transaction: what is written in it comes through the scope of each call.
      'calls/shared-commit.ts',
      'workspaces/installation-settings.ts',
      'workspaces/workspaces.ts',
    ]);
  });
});
