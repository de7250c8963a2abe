import { formatList, formatOf, formatPercent } from '../../../ui/index.ts';
import type { Evidence } from './recount.ts';

type Scenario = Evidence['scenarios'][number];

/** "+44 points, likely +28 or more": the difference, and its cautious end; where nothing is proven, both ends. */
export function deltaWords({ delta, deltaInterval, verdict }: Evidence): string {
  const [low = 0, high = 0] = deltaInterval;
  const likely = {
    gain: `${points(low)} or more`,
    loss: `${points(high)} or less`,
    'no-proven-gain': `between ${points(low)} and ${points(high)}`,
  };
  return `${points(delta)} points, likely ${likely[verdict]}`;
}

function points(share: number): string {
  const rounded = Math.round(share * 100);
  return rounded > 0 ? `+${rounded}` : rounded < 0 ? `−${-rounded}` : '0';
}

/** The chart in words. */
export function chartWords({ before, after, verdict }: Evidence): string {
  const side = ({ passed, of, interval: [low = 0, high = 0] }: Evidence['before']) =>
    `${formatPercent(shareOf({ passed, of }))}, between ${formatPercent(low)} and ${formatPercent(high)}`;
  const overlap = verdict === 'no-proven-gain' ? ' The intervals overlap.' : '';
  return `Before ${side(before)}. After ${side(after)}.${overlap}`;
}

export function shareOf({ passed, of }: { passed: number; of: number }): number {
  return of === 0 ? 0 : passed / of;
}

/** Callers who fare worse with the rewrite. */
export function worseOf({ scenarios }: Evidence): Scenario[] {
  return scenarios.filter(({ before, after }) => shareOf(after) < shareOf(before));
}

/** "“Wants to pay” went from 8 of 8 to 6 of 8." */
export function worseWords({ name, before, after }: Scenario): string {
  return `“${name}” went from ${formatOf(before.passed, before.of)} to ${formatOf(after.passed, after.of)}.`;
}

/** What is said where no gain is proven, after its first sentence. */
export function noGainWords(evidence: Evidence, tidier: boolean): string {
  const { before, after } = evidence;
  const [then, now] = [formatPercent(shareOf(before)), formatPercent(shareOf(after))];
  const same = before.passed === after.passed;
  const chance = same
    ? `${formatOf(after.passed, after.of)} mock calls finish on both.`
    : `${then} before, ${now} after: that can be chance.`;
  return tidier && worseOf(evidence).length === 0
    ? `${chance} The text is tidier, the calls go the same.`
    : chance;
}

/** Why a loss cannot be applied; empty for what is none. */
export function refusalOf(evidence: Evidence | null): string | undefined {
  if (evidence?.verdict !== 'loss') return undefined;
  const [lost] = evidence.lost;
  if (lost) return `These changes are refused: ${lost.message}`;
  const names = worseOf(evidence).map(({ name }) => `“${name}”`);
  if (names.length > 0) return `These changes are refused: calls go worse for ${formatList(names)}.`;
  return 'These changes are refused: fewer mock calls finish than with your text.';
}

/** How many mock calls fail on the text after. */
export function failingOf({ after }: Evidence): number {
  return after.of - after.passed;
}
