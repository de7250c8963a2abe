import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { product, unit } from '../../../../core/understanding/routing/everyday.ts';
import { readEveryday, writeEveryday } from './everyday-file.ts';

test('what is written is read again; places keep their direction', () => {
  const sayings = [Float32Array.of(0.1, -0.7), Float32Array.of(0.4, 0.2), Float32Array.of(-1, 0)].map(unit);
  const space = { dimensions: 2, mean: Float32Array.of(1, 2, 3), axes: Float32Array.of(1, 2, 3, 4, 5, 6) };
  const everyday = { space, sayings, requestOf: Uint16Array.of(0, 0, 1), requests: 2 };
  const read = readEveryday(writeEveryday(everyday));
  expect({ ...read, sayings: [] }).toEqual({ ...everyday, sayings: [] });
  for (const [i, saying] of read.sayings.entries())
    expect(product(saying, sayings[i] as Float32Array)).toBeGreaterThan(0.999);
});

test('the file that ships holds a place for each way of saying each request', () => {
  const file = new URL('./everyday-requests.bin', import.meta.url);
  const text = readFileSync(new URL('./everyday-requests.txt', import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const { sayings, requests } = readEveryday(readFileSync(file));
  expect({ sayings: sayings.length, requests }).toEqual({
    sayings: lines.flatMap((line) => line.split(' | ')).length,
    requests: lines.length,
  });
});
