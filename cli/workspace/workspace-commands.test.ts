import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Office } from '../../server/api/testing/office.ts';
import { Impossible } from './command.ts';
import { exportCommand } from './export-command.ts';
import { importCommand } from './import-command.ts';

const JOB =
  '---\nname: Quote\n---\nUse this job when a caller asks for a price.\r\n\r\n1. Ask for their name.\r\n';
const YAML = 'callwell: 1\nwebhooks:\n  - name: Ticket\n    url: https://example.com/t\n';

describe('a workspace from the command line', () => {
  let office: Office;
  let server: ReturnType<typeof serve>;
  let url = '';
  let folder = '';
  beforeAll(async () => {
    office = await Office.open({ limits: { burst: 100_000, perSecond: 1000 } });
    url = await new Promise((resolve) => {
      server = serve({ fetch: office.app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
        resolve(`http://127.0.0.1:${port}`),
      );
    });
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    await office.close();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'callwell-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function run(command: typeof exportCommand, ...argv: string[]) {
    const [lines, asides]: [string[], string[]] = [[], []];
    const out = { line: (text: string) => lines.push(text), aside: (text: string) => asides.push(text) };
    const env = { INIT_CWD: folder, CALLWELL_URL: url, CALLWELL_API_KEY: office.keys.here };
    const code = await command(argv, env, out);
    return {
      code,
      table: lines.join('\n'),
      aside: asides.join('\n').replaceAll(folder, 'FOLDER').replaceAll(url, 'SERVER'),
    };
  }
  const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
  const jobs = async () => (await office.does('get', '/jobs')).total;

  test('is imported after a dry run, exported to the same bytes, and never written over unasked', async () => {
    write('callwell.yaml', YAML);
    write('quote.md', JOB);
    expect(await run(importCommand, '.', '--dry-run')).toEqual({
      code: 1,
      table: 'new  webhook Ticket  +2\nnew  job Quote       +6',
      aside: '2 changes would be made. Nothing was changed.',
    });
    expect(await jobs()).toBe(0);
    const taken = await run(importCommand, '.');
    expect(taken).toMatchObject({ code: 0, aside: '2 changes made at SERVER.' });
    expect(taken.table).toMatch(/The webhook “Ticket” signs with whsec_\S+\. It is shown this once\./);
    expect(await run(exportCommand, 'out')).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'out/jobs/quote.md'), 'utf8')).toBe(JOB);
    expect(await run(importCommand, 'out')).toMatchObject({ code: 0, aside: 'All of it is there already.' });
    write('out/jobs/quote.md', `${JOB}2. Say goodbye.\n`);
    expect(await run(exportCommand, 'out')).toMatchObject({
      code: 1,
      table: 'changed  jobs/quote.md  −1',
      aside: '1 file differs. Nothing was written; --overwrite replaces what is here.',
    });
    expect(await run(importCommand, 'out')).toMatchObject({
      code: 1,
      table: 'changed, differs there  job Quote  +1',
      aside: '1 thing there would be replaced. Nothing was imported; --overwrite replaces what differs.',
    });
    expect(await run(importCommand, 'out', '--overwrite')).toMatchObject({ code: 0 });
    expect(await run(exportCommand, 'all.json')).toMatchObject({
      code: 0,
      aside: '2 files written in FOLDER/all.json.',
    });
    expect(await run(importCommand, 'all.json')).toMatchObject({
      code: 0,
      aside: 'All of it is there already.',
    });
  });

  test.each<[string, string, string, RegExp]>([
    [
      'a YAML bomb',
      'callwell.yaml',
      'callwell: 1\na: &a [x]\nb: [*a, *a]\n',
      /^callwell\.yaml:3:1 error {2}anchors and aliases/,
    ],
    [
      'an unknown key',
      'callwell.yaml',
      'callwell: 1\ncolour: red\n',
      /^callwell\.yaml:2:1 error {2}“colour” is not known/,
    ],
    [
      'a half-right flow',
      'callwell.yaml',
      'callwell: 1\nnumbers:\n  - e164: "+13125550199"\n    label: Main\n    flows:\n      - name: A\n        draft:\n          steps:\n            - {id: a, kind: agent, settings: {jobs: [Nowhere]}}\n',
      /^callwell\.yaml:9:1 error {2}There is no job called “Nowhere”/,
    ],
    [
      'a name twice',
      'twin.md',
      JOB.replace('Quote', 'FRESH'),
      /^twin\.md:1:1 error {2}“FRESH” is there twice, in fresh\.md too/,
    ],
    ['a broken pack', 'broken.md', '---\nname: A\n', /^broken\.md:1:1 error|^broken\.md:2:1 error/],
  ])('%s is told with its place, and nothing of the import is kept', async (_what, path, text, says) => {
    const before = await jobs();
    write('fresh.md', JOB.replace('Quote', 'Fresh'));
    write(path, text);
    const { code, aside } = await run(importCommand, '.');
    expect(code).toBe(1);
    expect(aside).toMatch(says);
    expect(aside).toMatch(/Nothing was imported\.$/);
    expect(await jobs()).toBe(before);
  });

  test('an export that leads out of its folder is refused, whoever made it', async () => {
    for (const path of [
      '../../evil.md',
      '/etc/evil.md',
      'jobs/../../evil.md',
      'C:\\evil.md',
      'jobs/con.md',
      'a\u202Eb.md',
    ]) {
      write('evil.json', JSON.stringify({ callwell: 1, files: [{ path, text: JOB }] }));
      expect(await run(importCommand, 'evil.json')).toMatchObject({
        code: 1,
        aside: expect.stringContaining('path-refused'),
      });
    }
    expect(existsSync(join(folder, '../evil.md'))).toBe(false);
  });

  test('50 MB are refused before they are read', async () => {
    for (const name of ['huge.md', 'huge.json']) {
      write(name, '');
      truncateSync(join(folder, name), 50 * 1024 * 1024);
      await expect(run(importCommand, name)).rejects.toThrow(/too large|larger than 16 MB/);
    }
  });

  test.each<[string, typeof exportCommand, string[], RegExp]>([
    ['nothing named', importCommand, [], /^Name a folder, or files/],
    ['what is not there', importCommand, ['nowhere'], /nowhere is not there/],
    ['an empty folder', importCommand, ['.'], /holds neither callwell\.yaml nor a Markdown file/],
    ['no target', exportCommand, [], /^Name one folder/],
    ['a wrong option', exportCommand, ['x', '--force'], /^"--force" is not an option here/],
    ['no server', exportCommand, ['x', '--url', 'http://127.0.0.1:9'], /^No Callwell answers/],
  ])('%s is one sentence', async (_what, command, argv, says) => {
    const problem = await run(command, ...argv).then(
      () => null,
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(Impossible);
    expect((problem as Impossible).message).toMatch(says);
  });
});
