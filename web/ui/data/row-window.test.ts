import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowWindow, scrollTopFor } from './row-window.ts';

describe('the window of rows', () => {
  test('ten thousand rows draw only what is seen and a few more', () => {
    const seen = rowWindow({ count: 10_000, rowHeight: 44, scrollTop: 220_000, viewHeight: 600 });
    expect(seen.first).toBe(4992);
    expect(seen.end - seen.first).toBeLessThan(35);
  });

  test('drawn and left-out rows add up to the whole list, and the seen ones are drawn', () => {
    fc.assert(
      fc.property(
        fc.nat(20_000),
        fc.integer({ min: 20, max: 80 }),
        fc.nat(2_000_000),
        fc.integer({ min: 0, max: 2000 }),
        (count, rowHeight, scrollTop, viewHeight) => {
          const { first, end, above, below } = rowWindow({ count, rowHeight, scrollTop, viewHeight });
          expect(above + (end - first) * rowHeight + below).toBe(count * rowHeight);
          const lastScroll = Math.max(0, count * rowHeight - viewHeight);
          const shown = Math.min(scrollTop, lastScroll);
          expect(above).toBeLessThanOrEqual(shown);
          expect(end * rowHeight).toBeGreaterThanOrEqual(Math.min(count * rowHeight, shown + viewHeight));
        },
      ),
    );
  });

  test('an empty list draws nothing', () => {
    expect(rowWindow({ count: 0, rowHeight: 44, scrollTop: 0, viewHeight: 600 })).toEqual({
      first: 0,
      end: 0,
      above: 0,
      below: 0,
    });
  });
});

test.each([
  ['a row above comes to the top', 2, 500, 88],
  ['a row below comes to the bottom', 20, 0, 324],
  ['a row in view stays', 5, 100, 100],
])('%s', (_name, index, scrollTop, expected) => {
  expect(scrollTopFor(index, 44, scrollTop, 600)).toBe(expected);
});
