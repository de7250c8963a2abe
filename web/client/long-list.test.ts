import { expect, test } from 'vitest';
import { type PagePlace, placeAfter, placeBefore } from './long-list.ts';

test('whoever reads a list down and up again comes by the same pages', () => {
  const down: PagePlace[] = [{ before: [] }];
  for (const nextCursor of ['b', 'c', 'd']) {
    const place = down.at(-1);
    if (place) down.push(placeAfter({ data: [], nextCursor }, place) ?? place);
  }
  expect(down.map(({ cursor }) => cursor)).toEqual([undefined, 'b', 'c', 'd']);
  const up: (PagePlace | undefined)[] = [down.at(-1)];
  for (let place = up[0]; place; place = placeBefore(place)) up.unshift(placeBefore(place));
  expect(up.filter(Boolean).slice(0, 4)).toEqual(down);
});

test('nothing comes after the last page or before the first', () => {
  expect(placeAfter({ data: [], nextCursor: null }, { cursor: 'b', before: [undefined] })).toBeUndefined();
  expect(placeBefore({ before: [] })).toBeUndefined();
});
