import { describe, expect, test } from 'vitest';
import { packPlaces } from './pack-places.ts';

const FILE = '---\r\nname: Quote\r\nphrases:\r\n  - one\r\n  - two\r\n---\r\nFirst.\r\n👩 Then “this”.\r\n';

describe('the place of a problem in the file of a job', () => {
  const place = packPlaces(FILE);
  test.each([
    ['a span of the text', { span: [11, 15] as [number, number] }, { line: 8, column: 3 }],
    ['the start of the text', { span: [0, 5] as [number, number] }, { line: 7, column: 1 }],
    ['the text as a whole', { path: '/instructions' }, { line: 7, column: 1 }],
    ['a phrase', { path: '/phrases/1' }, { line: 5, column: 1 }],
    ['the phrases', { path: '/phrases' }, { line: 3, column: 1 }],
    ['a member that is not written down', { path: '/icon' }, { line: 1, column: 1 }],
    ['a line', { line: 4 }, { line: 4, column: 1 }],
    ['none', undefined, { line: 1, column: 1 }],
  ])('is found for %s', (_what, at, expected) => {
    expect(place(at)).toEqual(expected);
  });

  test('is the first line of a file that cannot be read', () => {
    expect(packPlaces('no front matter')({ span: [3, 4] })).toEqual({ line: 1, column: 1 });
  });
});
