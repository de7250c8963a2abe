import { expect, test } from 'vitest';
import type { CallMode } from '../../core/calls/events.ts';
import { eachDatabase } from '../store/testing/each-database.ts';
import { newCall, ranJob, recordOf } from '../store/testing/samples.ts';
import { callHistory } from './earlier-values.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 100 * DAY;
const FROM = '+13125550142';

eachDatabase('values from earlier calls', (at) => {
  const called = async (
    id: string,
    daysAgo: number,
    name: string,
    more: { mode?: CallMode; from?: string; flag?: string } = {},
  ) => {
    const { flag = null, ...rest } = more;
    const call = newCall(id, NOW - daysAgo * DAY, rest);
    await at().here.callLog.create(call);
    const value = { label: 'name', heard: name, turn: 1, span: [0, 1] as [number, number], confirmed: true };
    const data = [{ name: 'name', value: name, flag, ...value }];
    await at().here.callLog.finish(
      recordOf(call, { jobs: [{ ...ranJob('job_1', 'Message'), result: { data } }] }),
    );
  };
  const found = async (mode: CallMode, from: string | null = FROM) =>
    ((await callHistory(at().here, { from, mode, at: NOW })).earlier ?? []).map(({ value }) => value);

  test('the newest come first; other numbers, old calls and doubtful values are left out', async () => {
    await called('call_old', 22, 'Old');
    await called('call_a', 5, 'Ann');
    await called('call_b', 2, 'Bea');
    await called('call_c', 1, 'Cy', { flag: 'as-heard' });
    await called('call_d', 1, 'Di', { from: '+13125550177' });
    expect(await found('phone')).toEqual(['Bea', 'Ann']);
    expect(await found('phone', null)).toEqual([]);
  });

  test('calls that count are counted, whatever they left', async () => {
    const counted = async (from: string | null) =>
      (await callHistory(at().here, { from, mode: 'phone', at: NOW })).earlierCalls;
    expect(await counted(FROM)).toBe(3);
    expect(await counted('+13125550178')).toBe(0);
    expect(await counted(null)).toBeUndefined();
  });

  test('a phone call leans on phone calls alone', async () => {
    await called('call_mock', 1, 'Made Up', { mode: 'typed-mock' });
    expect(await found('phone')).not.toContain('Made Up');
    expect(await found('typed-mock')).toContain('Made Up');
  });
});
