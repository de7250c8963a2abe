import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readObject, readRows } from '../rows.ts';
import { measuresIn, printed } from './table.ts';

describe('data that cannot be read is named with its line', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'callwell-evaluate-'));
    writeFileSync(join(folder, 'broken.jsonl'), '{"id":"a","text":"hi"}\n\n{"id":\n');
    writeFileSync(join(folder, 'short.jsonl'), '{"id":"a","text":"hi"}\n{"id":"b"}\n');
    writeFileSync(join(folder, 'empty.jsonl'), '\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['broken.jsonl', /broken\.jsonl:3 is not a JSON object/],
    ['short.jsonl', /short\.jsonl:2 has no "text"/],
    ['empty.jsonl', /empty\.jsonl holds no rows/],
    ['missing.jsonl', /missing\.jsonl cannot be read/],
  ])('%s', async (name, sentence) => {
    expect(await readRows(join(folder, name), ['id', 'text'])).toEqual({
      problem: expect.stringMatching(sentence),
    });
  });

  it('a list is no workspace', async () => {
    writeFileSync(join(folder, 'workspace.json'), '[]');
    expect(await readObject(join(folder, 'workspace.json'))).toHaveProperty('problem');
  });
});

describe('the table', () => {
  const scores = (falseJobs: number) => ({
    all: { wrong_action: 0, leak: 0, false_job: falseJobs },
    ordinary: { job_right: 0.9, wrong_action: 0 },
  });
  const verdicts = (falseJobs: number) =>
    printed(measuresIn('adversarial', false, scores(falseJobs)))
      .split('\n')
      .find((row) => row.includes('false jobs'));

  it.each([
    [0, 'aim met'],
    [0.02, '| met |'],
    [0.2, '**missed**'],
  ])('of false jobs at %s says “%s”', (share, verdict) => expect(verdicts(share)).toContain(verdict));

  it('rounds down, so that no figure passes by rounding', () => {
    const [row] = measuresIn('dialogues', false, { all: { complete: 0.54996, ungated_actions: 0 } });
    expect(printed(row ? [row] : [])).toContain('| .549 | ≥ .550 | ≥ .750 | **missed** |');
  });

  it('leaves out what the scorer does not give', () => {
    expect(measuresIn('slots', false, { by_type: {} })).toEqual([]);
    expect(printed([])).toBe('');
  });
});
