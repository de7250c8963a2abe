import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { callInDataFolder } from './data-folder.ts';
import { type CallWish, NoCall } from './held-call.ts';
import { callWithFile } from './job-file.ts';
import { parseOptions } from './options.ts';
import { callAtServer } from './running-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'callwell-held-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const plain: CallWish = { flow: null, job: null, from: null, at: null };
const parsed = parseOptions(['--data', folder], {});
if (!('options' in parsed)) throw new Error('The options are wrong');
const { config } = parsed.options;
const inFolder = (wish: Partial<CallWish>) => callInDataFolder({ ...plain, ...wish }, config);

describe('a call that cannot be had is one sentence', () => {
  test.each([
    ['there is no such job', () => inFolder({ job: 'Juggling' }), /no job called “Juggling”. There are “/],
    [
      'there is no such flow',
      () => inFolder({ flow: 'Nowhere' }),
      /no call flow called “Nowhere”. There are “/,
    ],
    ['the number is none', () => inFolder({ from: 'me' }), /^--from must be a phone number/],
    ['there is no such file', () => callWithFile('nowhere.md', plain), /^nowhere\.md cannot be read/],
    ['nobody answers', () => callAtServer(plain, 'http://127.0.0.1:9', 'key'), /^No Callwell answers at/],
  ])('when %s', async (_what, begin, says) => {
    const problem = await begin().then(
      () => null,
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(NoCall);
    expect((problem as NoCall).message).toMatch(says);
  });
});
