import { setImmediate } from 'node:timers/promises';
import { compile } from '../../core/plan/compile.ts';
import type { PlanContext } from '../../core/plan/plan.ts';
import { draftScenarios } from '../../core/proof/draft-scenarios.ts';
import { type ProofBusiness, stageFor } from '../../core/proof/drafting/stage.ts';
import type { Evidence, FailedCall } from '../../core/proof/evidence/evidence.ts';
import { lostSteps } from '../../core/proof/evidence/lost-steps.ts';
import { type PairedRun, weigh } from '../../core/proof/evidence/verdict.ts';
import type { Scenario } from '../../core/proof/scenario.ts';
import { unmet } from '../../core/proof/unmet.ts';
import { embeddedBrain } from '../brains/embedded/embedded-brain.ts';
import { holdCall } from './hold-call.ts';

/** The job and the workspace around its instructions: the same for both texts. */
export type ProofContext = PlanContext & {
  name: string;
  description?: string;
  phrases?: string[];
  business?: Partial<ProofBusiness>;
};

/** A change of instructions on trial. `runs`: calls of each scenario on each text. */
export type Change = { before: string; after: string; context: ProofContext; runs: number; seed: number };

/** Calls held so far, of all that will be, on both texts. */
export type Progress = { held: number; of: number };

/** Calls of one scenario that are kept to be read; they fail alike. */
const MOST_FAILED = 2;

/**
 * Drafts the scenarios from the text before, holds them on both texts with the same callers, and weighs what came of it. It takes a few
 * hundred ms of processor time for every ten calls: for a thread that answers no one, see `proveChange`.
 */
export async function prove(change: Change, onProgress: (progress: Progress) => void): Promise<Evidence> {
  const { before, after, context, runs, seed } = change;
  const texts = { before: readText(before, context), after: readText(after, context) };
  const drafted = draftScenarios(texts.before.job, texts.before.plan, texts.after.plan);
  const scenarios = drafted.map((scenario) => ({ ...scenario, seed: (scenario.seed ^ seed) >>> 0 }));
  const of = scenarios.length * runs * 2;
  const pairs: PairedRun[] = [];
  const failedCalls: FailedCall[] = [];
  for (const scenario of scenarios)
    for (let run = 0; run < runs; run += 1) {
      const then = await held(scenario, run, texts.before);
      const now = await held(scenario, run, texts.after);
      pairs.push({ scenario: scenario.id, before: then.why, after: now.why });
      const kept = failedCalls.filter((call) => call.scenario === scenario.id).length;
      if (now.why.length > 0 && kept < MOST_FAILED) failedCalls.push({ scenario: scenario.id, run, ...now });
      onProgress({ held: pairs.length * 2, of });
      await setImmediate();
    }
  const lost = lostSteps(
    { text: before, plan: texts.before.plan },
    { text: after, plan: texts.after.plan },
    context,
  );
  return weigh(scenarios, pairs, { lost, failedCalls, runs, seed });
}

type Text = ReturnType<typeof readText>;

function readText(instructions: string, context: ProofContext) {
  const { name, description, phrases, business, destinations, webhooks } = context;
  const job = {
    ...{ name, instructions, context: { destinations, webhooks } },
    ...(description === undefined ? {} : { description }),
    ...(phrases === undefined ? {} : { phrases }),
    ...(business === undefined ? {} : { business }),
  };
  return { job, plan: compile(instructions, { destinations, webhooks }) };
}

/** Words alone choose the job: it is the only one, and how it is chosen is not what is tried. */
const BRAINS = [embeddedBrain(null)];

/** One call: what it lacked, and what was said. */
async function held(
  scenario: Scenario,
  run: number,
  { job, plan }: Text,
): Promise<Pick<FailedCall, 'why' | 'lines'>> {
  const snapshot = stageFor(job, plan, scenario.openings, scenario.circumstances);
  const call = await holdCall(scenario, run, snapshot, BRAINS);
  const lines = call.record.transcript.flatMap(({ who, text }) => (who === 'system' ? [] : [{ who, text }]));
  return { why: unmet(scenario, call), lines };
}
