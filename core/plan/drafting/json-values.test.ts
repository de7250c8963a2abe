import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from './json-values.ts';
import type { Value } from './values.ts';

function plain(value: Value): unknown {
  if (value.kind === 'list') return value.items.map(plain);
  if (value.kind === 'map') return value.pairs.map((pair) => [pair.key, plain(pair.value)]);
  return value.text;
}

function expected(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expected);
  if (value !== null && typeof value === 'object')
    return Object.entries(value).map(([key, inner]) => [key, expected(inner)]);
  return value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}

test('what JSON.parse reads is read, each value at its place', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2), (data, indent) => {
      const text = JSON.stringify(data, null, indent);
      const read = readJson(text);
      expect('value' in read && plain(read.value)).toEqual(expected(JSON.parse(text)));
    }),
  );
});

test('a text knows where it stands', () => {
  const source = '{"a": ["x", "naïve \\n"]}';
  const read = readJson(source);
  const list = 'value' in read && read.value.kind === 'map' ? read.value.pairs[0]?.value : undefined;
  const spans = list?.kind === 'list' ? list.items.map(({ span }) => source.slice(...span)) : [];
  expect(spans).toEqual(['x', 'naïve \\n']);
});

test.each([
  ['', 'Line 1'],
  ['{"a": 1,}', 'Line 1'],
  ['[1\n 2]', 'Line 2'],
  ['{"a": "b\nc"}', 'Line 1'],
  ['{"a": 01}', 'Line 1'],
  ['[1] x', 'more behind the end'],
  ['['.repeat(99_999), 'nested deeper than 40'],
  [`[${'1,'.repeat(60_000)}1]`, 'more than 50,000 values'],
])('%.20s is a problem with its line', (text, words) => {
  expect(readJson(text)).toMatchObject({
    problem: { code: 'json-unreadable', message: expect.stringContaining(words) },
  });
});
