import { expect, test } from 'vitest';
import type { Evidence } from '../../core/proof/evidence/evidence.ts';
import { type Cause, tellCauses } from './causes.ts';

/** Evidence of scenarios as [before, after] of so many runs. */
function evidence(results: Record<string, [number, number]>, runs = 6): Evidence {
  const total = { passed: 0, of: runs, interval: [0, 1] as [number, number] };
  return {
    ...{ verdict: 'no-proven-gain', before: total, after: total, delta: 0, deltaInterval: [0, 0] },
    scenarios: Object.entries(results).map(([id, [before, after]]) => ({
      ...{ id, name: id, kind: 'branch' },
      before: { passed: before, of: runs, failedWhy: [] },
      after: { passed: after, of: runs, failedWhy: [] },
    })),
    ...{ lost: [], failedCalls: [], runs, seed: 1 },
  };
}

async function causesOf(whole: Evidence, parts: Record<string, Evidence>): Promise<Cause[]> {
  const causes: Cause[] = [];
  const prove = async (text: string) => parts[text] ?? whole;
  await tellCauses(whole, Object.keys(parts), prove, (cause) => causes.push(cause));
  return causes;
}

test('the part without which a caller fares as before did it', async () => {
  const whole = evidence({ pays: [6, 3] });
  const causes = await causesOf(whole, { a: evidence({ pays: [6, 3] }), b: evidence({ pays: [6, 6] }) });
  expect(causes).toEqual([{ scenario: 'pays', did: 'broke', without: 1 }]);
});

test('the part without which a caller still fails mended it', async () => {
  const whole = evidence({ refuses: [0, 6] });
  const causes = await causesOf(whole, {
    a: evidence({ refuses: [0, 1] }, 1),
    b: evidence({ refuses: [0, 0] }, 1),
  });
  expect(causes).toEqual([{ scenario: 'refuses', did: 'mended', without: 1 }]);
});

test('where no part did it alone, that is said', async () => {
  const whole = evidence({ pays: [6, 3] });
  expect(await causesOf(whole, { a: whole, b: whole })).toEqual([
    { scenario: 'pays', did: 'broke', without: null },
  ]);
});

test('nothing is held again where nothing changed, or where there is one part', async () => {
  const never = () => Promise.reject(new Error('held again'));
  const causes: Cause[] = [];
  await tellCauses(evidence({ a: [6, 6] }), ['x', 'y'], never, (cause) => causes.push(cause));
  await tellCauses(evidence({ a: [2, 6] }), ['x'], never, (cause) => causes.push(cause));
  expect(causes).toEqual([{ scenario: 'a', did: 'mended', without: 0 }]);
});
