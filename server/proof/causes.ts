import type { Evidence, ScenarioResult } from '../../core/proof/evidence/evidence.ts';

/** What one part of a change did to one scenario. `without` is its place in the list; null where no part did it alone. */
export type Cause = { scenario: string; did: 'mended' | 'broke'; without: number | null };

/** The same proof of another text: without one part of the change. */
export type ProveAgain = (after: string, runs: number) => Promise<Evidence>;

/**
 * Which part of a change did what: each text of `without` is the text after less one part. A part mended a scenario that fails without
 * it, and broke one that fares no worse than before without it. Scenarios that became worse are tried as often as in the evidence; where
 * there are none, one run of each says enough.
 */
export async function tellCauses(
  evidence: Evidence,
  without: readonly string[],
  prove: ProveAgain,
  tell: (cause: Cause) => void,
): Promise<void> {
  const worse = new Set(evidence.scenarios.filter(isWorse).map(({ id }) => id));
  const mended = new Set(evidence.scenarios.filter(isMended).map(({ id }) => id));
  if (worse.size + mended.size === 0 || without.length === 0) return;
  if (without.length === 1) {
    for (const scenario of mended) tell({ scenario, did: 'mended', without: 0 });
    for (const scenario of worse) tell({ scenario, did: 'broke', without: 0 });
    return;
  }
  const runs = worse.size > 0 ? evidence.runs : 1;
  for (const [index, text] of without.entries()) {
    const { scenarios } = await prove(text, runs);
    for (const result of scenarios) {
      const { id: scenario } = result;
      if (mended.has(scenario) && result.after.passed === 0)
        tell({ scenario, did: 'mended', without: index });
      if (worse.has(scenario) && !isWorse(result)) {
        worse.delete(scenario);
        tell({ scenario, did: 'broke', without: index });
      }
    }
  }
  for (const scenario of worse) tell({ scenario, did: 'broke', without: null });
}

function isWorse({ before, after }: ScenarioResult): boolean {
  return after.passed < before.passed;
}

function isMended({ before, after }: ScenarioResult): boolean {
  return before.passed < before.of && after.passed === after.of;
}
