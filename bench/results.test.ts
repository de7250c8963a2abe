import { expect, test } from 'vitest';
import { figureOf } from './figure.ts';
import { resultsPage } from './results.ts';

test('a figure beyond its goal is written as a miss, one within it as met', () => {
  const taken = [1, 2, 3, 4, 50];
  const slow = { ...figureOf('slow', taken), goal: { of: 'p99', atMost: 10 } } as const;
  const quick = { ...figureOf('quick', taken), goal: { of: 'p50', atMost: 10 } } as const;
  const page = resultsPage([slow, quick, figureOf('free', taken)], new Date('2026-03-02T10:15:00Z'));
  expect(page).toMatch(/\| slow \| 3\.00 \| 50\.0 \| 5 \| p99 ≤ 10 \| missed \|/);
  expect(page).toMatch(/\| quick \|.*\| met \|/);
  expect(page).toMatch(/\| free \|.*\| {2}\| {2}\|/);
  expect(page).toMatch(/on 2026-03-02/);
  expect(page).toMatch(/Missed: slow\.\n/);
});
