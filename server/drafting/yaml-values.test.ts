import { expect, test } from 'vitest';
import { readYaml } from './yaml-values.ts';

test('documents are plain data with places, and every scalar is a text', () => {
  const text = 'name: 2024\nsteps:\n  - yes\n---\nname: B\n';
  const read = readYaml(text);
  expect(read).toMatchObject({
    values: [
      {
        kind: 'map',
        pairs: [
          { key: 'name', value: { kind: 'text', text: '2024' } },
          { key: 'steps', value: { kind: 'list', items: [{ kind: 'text', text: 'yes' }] } },
        ],
      },
      { kind: 'map', pairs: [{ key: 'name', value: { text: 'B' } }] },
    ],
  });
  const first = 'values' in read && read.values[0]?.kind === 'map' ? read.values[0].pairs[0]?.value : null;
  expect(first && text.slice(...first.span)).toBe('2024');
});

const bomb = `a: &a [x, x]\n${Array.from('bcdefghij', (name, at) => `${name}: &${name} [*${'abcdefghi'[at]}, *${'abcdefghi'[at]}]`).join('\n')}`;

test.each([
  ['aliases that unfold', bomb, 'anchor'],
  ['an alias', 'a: *b', 'alias'],
  ['a name given twice', 'a: 1\na: 2', 'Line 2'],
  ['broken brackets', 'a: [1, 2', 'Line 1'],
  ['brackets nested a hundred thousand deep', '['.repeat(100_000), 'nested deeper'],
  [
    'lists nested deeper than a person writes',
    Array.from({ length: 60 }, (_, at) => `${' '.repeat(at * 2)}- x:`).join('\n'),
    '',
  ],
  ['sixty thousand values', `a: [${'1,'.repeat(60_000)}]`, 'more than 50,000'],
  ['tabs for indentation', 'a:\n\t- b', 'Line'],
])('%s are refused with a reason', (_, text, words) => {
  expect(readYaml(text)).toMatchObject({
    problem: { code: 'yaml-unreadable', message: expect.stringContaining(words) },
  });
});

test('a tag gives a text and runs nothing', () => {
  expect(readYaml('a: !!js/function "function(){}"')).toMatchObject({
    values: [{ pairs: [{ value: { kind: 'text', text: 'function(){}' } }] }],
  });
});
