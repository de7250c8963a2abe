import { describe, expect, test } from 'vitest';
import type { LostStep } from './evidence.ts';
import { type PairedRun, weigh } from './verdict.ts';

const scenario = (id: string) => ({ id, name: id, kind: 'happy-path' as const });
const none = { lost: [], runs: 6, seed: 1 };

function pairs(id: string, before: boolean[], after: boolean[]): PairedRun[] {
  const faults = (passed: boolean | undefined) => (passed ? [] : ['It was not done.']);
  return before.map((one, at) => ({ scenario: id, before: faults(one), after: faults(after[at]) }));
}

const all = (passed: boolean) => Array.from({ length: 6 }, () => passed);

describe('a verdict', () => {
  test('a scenario of eight that is mended in every one of six runs is a gain', () => {
    const others = ['b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const runs = [pairs('a', all(false), all(true)), ...others.map((id) => pairs(id, all(true), all(true)))];
    const evidence = weigh(['a', ...others].map(scenario), runs.flat(), none);
    expect(evidence).toMatchObject({
      verdict: 'gain',
      before: { passed: 42, of: 48 },
      after: { passed: 48, of: 48 },
      delta: 0.125,
    });
    expect(evidence.scenarios[0]).toMatchObject({ failedWhy: 'It was not done.', after: { failedWhy: [] } });
  });

  test('a few runs more that pass are no proven gain', () => {
    const runs = pairs('a', [true, true, true, true, false, false], [true, true, true, true, true, true]);
    expect(weigh([scenario('a')], runs, none)).toMatchObject({ verdict: 'no-proven-gain' });
  });

  test('a scenario that always passed and now mostly fails is a loss, whatever was gained beside it', () => {
    const runs = ['b', 'c', 'd', 'e'].flatMap((id) => pairs(id, all(false), all(true)));
    const broken = pairs('a', all(true), [true, true, false, false, false, false]);
    const evidence = weigh(['a', 'b', 'c', 'd', 'e'].map(scenario), [...broken, ...runs], none);
    expect(evidence.deltaInterval[0]).toBeGreaterThan(0);
    expect(evidence.verdict).toBe('loss');
  });

  test('a lost step is a loss, though every call passes', () => {
    const lost: LostStep[] = [{ what: 'dropped', message: 'It is not asked any more.', span: [0, 4] }];
    const evidence = weigh([scenario('a')], pairs('a', all(false), all(true)), { ...none, lost });
    expect(evidence).toMatchObject({ verdict: 'loss', lost });
  });

  test('without a call nothing is proven', () => {
    expect(weigh([], [], none)).toMatchObject({ verdict: 'no-proven-gain', deltaInterval: [-1, 1] });
  });
});
