import { describe, expect, test, vi } from 'vitest';
import { Pointing, tiedTo } from './pointing.ts';

describe('what ties a line to its steps', () => {
  test.each([
    ['the caret in its words', { caret: 12, line: null, step: null }, 'on'],
    ['the caret behind its last word', { caret: 20, line: null, step: null }, 'on'],
    ['the pointer over its line', { caret: null, line: [0, 25] as [number, number], step: null }, 'near'],
    ['both: the caret counts', { caret: 15, line: [0, 25] as [number, number], step: null }, 'on'],
    ['a pointer over the line before', { caret: 3, line: [0, 10] as [number, number], step: null }, null],
  ])('%s', (_, pointed, tied) => {
    expect(tiedTo(pointed, [10, 20])).toBe(tied);
  });

  test('pointing where one points already tells nobody', () => {
    const pointing = new Pointing();
    const tell = vi.fn();
    const stop = pointing.subscribe(tell);
    pointing.point({ step: [1, 2] });
    pointing.point({ step: [1, 2] });
    stop();
    pointing.point({ step: null });
    expect(tell).toHaveBeenCalledTimes(1);
  });
});
