import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'callwell-optimize-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'optimize.ts'), ...args],
    { encoding: 'utf8', env: { PATH: process.env.PATH, INIT_CWD: folder } },
  );
  return { status, stdout, stderr };
};

const rows = (...lines: string[]) => writeFileSync(join(folder, 'instructions.jsonl'), lines.join('\n'));

describe('npm run optimize', () => {
  test('writes both texts and the number of findings of each, one line a row', () => {
    const instructions =
      'Use this job when a caller wants a visit. Not for emergencies.\n\n1. Ask for their name.';
    rows(JSON.stringify({ id: 'a', instructions }), '', JSON.stringify({ id: 'b', instructions: '' }));
    expect(run('.', 'out.jsonl')).toMatchObject({ status: 0, stderr: '' });
    const written = readFileSync(join(folder, 'out.jsonl'), 'utf8').trim().split('\n');
    expect(written.map((line) => JSON.parse(line))).toEqual([
      {
        id: 'a',
        before: instructions,
        after: `${instructions}\n2. Ask if there is anything else, then say goodbye.\n\nIf the caller will not answer a question, go on to the next one.`,
        findings_before: 2,
        findings_after: 0,
      },
      { id: 'b', before: '', after: '', findings_before: 0, findings_after: 0 },
    ]);
  });

  test('a text that is too long is refused with the reason and stays as it is', () => {
    const instructions = 'Ask for their name. '.repeat(501);
    rows(JSON.stringify({ id: 'long', instructions }));
    expect(run('.', 'out.jsonl').status).toBe(0);
    const row = JSON.parse(readFileSync(join(folder, 'out.jsonl'), 'utf8'));
    expect(row.refused).toMatch(/10,020 of 10,000 characters/);
    expect(row.after).toBe(row.before);
  });

  test.each([
    ['no file at all', [], /instructions\.jsonl cannot be read/],
    [
      'broken JSON',
      ['{"id":"a","instructions":"Ask."}', '{"id":'],
      /instructions\.jsonl:2 is not a JSON object/,
    ],
    ['no instructions', ['{"id":"a"}'], /instructions\.jsonl:1 has no "instructions"/],
    [
      'instructions that are no text',
      ['{"id":"a","instructions":7}'],
      /row 1: its "instructions" are not a text/,
    ],
  ])('%s is said with its place, and nothing is written', (_, lines, sentence) => {
    if (lines.length > 0) rows(...lines);
    const { status, stderr } = run('.', 'out.jsonl');
    expect(status).toBe(1);
    expect(stderr).toMatch(sentence);
    expect(existsSync(join(folder, 'out.jsonl'))).toBe(false);
  });

  test('--help says what it does; a missing name is an error', () => {
    expect(run('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^Usage: npm run optimize/),
    });
    expect(run('.')).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Usage/) });
  });
});
