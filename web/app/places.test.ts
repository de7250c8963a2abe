import { describe, expect, test } from 'vitest';
import { navigationOf, numbersOf } from './places.ts';

const currentAt = (path: string) =>
  navigationOf(path, undefined)
    .filter(({ current }) => current)
    .map(({ label }) => label);

describe('the place of an address', () => {
  test.each([
    ['/', ['Home']],
    ['/jobs', ['Jobs']],
    ['/jobs/job_1', ['Jobs']],
    ['/templates/take-a-message', ['Jobs']],
    ['/mock-calls/call_1', ['Mock calls']],
    ['/settings/phone-numbers', ['Settings']],
    ['/settings/phone-numbers/num_1/call-flow/flow_1/edit', ['Call flows']],
  ])('%s is in %o', (path, labels) => {
    expect(currentAt(path)).toEqual(labels);
  });
});

test('open messages stand at their place, hot only when one is urgent', () => {
  const badgeOf = (open: number, urgent: number) =>
    navigationOf('/', { open, urgent }).find(({ href }) => href === '/messages')?.badge;
  expect(badgeOf(0, 0)).toBeUndefined();
  expect(badgeOf(3, 0)).toEqual({ count: 3, label: '3 open', hot: false });
  expect(badgeOf(3, 1)).toEqual({ count: 3, label: '3 open, 1 urgent', hot: true });
});

test('a paused number says so, and leads to its call flow', () => {
  const [number] = numbersOf([
    {
      phoneNumberId: 'num_1',
      label: 'Main line',
      e164: '+13125550142',
      flowId: 'flow_1',
      version: 2,
      callsNow: 0,
      state: 'paused',
    },
  ]);
  expect(number).toMatchObject({
    tail: '0142',
    state: 'warn',
    stateLabel: 'agent paused',
    href: '/settings/phone-numbers/num_1/call-flow',
  });
});
