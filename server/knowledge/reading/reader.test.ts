import { afterEach, expect, test } from 'vitest';
import { systemClock } from '../../system-clock.ts';
import { pdfOf } from '../testing/pdf.ts';
import { openReader, type Reader } from './reader.ts';

let reader: Reader;
afterEach(() => reader.close());

test('files are read beside the thread that calls run on, and one that cannot be read harms no other', async () => {
  reader = openReader(systemClock);
  const [pdf, broken, page] = await Promise.allSettled([
    reader.file('a.pdf', pdfOf(['We open at 9.'])),
    reader.file('b.pdf', new TextEncoder().encode('no')),
    reader.html('<h1>Hello</h1>'),
  ]);
  expect(pdf).toMatchObject({ value: 'We open at 9.' });
  expect(broken).toMatchObject({ reason: { code: 'file-broken' } });
  expect(page).toMatchObject({ value: { lines: ['# Hello'] } });
});

test('what takes too long is left, and the next file is read', async () => {
  const timers: (() => void)[] = [];
  const clock = {
    ...systemClock,
    after: (_ms: number, run: () => void) => {
      timers.push(run);
      return () => {};
    },
  };
  reader = openReader(clock);
  const slow = reader.file('a.txt', new TextEncoder().encode('text'));
  timers[0]?.();
  await expect(slow).rejects.toMatchObject({ code: 'file-took-too-long' });
  expect(await reader.file('a.txt', new TextEncoder().encode('text'))).toBe('text');
});
