import { beforeAll, expect, test } from 'vitest';
import { eachDatabase } from '../testing/each-database.ts';
import { newCall, ranJob, recordOf } from '../testing/samples.ts';
import type { CallQuery } from './call-list.ts';

eachDatabase('the list of calls', (at) => {
  beforeAll(async () => {
    const { here, elsewhere } = at();
    const start = Date.UTC(2026, 0, 1);
    for (let i = 0; i < 30; i += 1) {
      const call = newCall(`call_${i}`, start + Math.floor(i / 4) * 1000, {
        mode: i % 5 === 0 ? 'typed-mock' : 'phone',
        from: i % 2 === 0 ? '+13125550142' : '+442079460123',
        phoneNumberId: i % 3 === 0 ? 'num_a' : 'num_b',
      });
      await here.callLog.create(call);
      if (i === 29) continue;
      await here.callLog.finish(
        recordOf(call, {
          outcome: i % 7 === 0 ? 'transferred' : 'completed',
          urgent: i === 3,
          callerName: i === 4 ? 'Zoë Núñez' : null,
          summary: { title: `Call ${i}`, lines: ['The crown came off.'] },
          jobs: i % 6 === 0 ? [ranJob('job_a', 'Quote request', i < 12 ? 1 : 2)] : [],
          transcript: [
            {
              turn: 1,
              who: 'caller',
              at: 0,
              text: i % 10 === 0 ? 'It’s leaking badly' : 'hello there',
              heard: 1,
            },
          ],
        }),
      );
    }
    const other = newCall('call_other', start);
    await elsewhere.callLog.create(other);
    await elsewhere.callLog.finish(recordOf(other, { summary: { title: 'leaking crown', lines: [] } }));
  });

  const found = async (query: CallQuery) =>
    (await at().here.calls.list({ limit: 200, ...query })).data
      .map(({ id }) => Number(id.slice(5)))
      .sort((a, b) => a - b);
  const every = (test: (i: number) => boolean) => Array.from({ length: 30 }, (_, i) => i).filter(test);

  test('begins with the newest and holds calls in progress', async () => {
    const { data } = await at().here.calls.list();
    expect(data).toHaveLength(30);
    expect(data.map((call) => call.startedAt)).toEqual(
      data.map((call) => call.startedAt).sort((a, b) => b - a),
    );
    expect(data.find(({ id }) => id === 'call_29')).toMatchObject({ status: 'ringing', title: '' });
    expect(data.find(({ id }) => id === 'call_6')).toMatchObject({
      jobs: [{ jobId: 'job_a', name: 'Quote request', icon: null, revision: 1 }],
      from: '+13125550142',
      title: 'Call 6',
    });
  });

  test.each<[string, CallQuery, (i: number) => boolean]>([
    ['outcome', { outcome: 'transferred' }, (i) => i % 7 === 0],
    ['one mode', { mode: 'phone' }, (i) => i % 5 !== 0],
    ['every kind of mock', { mode: 'mock' }, (i) => i % 5 === 0],
    ['status', { status: 'ringing' }, (i) => i === 29],
    ['number called', { phoneNumberId: 'num_a' }, (i) => i % 3 === 0],
    ['caller', { from: '+442079460123' }, (i) => i % 2 === 1],
    ['urgency', { urgent: true }, (i) => i === 3],
    ['job', { jobId: 'job_a' }, (i) => i % 6 === 0],
    ['job since a revision', { jobId: 'job_a', sinceRevision: 2 }, (i) => i % 6 === 0 && i >= 12],
    [
      'time',
      { since: Date.UTC(2026, 0, 1) + 1000, until: Date.UTC(2026, 0, 1) + 3000 },
      (i) => i >= 4 && i < 12,
    ],
    [
      'words and filters together',
      { query: 'leak', jobId: 'job_a', outcome: 'completed' },
      (i) => i % 30 === 0 && i % 7 !== 0,
    ],
  ])('is filtered by %s', async (_what, query, belongs) => {
    expect(await found(query)).toEqual(every(belongs));
  });

  test.each<[string, string, (i: number) => boolean]>([
    ['a word that was said', 'leaking', (i) => i % 10 === 0],
    ['its beginning, in capitals', 'LEAK', (i) => i % 10 === 0],
    ['an apostrophe left out', 'its leak', (i) => i % 10 === 0],
    ['two words in any order', 'crown hello', (i) => i % 10 !== 0 && i < 29],
    ['a name without its accents', 'zoe nunez', (i) => i === 4],
    ['the job', 'quote req', (i) => i % 6 === 0],
    ['the outcome', 'transferred', (i) => i % 7 === 0],
    ['a number in groups', '(312) 555-0142', (i) => i % 2 === 0 && i < 29],
    ['a number in one', '3125550142', (i) => i % 2 === 0 && i < 29],
    ['a number with its country', '+44 20 7946', (i) => i % 2 === 1 && i < 29],
    ['the end of a word', 'eaking', () => false],
    ['signs alone: everything', '"*:&|!() -', () => true],
    ['what no text holds', 'xyzzy', () => false],
  ])('is searched by %s', async (_what, query, belongs) => {
    expect(await found({ query })).toEqual(every(belongs));
  });

  test.each([{}, { query: 'crown' }, { mode: 'phone' as const }])(
    'pages through %o without a gap or a double while calls come in',
    async (query) => {
      const { here, clock } = at();
      const before = await found(query);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page = await here.calls.list({ ...query, after, limit: 4 });
        seen.push(...page.data.map(({ id }) => id));
        after = page.nextCursor;
        const late = newCall(`call_late_${JSON.stringify(query)}_${seen.length}`, clock.now());
        await here.callLog.create(late);
        await here.callLog.finish(recordOf(late, { summary: { title: 'crown', lines: [] } }));
      } while (after !== null);
      expect(seen.length).toBe(new Set(seen).size);
      const earlier = before.filter((i) => !Number.isNaN(i));
      const early = seen.filter((id) => /^call_\d+$/.test(id)).map((id) => Number(id.slice(5)));
      expect(early.sort((a, b) => a - b)).toEqual(earlier);
    },
  );

  test('figures of a job are counted by outcome, before a revision and since', async () => {
    expect(await at().here.jobFigures.at('job_a', 2)).toEqual({
      before: { calls: 2, outcomes: { completed: 1, transferred: 1 } },
      since: { calls: 3, outcomes: { completed: 3 } },
    });
    expect((await at().here.jobFigures.at('job_a', 2, 'mock')).before).toEqual({
      calls: 1,
      outcomes: { transferred: 1 },
    });
  });
});
