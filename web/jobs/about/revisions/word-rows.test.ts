import { expect, test } from 'vitest';
import { wordRows } from './word-rows.ts';

const written = (before: string, after: string) =>
  wordRows(before, after).map(
    ({ kind, parts }) =>
      `${kind[0]} ${parts.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')}`,
  );

test('a rewritten line lights the words that differ, on both sides', () => {
  expect(written('one\nThe team calls back today.\n', 'one\nThe team calls back by noon.\n')).toEqual([
    's one',
    'r The team calls back [today].',
    'a The team calls back [by noon].',
  ]);
});

test('a line that only came or went is whole', () => {
  expect(written('one\n', 'one\ntwo\n')).toEqual(['s one', 'a two']);
  expect(written('one\ntwo\n', 'two\n')).toEqual(['r one', 's two']);
});
