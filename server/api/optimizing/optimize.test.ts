import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EvidenceProgress } from '../../../core/wire/nouns/optimize.ts';
import { Office } from '../testing/office.ts';
import { evidenceStream } from './evidence-stream.ts';
import { ProofQueue } from './proof-queue.ts';

const TEXT = [
  'Use this job when a caller wants a call back about an invoice.',
  '',
  '1. Ask for their full name and the best number to call back.',
  '2. If the question is urgent, transfer to the Billing team.',
  '3. [[take-message for="Billing team"]]',
].join('\n');

let office: Office;
beforeAll(async () => {
  office = await Office.open({ limits: { burst: 10_000, perSecond: 1000 } });
});
afterAll(() => office.close());

/** A promise that the test keeps when it is time. */
function promised<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((kept) => {
    resolve = kept;
  });
  return { promise, resolve };
}

/** The messages of a stream of events, to its end. */
async function evidence(path: string, body: unknown): Promise<EvidenceProgress[]> {
  const answer = await office.ask('post', path, { body });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/event-stream');
  return (answer.body as string)
    .split('\n\n')
    .filter((event) => event.startsWith('data: '))
    .map((event) => JSON.parse(event.slice(6)));
}

describe('optimizing by the API', () => {
  test('a text that is no job yet is rewritten, every change with its reason, and nothing is saved', async () => {
    const before = (await office.does('get', '/jobs')).total;
    const made = await office.does('post', '/jobs/optimize', { instructions: TEXT });
    expect(made).toMatchObject({ before: TEXT, by: 'rules', refused: null });
    expect(made.changes.length).toBeGreaterThan(0);
    for (const change of made.changes)
      expect(change).toMatchObject({
        title: expect.stringMatching(/\S/),
        reason: expect.stringMatching(/\S/),
      });
    expect(made.figures.after.findings).toBeLessThanOrEqual(made.figures.before.findings);
    expect(made.kept.map(({ text }: { text: string }) => text)).toContain(
      '[[take-message for="Billing team"]]',
    );
    expect((await office.does('get', '/jobs')).total).toBe(before);
  });

  test('a job is rewritten as it is stored, or as its draft stands, and keeps its revision', async () => {
    const job = await office.job('Invoice', TEXT);
    const stored = await office.does('post', `/jobs/${job.id}/optimize`, {});
    expect(stored.before).toBe(TEXT);
    const draft = await office.does('post', `/jobs/${job.id}/optimize`, { instructions: stored.text });
    expect(draft).toMatchObject({ before: stored.text, text: stored.text });
    expect(draft.changes.filter((change: { default: string }) => change.default === 'accept')).toEqual([]);
    expect((await office.does('get', `/jobs/${job.id}`)).revision).toBe(1);
  });

  test('a text that is too long is refused at its place', async () => {
    const answer = await office.ask('post', '/jobs/optimize', { body: { instructions: 'a'.repeat(10_001) } });
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe('/instructions');
  });

  test('without a language model that is said, and the rules still serve', async () => {
    const answer = await office.ask('post', '/jobs/optimize', {
      body: { instructions: TEXT, useModel: true },
    });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 422, code: 'no-model' });
  });
});

describe('evidence', () => {
  const worse = TEXT.replace(/\n3\..*/, '');

  test('tells how far it is and ends with the verdict; a step that is dropped is a loss', async () => {
    const job = await office.job('Evidence', TEXT);
    const told = await evidence(`/jobs/${job.id}/optimize/evidence`, { after: worse });
    const progress = told.filter((message) => message.type === 'progress');
    expect(progress.length).toBeGreaterThan(1);
    expect(progress.at(-1)).toMatchObject({ done: progress.at(-1)?.of });
    const shown = told.find((message) => message.type === 'evidence');
    expect(shown?.evidence.verdict).toBe('loss');
    expect(shown?.evidence.failedCalls[0]?.lines.length).toBeGreaterThan(1);
  });

  test('serves a job that is not saved yet', async () => {
    const told = await evidence('/jobs/optimize/evidence', { before: worse, after: worse });
    expect(told.at(-1)).toMatchObject({ type: 'evidence', evidence: { verdict: 'no-proven-gain' } });
  });

  test('needs the right to write, and an end to asking', async () => {
    const body = { before: worse, after: worse };
    const read = await office.ask('post', '/jobs/optimize/evidence', { body, key: office.keys.reader });
    expect(read.status).toBe(403);
    let refused = 0;
    for (let asked = 0; asked < 60 && refused !== 429; asked += 1) {
      const left = new AbortController();
      left.abort();
      const answer = await Promise.resolve(
        office.app.request('http://127.0.0.1/api/v1/jobs/optimize/evidence', {
          method: 'POST',
          signal: left.signal,
          headers: {
            host: '127.0.0.1',
            authorization: `Bearer ${office.keys.elsewhere}`,
            'content-type': 'application/json',
          },
          body: JSON.stringify(body),
        }),
      ).catch(() => null);
      refused = answer?.status ?? 0;
      await answer?.body?.cancel();
    }
    expect(refused).toBe(429);
  });
});

describe('a stream of evidence', () => {
  test('ends when the client leaves', async () => {
    const asked = new AbortController();
    const seen = promised<AbortSignal>();
    const response = evidenceStream(
      async (_, signal) => {
        seen.resolve(signal);
        await new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason)),
        );
      },
      asked.signal,
      () => expect.unreachable('leaving is no fault'),
    );
    const signal = await seen.promise;
    await response.body?.cancel();
    expect(signal.aborted).toBe(true);
  });

  test('a fault in the middle is told as a problem that says what was kept', async () => {
    let fault: unknown;
    const response = evidenceStream(
      () => Promise.reject(new Error('broken')),
      new AbortController().signal,
      (error) => {
        fault = error;
      },
    );
    expect(await response.text()).toContain('Your text is untouched');
    expect(fault).toEqual(new Error('broken'));
  });

  test('proofs come one after another, and who has left is passed over', async () => {
    const queue = new ProofQueue();
    const order: string[] = [];
    const first = promised<void>();
    const staying = new AbortController().signal;
    const gone = new AbortController();
    const a = queue.run(
      () => first.promise.then(() => void order.push('a')),
      staying,
      () => order.push('a waits'),
    );
    const b = queue.run(
      async () => void order.push('b'),
      gone.signal,
      () => order.push('b waits'),
    );
    const c = queue.run(
      async () => void order.push('c'),
      staying,
      () => order.push('c waits'),
    );
    gone.abort();
    first.resolve();
    await Promise.all([a, b, c]);
    expect(order).toEqual(['b waits', 'c waits', 'a', 'c']);
  });
});
