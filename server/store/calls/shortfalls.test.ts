import { beforeAll, expect, test } from 'vitest';
import type { Shortfall } from '../../../core/calls/record/shortfalls.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { newCall, recordOf } from '../testing/samples.ts';

const stop = (words: string): Shortfall => ({ kind: 'stopped', jobId: 'job_a', words });
const question = (words: string): Shortfall => ({ kind: 'not-known', jobId: null, words });

eachDatabase('shortfalls of calls', (at) => {
  beforeAll(async () => {
    const { here, elsewhere } = at();
    const ended = async (id: string, startedAt: number, shortfalls: Shortfall[], store = here) => {
      const call = newCall(id, startedAt);
      await store.callLog.create(call);
      await store.callLog.finish(recordOf(call), shortfalls);
    };
    await ended('call_old', 1_000, [stop('Their number')]);
    await ended('call_1', 10_000, [stop('Their number'), stop('Their number'), question('Any parking?')]);
    await ended('call_2', 11_000, [stop('Their name')]);
    await ended('call_3', 12_000, [stop('Their number')]);
    await ended('call_other', 12_000, [question('Whose is this?')], elsewhere);
    const mock = newCall('call_mock', 13_000, { mode: 'typed-mock' });
    await here.callLog.create(mock);
    await here.callLog.finish(recordOf(mock), [question('A mock question?')]);
  });

  test('are counted once a call, over phone calls since then, the most frequent first and then the newest', async () => {
    expect(await at().here.shortfalls.since(10_000)).toEqual([
      { ...stop('Their number'), calls: 2 },
      { ...stop('Their name'), calls: 1 },
      { ...question('Any parking?'), calls: 1 },
    ]);
  });

  test('a record that is written again replaces them, and an erased call takes them along', async () => {
    const { here } = at();
    await here.callLog.finish(recordOf(newCall('call_2', 11_000)), []);
    await here.callErasure.erase('call_1');
    expect(await here.shortfalls.since(0)).toEqual([{ ...stop('Their number'), calls: 2 }]);
  });
});
