import { everyStep, type Plan } from '../plan/plan.ts';
import { seedOf } from './chance.ts';
import {
  branchCases,
  type Case,
  correctionCases,
  declineCases,
  digressionCases,
  type Ground,
  happyPath,
  refusalCases,
  rewrittenCases,
} from './drafting/cases.ts';
import { intendedPlan } from './drafting/intended-plan.ts';
import type { ProofJob } from './drafting/stage.ts';
import { openingsOf, usualFacts, walkerFor } from './drafting/usual.ts';
import { walk } from './drafting/walk.ts';
import type { Known, Scenario } from './scenario.ts';

/** More calls than this tell an owner no more, and take longer than they wait. */
export const MOST_SCENARIOS = 16;

/**
 * Mock calls that a job is tried with, out of its own Plan: everything answered, each arm of each branch, refusals, acts declined, a value
 * corrected, a question in between; and branches that only `rewritten` has. Drafted once, from the text as it is, and run on both texts.
 * Deterministic: the same job gives the same scenarios.
 */
export function draftScenarios(job: ProofJob, plan: Plan, rewritten?: Plan): Scenario[] {
  const wanted = intendedPlan(job.instructions, plan, job.context);
  if (everyStep(wanted.steps).length === 0) return [];
  const walker = walkerFor(job, wanted);
  const facts = usualFacts(walker);
  const ground: Ground = { walker, facts, usual: walk(walker, facts) };
  const others = [
    ...refusalCases(ground),
    ...declineCases(ground),
    ...correctionCases(ground),
    ...digressionCases(ground),
    ...(rewritten ? rewrittenCases(ground, rewritten) : []),
  ];
  // Branches are what jobs have most of: they take what the other kinds leave.
  const branches = branchCases(ground).slice(0, Math.max(0, MOST_SCENARIOS - 1 - others.length));
  const openings = openingsOf(job, wanted);
  return [happyPath(ground), ...branches, ...others]
    .slice(0, MOST_SCENARIOS)
    .map((one, at, all) => scenarioOf(one, idOf(one, at, all), ground, openings));
}

/** From what it is, so that the same scenario of another rewrite has the same id. */
function idOf({ kind, name }: Case, at: number, all: readonly Case[]): string {
  const alike = all.slice(0, at).filter((one) => one.kind === kind && one.name === name).length;
  return `${kind}-${seedOf(kind, name).toString(36)}${alike === 0 ? '' : `-${alike + 1}`}`;
}

function scenarioOf(
  { kind, name, facts, twists, expectations }: Case,
  id: string,
  { walker }: Ground,
  openings: string[],
): Scenario {
  return {
    ...{ id, name, kind, seed: seedOf(walker.job.name, id) },
    language: walker.plan.language,
    openings,
    knows: knownTo(walker, facts.values),
    answers: Object.entries(facts.answers).map(([question, answer]) => ({ question, answer })),
    twists,
    circumstances: facts.world,
    expectations,
  };
}

/** A caller knows everything that any line of the text may ask for, whichever way the call takes. */
function knownTo({ plan, values }: Ground['walker'], own: Ground['facts']['values']): Known[] {
  const seen = new Set<string>();
  return everyStep(plan.steps).flatMap((step) =>
    step.kind === 'collect'
      ? step.fields.flatMap(({ key, type, label, options }): Known[] => {
          if (seen.has(key)) return [];
          seen.add(key);
          const value = own[key] ?? values[key] ?? '';
          return [{ type, label, value, ...(options ? { options } : {}) }];
        })
      : [],
  );
}
