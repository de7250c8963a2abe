import { expect, test } from 'vitest';
import { changedLines, diffRows } from './diff-rows.ts';

const before = 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\n';
const written = (after: string) =>
  diffRows(before, after).map(({ kind, parts }) => `${kind[0]} ${parts.map(({ text }) => text).join('')}`);

test('equal texts have nothing to show', () => {
  expect(changedLines(before, before)).toBe(0);
  expect(diffRows(before, before).every(({ kind }) => kind === 'same')).toBe(true);
});

test('a line behind the last one is one line, with or without its line break', () => {
  expect(changedLines('one\ntwo', 'one\ntwo\nthree')).toBe(1);
  expect(changedLines('one\ntwo', 'one\ntwo\n')).toBe(1);
  expect(changedLines('', 'one')).toBe(1);
});

test('a changed line stands as removed and added, with two lines around it', () => {
  expect(written(before.replace('five', 'FIVE'))).toEqual([
    's three',
    's four',
    'r five',
    'a FIVE',
    's six',
    's seven',
  ]);
});

test('two changes close together show each line between them once', () => {
  const rows = written(before.replace('three', 'THREE').replace('six', 'SIX'));
  expect(rows.filter((row) => row.startsWith('s'))).toEqual([
    's one',
    's two',
    's four',
    's five',
    's seven',
    's eight',
  ]);
});

test('added lines carry their number in the new text', () => {
  const added = diffRows(before, `${before}nine\n`).find(({ kind }) => kind === 'added');
  expect(added?.line).toBe(9);
});
