import { describe, expect, test } from 'vitest';
import { type EverydayRequests, placed, profileOf } from './everyday.ts';
import { EVERYDAY_FEATURES, everydayEvidence } from './everyday-evidence.ts';

const east = Float32Array.of(1, 0, 0);
const north = Float32Array.of(0, 1, 0);
const up = Float32Array.of(0, 0, 1);

/** Three requests in a space that leaves vectors as they are. */
const everyday: EverydayRequests = {
  space: {
    dimensions: 3,
    mean: new Float32Array(3),
    axes: Float32Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1),
  },
  sayings: [east, north, up],
  requestOf: Uint16Array.of(0, 1, 2),
  requests: 3,
};

describe('everyday requests', () => {
  const jobs = [profileOf(everyday, [east], []), profileOf(everyday, [north], [])];
  const named = (rows: number[][], job: number, name: (typeof EVERYDAY_FEATURES)[number]) =>
    rows[job]?.[EVERYDAY_FEATURES.indexOf(name)] ?? Number.NaN;

  test('a request speaks for the job that is about it', () => {
    const rows = everydayEvidence(everyday, east, jobs);
    for (const name of ['member', 'profile', 'lent', 'alike', 'neighbours', 'odds'] as const)
      expect(named(rows, 0, name)).toBeGreaterThan(named(rows, 1, name));
  });

  test('a request that no job is about speaks for none', () => {
    const [about, other] = [everydayEvidence(everyday, east, jobs), everydayEvidence(everyday, up, jobs)];
    expect(named(other, 0, 'unclaimed')).toBeGreaterThan(named(about, 0, 'unclaimed'));
    expect(named(other, 0, 'claimed')).toBeLessThan(named(about, 0, 'claimed'));
  });

  test('there is a finite number for every kind of evidence, whatever was heard', () => {
    for (const heard of [east, new Float32Array(3), Float32Array.of(-1, 1e-9, 1e9)])
      for (const row of everydayEvidence(everyday, heard, jobs)) {
        expect(row).toHaveLength(EVERYDAY_FEATURES.length);
        expect(row.every(Number.isFinite)).toBe(true);
      }
  });

  test('a place has length one, and nothing has no place', () => {
    expect(placed(everyday.space, Float32Array.of(3, 4, 0))).toEqual(Float32Array.of(3 / 5, 4 / 5, 0));
    expect(placed(everyday.space, new Float32Array(3))).toEqual(new Float32Array(3));
  });
});
