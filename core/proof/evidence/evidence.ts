import type { Span } from '../../shared/text.ts';
import type { ScenarioKind } from '../scenario.ts';
import type { Interval } from './intervals.ts';

/** `loss` is refused; without a proven gain the author decides. */
export type ProofVerdict = 'gain' | 'no-proven-gain' | 'loss';

export type Passed = { passed: number; of: number };

/** How one scenario went on both texts. `failedWhy`: what was missing in the runs that failed, one sentence each. */
export type ScenarioResult = {
  id: string;
  name: string;
  kind: ScenarioKind;
  before: Passed & { failedWhy: string[] };
  after: Passed & { failedWhy: string[] };
  /** Of the text that failed more often, the first sentence: for a line in a table. */
  failedWhy?: string;
};

/** Something that the text before did and the text after does not, or not in time, or not on the same condition. */
export type LostStep = {
  what: 'dropped' | 'swapped' | 'ungated';
  /** One sentence for the author. */
  message: string;
  /** Its place in the text before. */
  span: Span;
};

/** A call on the text after that did not pass: what it lacked, and all that was said. */
export type FailedCall = {
  scenario: string;
  run: number;
  why: string[];
  lines: { who: 'agent' | 'caller'; text: string }[];
};

/** What mock calls say about a change of instructions. Shares from 0 to 1; intervals are of 95 %. */
export type Evidence = {
  verdict: ProofVerdict;
  before: Passed & { interval: Interval };
  after: Passed & { interval: Interval };
  delta: number;
  deltaInterval: Interval;
  scenarios: ScenarioResult[];
  /** What makes it a loss whatever the calls say. */
  lost: LostStep[];
  /** A few of each scenario, to be read. */
  failedCalls: FailedCall[];
  /** Calls held of each scenario on each text. */
  runs: number;
  seed: number;
};
