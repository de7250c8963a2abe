import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { CallWish } from './held-call.ts';
import { callWithFile } from './job-file.ts';
import { talk } from './talk.ts';

const folder = mkdtempSync(join(tmpdir(), 'callwell-talk-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const JOB = `---
name: Tree quote
phrases:
  - how much to take a tree down
---
Use this job when a caller wants a price for tree work.

1. Ask for their full name.
2. Ask how many trees there are.
3. [[take-message for="The crew"]]
4. Ask if there is anything else, then say goodbye.
`;

const anybody: CallWish = { flow: null, job: null, from: '312 555 0142', at: '2026-03-02T10:15' };

/** Holds a call with the job above by these lines; the text is all that the terminal showed. */
async function shown(lines: string[], { why = false, job = JOB } = {}): Promise<string> {
  const file = join(folder, 'job.md');
  writeFileSync(file, job);
  const call = await callWithFile(file, anybody, () => null);
  const out: string[] = [];
  const typed = (async function* () {
    yield* lines;
  })();
  await talk(call, { lines: typed, write: (line) => out.push(line), prompt: () => {}, echo: true, why });
  await call.close();
  return out.join('\n');
}

describe('a call in the terminal with a job from a file', () => {
  test('runs the job to its end and shows its results and receipts', async () => {
    const text = await shown([
      'I need a price for tree work',
      'Priya Raghunathan',
      'three',
      'no, bye',
      'bye',
    ]);
    expect(text).toMatch(/full name: Priya Raghunathan/);
    expect(text).toMatch(/take-message: done \(receipt .*simulated\)/);
    expect(text).toMatch(/The call is over: message-taken/);
  });

  test('goes back to a turn, which is then answered differently', async () => {
    const text = await shown(['I need a price for tree work', 'Priya Raghunathan', '/back 2', 'Sam Lee']);
    expect(text).toMatch(/Back before your turn 2\.\nAgent .*name/);
    expect(text).toMatch(/full name: Sam Lee/);
    expect(text).not.toMatch(/full name: Priya/);
  });

  test('a turn that never was is answered by a sentence, and the call stands where it stood', async () => {
    const text = await shown(['I need a price for tree work', '/back 7', 'Sam Lee']);
    expect(text).toMatch(/You have had 1 turns? so far/);
    expect(text).toMatch(/full name: Sam Lee/);
  });

  test('with --why each turn shows its job, scores and moves', async () => {
    const text = await shown(['I need a price for tree work', 'Sam Lee'], { why: true });
    expect(text).toMatch(/score +\d\.\d\d Tree quote/);
    expect(text).toMatch(/move +start-job/);
    expect(text).toMatch(
      /job +Tree quote\n +step +collect how many trees.*\n +move +set-field name = Sam Lee/,
    );
  });

  test('keys, silence, help and a wrong word do not end the call; the end of the lines hangs up', async () => {
    const text = await shown(['/help', '/whistle', '/silence', '/keys 7']);
    expect(text).toMatch(/\/hang-up +end the call/);
    expect(text).toMatch(/There is no \/whistle/);
    expect(text).toMatch(/You {4}\(keys\) 7/);
    expect(text).toMatch(/The call is over: abandoned/);
  });

  test.each([
    ['a file that is no job pack', 'Just text', /Line 1: a job pack begins/],
    ['a job without instructions', '---\nname: Empty\n---\n', /Instructions are empty/],
  ])('%s is one sentence', async (_what, job, says) => {
    await expect(shown([], { job })).rejects.toThrow(says);
  });
});
