import { integer, property, assert as prove, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowWindow } from './row-window.ts';

const lists = record({
  before: integer({ min: 0, max: 10_000 }),
  held: integer({ min: 0, max: 200 }),
  scrollTop: integer({ min: -400, max: 800_000 }),
  viewHeight: integer({ min: 0, max: 2000 }),
});

describe('the rows drawn of a long list', () => {
  test('with what stands in for the others are as high as the whole list', () => {
    prove(
      property(lists, (list) => {
        const { first, end, above, below } = rowWindow({ ...list, rowHeight: 56 });
        expect(above + (end - first) * 56 + below).toBe((list.before + list.held) * 56);
      }),
    );
  });

  test('are held, and few', () => {
    prove(
      property(lists, (list) => {
        const { first, end } = rowWindow({ ...list, rowHeight: 56 });
        expect(first).toBeGreaterThanOrEqual(list.before);
        expect(end).toBeLessThanOrEqual(list.before + list.held);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(list.viewHeight / 56) + 1 + 16);
      }),
    );
  });

  test.each([
    ['in the middle of what is held', 100, 56 * 150, null],
    ['above what is held', 100, 56 * 90, 'earlier'],
    ['at the end of what is held', 100, 56 * 195, 'later'],
    ['at the top of a list held from its top', 0, 0, null],
  ] as const)('%s ask for what is missing there', (_, before, scrollTop, wants) => {
    expect(rowWindow({ before, held: 100, rowHeight: 56, scrollTop, viewHeight: 560 }).wants).toBe(wants);
  });
});
