import { expect, test } from 'vitest';
import { tokenBucket } from './rate-limits.ts';

const clockAt = (time: { ms: number }) => ({
  now: () => time.ms,
  after: () => () => undefined,
  random: (bytes: number) => new Uint8Array(bytes),
});

test('a bucket gives what it holds, says how long to wait, and fills with time', () => {
  const time = { ms: 0 };
  const bucket = tokenBucket(clockAt(time), 2, 0.5);
  expect([bucket.take('a'), bucket.take('a'), bucket.take('a')]).toEqual([0, 0, 2]);
  time.ms = 2000;
  expect([bucket.take('a'), bucket.take('a')]).toEqual([0, 2]);
});

test('one caller’s haste is not another’s', () => {
  const bucket = tokenBucket(clockAt({ ms: 0 }), 1, 1);
  expect([bucket.take('a'), bucket.take('a'), bucket.take('b')]).toEqual([0, 1, 0]);
});
