import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Json, Office } from '../../server/api/testing/office.ts';
import { Impossible } from '../workspace/command.ts';
import { jobsCommand } from './jobs-command.ts';

const BODY =
  'Use this job when a caller asks for a price.\n\n1. Ask for their name.\n2. Ask what it is about.\n3. Say goodbye.\n';
const pack = (name: string, body = BODY) => `---\nname: ${name}\n---\n${body}`;

describe('the jobs of a folder and of a workspace', () => {
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
    folder = mkdtempSync(join(tmpdir(), 'callwell-jobs-'));
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true });
    for (const { id } of (await office.does('get', '/jobs')).data)
      await office.does('delete', `/jobs/${id}?force=true`);
  });

  const file = (path: string) => join(folder, path);
  const write = (path: string, text: string) => writeFileSync(file(path), text);
  const read = (path: string) => readFileSync(file(path), 'utf8');
  async function run(...argv: string[]) {
    const [lines, asides]: [string[], string[]] = [[], []];
    const out = { line: (text: string) => lines.push(text), aside: (text: string) => asides.push(text) };
    const env = { INIT_CWD: folder, CALLWELL_URL: url, CALLWELL_API_KEY: office.keys.here };
    const code = await jobsCommand(argv, env, out);
    return {
      code,
      table: lines.join('\n'),
      aside: asides.join('\n').replaceAll(folder, 'FOLDER').replaceAll(url, 'SERVER'),
    };
  }
  const stored = async (name: string): Promise<Json> =>
    (await office.does('get', `/jobs?q=${name}`)).data.find((one: Json) => one.name === name);
  const edit = async (name: string, instructions: string) => {
    const { id, etag } = await stored(name);
    return office.does('patch', `/jobs/${id}`, { instructions }, { 'if-match': etag });
  };
  /** A folder and a workspace that hold the same two jobs and know it. */
  async function together() {
    await office.job('Quote', BODY);
    await office.job('Take a message', BODY);
    await run('pull', '.');
  }

  test('are written by a pull, which says first what it would write', async () => {
    await office.job('Quote', 'Ask.\r\n\r\n1. Ask for “it”.  \r\n');
    await office.job('CON', BODY);
    const dry = await run('pull', '.', '--dry-run');
    expect(dry).toEqual({
      code: 1,
      table: 'new  CON    +8  con-job.md\nnew  Quote  +6  quote.md',
      aside: '2 files would change. Nothing was written.',
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(await run('pull', '.')).toMatchObject({ code: 0, aside: '2 files written in FOLDER.' });
    expect(read('quote.md')).toBe('---\nname: Quote\n---\nAsk.\r\n\r\n1. Ask for “it”.  \r\n');
    expect(await run('pull', '.')).toEqual({ code: 0, table: '', aside: 'FOLDER is up to date.' });
    expect(await run('diff', '.')).toEqual({ code: 0, table: '', aside: 'No job differs.' });
  });

  test('are saved by a push: new ones, changed ones, renamed ones, all in one go', async () => {
    await together();
    write('quote.md', pack('Estimate', BODY.replace('a price', 'an estimate')));
    write('new.md', pack('New'));
    const dry = await run('push', '.', '--dry-run');
    expect(dry).toEqual({
      code: 1,
      table: 'new      New       +8     new.md\nchanged  Estimate  +2 −2  quote.md',
      aside: '2 jobs would change. Nothing was saved.',
    });
    expect(await stored('New')).toBeUndefined();
    expect(await run('push', '.')).toMatchObject({ code: 0, aside: '2 jobs saved at SERVER.' });
    expect(await stored('Estimate')).toMatchObject({
      revision: 2,
      updatedBy: expect.stringMatching(/^API key/),
    });
    expect(await run('push', '.')).toEqual({ code: 0, table: '', aside: 'SERVER is up to date.' });
  });

  test('that were changed on both sides stop a push and a pull with the difference, and nothing is written', async () => {
    await together();
    await edit('Quote', BODY.replace('name', 'full name'));
    const mine = pack('Quote', BODY.replace('name', 'first name'));
    write('quote.md', mine);
    write('new.md', pack('New'));
    const pushed = await run('push', '.');
    expect(pushed.code).toBe(1);
    expect(pushed.table).toBe('new       New    +8     new.md\nconflict  Quote  +1 −1  quote.md');
    expect(pushed.aside).toContain('--- SERVER revision 2\n+++ FOLDER/quote.md\n');
    expect(pushed.aside).toContain('-1. Ask for their full name.\n+1. Ask for their first name.\n');
    expect(pushed.aside).toContain('1 job changed on both sides. Nothing was saved.');
    expect(await stored('New')).toBeUndefined();
    const pulled = await run('pull', '.');
    expect(pulled).toMatchObject({ code: 1, aside: expect.stringContaining('Nothing was written.') });
    expect(read('quote.md')).toBe(mine);
    const merged = await run('push', '.', '--merge');
    expect(merged).toMatchObject({
      code: 1,
      aside: expect.stringContaining('Their edits touch the same lines'),
    });
  });

  test('are merged where both edits touch different lines', async () => {
    await together();
    await edit('Quote', BODY.replace('name', 'full name'));
    write('quote.md', pack('Quote', BODY.replace('Say goodbye', 'Say thank you')));
    const both = pack('Quote', BODY.replace('name', 'full name').replace('Say goodbye', 'Say thank you'));
    expect(await run('pull', '.', '--merge')).toMatchObject({
      code: 0,
      table: expect.stringMatching(/^merged +Quote/),
    });
    expect(read('quote.md')).toBe(both);
    expect((await run('push', '.')).code).toBe(0);
    expect((await office.does('get', `/jobs/${(await stored('Quote')).id}`)).instructions).toBe(
      both.slice(20),
    );
    await edit('Quote', both.slice(20).replace('a price', 'prices'));
    write('quote.md', both.replace('thank you', 'thanks'));
    expect(await run('push', '.', '--merge')).toMatchObject({ code: 0 });
    expect(read('quote.md')).toContain('prices');
    expect(await run('diff', '.')).toMatchObject({ code: 0 });
  });

  test('are replaced with --overwrite alone; what was there stays among the revisions', async () => {
    await together();
    await edit('Quote', BODY.replace('name', 'full name'));
    write('quote.md', pack('Quote', BODY.replace('name', 'first name')));
    expect(await run('push', '.', '--overwrite')).toMatchObject({
      code: 0,
      table: expect.stringMatching(/^replaced/),
    });
    const { id, revision } = await stored('Quote');
    expect(revision).toBe(3);
    expect((await office.does('get', `/jobs/${id}/revisions/2`)).instructions).toContain('full name');
    await edit('Quote', BODY);
    write('quote.md', pack('Quote', 'Mine.\n'));
    expect(await run('pull', '.', '--overwrite')).toMatchObject({ code: 0 });
    expect(read('quote.md')).toBe(pack('Quote'));
  });

  test('go only with --prune, on either side', async () => {
    await together();
    rmSync(file('quote.md'));
    expect(await run('push', '.')).toMatchObject({
      code: 0,
      table: 'removed here, kept  Quote  −8  quote.md',
    });
    expect(await stored('Quote')).toBeDefined();
    expect((await run('pull', '.')).table).toBe('removed here, kept so  Quote  +8  quote.md');
    expect(await run('push', '.', '--prune')).toMatchObject({
      code: 0,
      table: 'removed  Quote  −8  quote.md',
    });
    expect(await stored('Quote')).toBeUndefined();
    await office.does('delete', `/jobs/${(await stored('Take a message')).id}`);
    expect((await run('pull', '.')).table).toBe('removed there, kept  Take a message  −8  take-a-message.md');
    expect(await run('pull', '.', '--prune')).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).toEqual(['.callwell']);
  });

  test('without a common start are a conflict when they differ, and nothing when they do not', async () => {
    await office.job('Quote', BODY);
    write('mine.md', pack('  QUOTE').replace('  QUOTE', 'Quote'));
    expect(await run('push', '.')).toMatchObject({ code: 0, table: '' });
    rmSync(file('.callwell'), { recursive: true });
    write('mine.md', pack('Quote', 'Other.\n'));
    expect(await run('push', '.')).toMatchObject({ code: 1, table: expect.stringMatching(/^conflict/) });
  });

  test('a comment in the front matter makes no difference, and a pull leaves it alone', async () => {
    await together();
    const commented = pack('Quote').replace('---\nname', '---\n# ours\nname');
    write('quote.md', commented);
    expect(await run('diff', '.')).toMatchObject({ code: 0 });
    expect((await run('pull', '.')).code).toBe(0);
    expect(read('quote.md')).toBe(commented);
  });

  test('a file that cannot be a job stops the whole push, with its line', async () => {
    await together();
    write('new.md', pack('New'));
    write('broken.md', '---\nname: A\ncolour: red\n---\nAsk.\n');
    const pushed = await run('push', '.');
    expect(pushed).toMatchObject({
      code: 1,
      aside: expect.stringMatching(/^broken\.md:3:1 error {2}"colour" is not known/),
    });
    expect(await stored('New')).toBeUndefined();
  });

  test('a job in use is not deleted, and the rest of the push is not saved either', async () => {
    await together();
    const { flowId } = await office.flow('+13125550177');
    const draft = await office.does('get', `/flows/${flowId}/draft`);
    draft.graph.steps.find((step: Json) => step.kind === 'agent').settings.jobIds = [
      (await stored('Quote')).id,
    ];
    await office.does('patch', `/flows/${flowId}/draft`, { graph: draft.graph }, { 'if-match': draft.etag });
    rmSync(file('quote.md'));
    write('new.md', pack('New'));
    expect(await run('push', '.', '--prune')).toMatchObject({
      code: 1,
      aside: expect.stringContaining('job-in-use'),
    });
    expect(await stored('New')).toBeUndefined();
  });

  test('pushed from a commit start from what the folder held at it: no memory is needed, and an edit meanwhile stops', async () => {
    const git = (...words: string[]) => execFileSync('git', ['-C', folder, ...words], { stdio: 'pipe' });
    await office.job('Quote', BODY);
    write('quote.md', pack('Quote'));
    git('init', '-q');
    git('add', '.');
    git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-q', '-m', 'one');
    write('quote.md', pack('Quote', BODY.replace('name', 'full name')));
    expect(await run('push', '.', '--since', 'HEAD')).toMatchObject({
      code: 0,
      table: 'changed  Quote  +1 −1  quote.md',
    });
    await edit('Quote', 'Edited on the screen.\n');
    write('quote.md', pack('Quote', BODY.replace('name', 'first name')));
    expect(await run('push', '.', '--since', 'HEAD')).toMatchObject({
      code: 1,
      table: expect.stringMatching(/^conflict/),
    });
  });

  test('are told as JSON', async () => {
    await together();
    write('quote.md', pack('Quote', 'Other.\n'));
    const { code, table } = await run('diff', '.', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(table)).toMatchObject({
      where: url,
      jobs: [
        {
          path: 'quote.md',
          name: 'Quote',
          state: 'changed here',
          linesAdded: 1,
          linesRemoved: 5,
          revision: 1,
        },
        { path: 'take-a-message.md', state: 'same', linesAdded: 0, linesRemoved: 0 },
      ],
    });
  });

  test('another workspace’s folder memory says nothing about this one', async () => {
    await together();
    const { code, table } = await run('push', '.', '--api-key', office.keys.elsewhere);
    expect({ code, table: table.split('\n').length }).toEqual({ code: 0, table: 2 });
    expect((await office.does('get', '/jobs')).total).toBe(2);
    expect((await run('pull', '.')).table).toBe('');
  });

  test.each<[string, string[], RegExp]>([
    ['no command', [], /^A command is missing; there are pull, push, diff, check\./],
    ['a wrong command', ['pul'], /^There is no command "pul"/],
    ['a wrong option', ['pull', '--force'], /^"--force" is not an option here/],
    ['an option of another command', ['check', '--url', 'x'], /^"--url" is not an option here/],
    ['an option without its value', ['push', '--since'], /^--since needs a value/],
    ['two folders', ['pull', 'a', 'b'], /^One folder at a time/],
    ['a folder that is not there', ['push', 'nowhere'], /^There is no folder .*nowhere/],
    ['two that exclude each other', ['pull', '--merge', '--overwrite'], /exclude each other/],
    ['no server', ['pull', '--url', 'http://127.0.0.1:9'], /^No Callwell answers at/],
    ['no address', ['pull', '--url', 'here'], /^An address is written like/],
    ['a wrong key', ['pull', '--api-key', 'cw_00000000000000000000000000'], /API key/],
    ['a commit that is none', ['push', '.', '--since', '--help-me'], /^--since needs a value/],
    ['no repository', ['push', '.', '--since', 'HEAD'], /^git cannot show/],
    ['a wrong format', ['check', '.', '--format', 'xml'], /^--format is one of/],
    ['a wrong number', ['check', '.', '--max-warnings', 'few'], /^--max-warnings is a number/],
    ['an empty folder', ['check', '.'], /holds no Markdown file/],
  ])('%s is one sentence', async (_what, argv, says) => {
    const problem = await run(...argv).then(
      () => null,
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(Impossible);
    expect((problem as Impossible).message).toMatch(says);
  });

  test('a file that is no text, a folder that is a link, are not read', async () => {
    writeFileSync(file('bytes.md'), Buffer.from([0x2d, 0xff, 0xfe]));
    await expect(run('push', '.')).rejects.toThrow(/bytes\.md is not text in UTF-8/);
    rmSync(file('bytes.md'));
    mkdirSync(file('folder.md'));
    await expect(run('push', '.')).rejects.toThrow(/folder\.md is no plain file/);
  });
});
