import type { Scenario } from '../scenario.ts';
import type { Evidence, FailedCall, LostStep, Passed, ProofVerdict, ScenarioResult } from './evidence.ts';
import { type Interval, type Pairs, pairedDifference, wilsonInterval } from './intervals.ts';

/** One run of one scenario with the same caller on both texts: what was missing, in sentences; empty when all held. */
export type PairedRun = { scenario: string; before: string[]; after: string[] };

type Weighing = { lost: LostStep[]; failedCalls?: FailedCall[]; runs: number; seed: number };

/**
 * Weighs the runs. They are pairs with the same caller, so what the caller's wording does to both texts cancels out. A gain takes a
 * lower bound above 0; a loss an upper bound below 0, a scenario that always went well and now mostly fails, or a step that is lost.
 */
export function weigh(
  scenarios: readonly Pick<Scenario, 'id' | 'name' | 'kind'>[],
  pairs: readonly PairedRun[],
  { lost, failedCalls = [], runs, seed }: Weighing,
): Evidence {
  const { delta, interval } = pairedDifference(counted(pairs));
  const results = scenarios.map((scenario) =>
    resultOf(
      scenario,
      pairs.filter((pair) => pair.scenario === scenario.id),
    ),
  );
  const [before, after] = [shareOf(pairs, 'before'), shareOf(pairs, 'after')];
  const verdict = verdictOf(interval, results, lost);
  return {
    verdict,
    before,
    after,
    delta,
    deltaInterval: interval,
    scenarios: results,
    lost,
    failedCalls,
    runs,
    seed,
  };
}

function verdictOf(
  [low, high]: Interval,
  results: readonly ScenarioResult[],
  lost: readonly LostStep[],
): ProofVerdict {
  if (lost.length > 0 || high < 0 || results.some(broke)) return 'loss';
  return low > 0 ? 'gain' : 'no-proven-gain';
}

/** It passed in every run, and now fails in most. */
function broke({ before, after }: ScenarioResult): boolean {
  return before.of > 0 && before.passed === before.of && after.passed < after.of / 2;
}

function counted(pairs: readonly PairedRun[]): Pairs {
  const table = { both: 0, onlyBefore: 0, onlyAfter: 0, neither: 0 };
  for (const { before, after } of pairs) {
    const [first, then] = [before.length === 0, after.length === 0];
    table[first ? (then ? 'both' : 'onlyBefore') : then ? 'onlyAfter' : 'neither'] += 1;
  }
  return table;
}

function shareOf(pairs: readonly PairedRun[], side: 'before' | 'after'): Evidence['before'] {
  const { passed, of } = tally(pairs, side);
  return { passed, of, interval: wilsonInterval(passed, of) };
}

function tally(pairs: readonly PairedRun[], side: 'before' | 'after'): Passed {
  return { passed: pairs.filter((pair) => pair[side].length === 0).length, of: pairs.length };
}

function resultOf(
  { id, name, kind }: Pick<Scenario, 'id' | 'name' | 'kind'>,
  pairs: readonly PairedRun[],
): ScenarioResult {
  const side = (which: 'before' | 'after') => ({
    ...tally(pairs, which),
    failedWhy: [...new Set(pairs.flatMap((pair) => pair[which]))],
  });
  const [before, after] = [side('before'), side('after')];
  const why = (after.passed < before.passed ? after : before).failedWhy[0] ?? after.failedWhy[0];
  return { id, name, kind, before, after, ...(why === undefined ? {} : { failedWhy: why }) };
}
