import type { Change } from '../../../core/plan/optimize/change.ts';
import type { Cause, Evidence } from './evidence/recount.ts';
import { worseOf, worseWords } from './evidence/verdict-words.ts';

/** Something that the rewrite makes worse, and the accepted change that did it: null where none did it alone, or it is not known yet. */
export type Fault = { message: string; change: string | null; known: boolean };

/** What was dropped, swapped or ungated, then callers who fare worse. */
export function faultsOf(
  evidence: Evidence,
  causes: readonly Cause[],
  accepted: readonly Pick<Change, 'id' | 'span'>[],
): Fault[] {
  const lost = evidence.lost.map(({ message, span: [from = 0, to = 0] }) => ({
    message,
    change: accepted.find(({ span }) => span[0] < to && span[1] > from)?.id ?? null,
    known: true,
  }));
  const worse = worseOf(evidence).map((scenario) => {
    const cause = causes.find(({ scenario: id, did }) => id === scenario.id && did === 'broke');
    return { message: worseWords(scenario), change: cause?.change ?? null, known: cause !== undefined };
  });
  return [...lost, ...worse];
}

/** What mock calls say for a change: "Fixes mock call “refuses the number”, 0 of 8 before." */
export function proofOf(
  changeId: string,
  evidence: Evidence | null,
  causes: readonly Cause[],
): string | undefined {
  const mended = causes.filter(({ change, did }) => change === changeId && did === 'mended');
  const scenarios =
    evidence?.scenarios.filter(({ id }) => mended.some(({ scenario }) => scenario === id)) ?? [];
  const [first, ...more] = scenarios;
  if (!first) return undefined;
  const others = more.length > 0 ? ` and ${more.length} more` : '';
  return `Fixes mock call “${first.name}”${others}, ${first.before.passed} of ${first.before.of} before.`;
}
