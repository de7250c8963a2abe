import { JOBS_PER_AGENT_STEP } from '../jobs/job.ts';
import { blocking, type Problem } from '../shared/problem.ts';
import {
  agentSteps,
  type FlowGraph,
  type FlowStep,
  type FlowStepKind,
  type FlowStepOf,
  type FlowStepSettings,
  findStep,
} from './flow.ts';
import { TOO_MANY_JOBS } from './steps/agent.ts';
import { exitsOf, openExits, specOf } from './steps/index.ts';
import type { StepDefaults } from './steps/step-spec.ts';

/** Every edit makes a new graph and leaves the old one as it was, so that undo is keeping the value before. */

/** A fresh step of a kind, its exits leading nowhere yet. */
export function newStep<K extends FlowStepKind>(kind: K, id: string, defaults: StepDefaults): FlowStepOf<K> {
  const settings = specOf(kind).defaults(defaults);
  const step = { id, kind, name: '', settings, exits: {}, position: null } as unknown as FlowStepOf<K>;
  return { ...step, exits: Object.fromEntries(openExits(step).map(({ name }) => [name, null])) };
}

/**
 * Puts `step` behind an exit; what stood there comes behind every exit of the new step that must lead somewhere, so that a
 * flow that could be published still can. Without `after` the step stands alone. An id that is taken changes nothing.
 */
export function addStep(
  graph: FlowGraph,
  step: FlowStep,
  after: { stepId: string; exit: string } | null,
): FlowGraph {
  if (findStep(graph, step.id)) return graph;
  const before = after && findStep(graph, after.stepId);
  const target = after && before ? (before.exits[after.exit] ?? null) : null;
  const leading = openExits(step).map(({ name, leads }) => [name, leads === 'must' ? target : null]);
  const fresh = { ...step, exits: Object.fromEntries(leading) };
  if (!after || !before) return { steps: [...graph.steps, fresh] };
  // Beside the step it follows, so that lists and files read in the order of a call.
  const steps = graph.steps.flatMap((other) => (other === before ? [other, fresh] : [other]));
  return connect({ steps }, after.stepId, after.exit, step.id);
}

/** Takes a step out; whatever led to it leads to what stood behind it. The incoming step stays. */
export function removeStep(graph: FlowGraph, id: string): FlowGraph {
  const step = findStep(graph, id);
  if (!step || step.kind === 'incoming') return graph;
  const behind = stepBehind(graph, step);
  return {
    steps: graph.steps
      .filter((other) => other.id !== id)
      .map((other) =>
        withExits(other, (target) => (target === id ? (behind === other.id ? null : behind) : target)),
      ),
  };
}

/** Leads an exit to a step, or nowhere with null. */
export function connect(graph: FlowGraph, stepId: string, exit: string, target: string | null): FlowGraph {
  return changeStep(graph, stepId, (step) => ({ ...step, exits: { ...step.exits, [exit]: target } }));
}

/** Changes some settings. Exits that the new settings no longer have are dropped, new ones lead nowhere yet. */
export function setSettings<K extends FlowStepKind>(
  graph: FlowGraph,
  stepId: string,
  kind: K,
  change: Partial<FlowStepSettings[K]>,
): FlowGraph {
  return changeStep(graph, stepId, (step) => {
    if (step.kind !== kind) return step;
    const changed = { ...step, settings: { ...step.settings, ...change } } as FlowStep;
    const exits = openExits(changed).map(({ name }) => [name, step.exits[name] ?? null]);
    return { ...changed, exits: Object.fromEntries(exits) };
  });
}

export function renameStep(graph: FlowGraph, stepId: string, name: string): FlowGraph {
  return changeStep(graph, stepId, (step) => ({ ...step, name }));
}

export function moveStep(
  graph: FlowGraph,
  stepId: string,
  position: { x: number; y: number } | null,
): FlowGraph {
  return changeStep(graph, stepId, (step) => ({ ...step, position }));
}

/** Attaches a job to an agent step; the eleventh is refused and the graph stays as it was. */
export function attachJob(
  graph: FlowGraph,
  stepId: string,
  jobId: string,
): { graph: FlowGraph; problem: Problem | null } {
  const step = agentSteps(graph).find((one) => one.id === stepId);
  if (!step || step.settings.jobIds.includes(jobId)) return { graph, problem: null };
  if (step.settings.jobIds.length >= JOBS_PER_AGENT_STEP) {
    return { graph, problem: blocking('too-many-jobs', TOO_MANY_JOBS, { flowStepId: stepId }) };
  }
  const jobIds = [...step.settings.jobIds, jobId];
  return { graph: setSettings(graph, stepId, 'agent', { jobIds }), problem: null };
}

export function detachJob(graph: FlowGraph, stepId: string, jobId: string): FlowGraph {
  return changeStep(graph, stepId, (step) => withoutJob(step, jobId));
}

/** Drafts lose a deleted job (design §2.9). The same graph comes back when no step had it. */
export function detachJobEverywhere(graph: FlowGraph, jobId: string): FlowGraph {
  if (stepsUsingJob(graph, jobId).length === 0) return graph;
  return { steps: graph.steps.map((step) => withoutJob(step, jobId)) };
}

export function stepsUsingJob(graph: FlowGraph, jobId: string): FlowStepOf<'agent'>[] {
  return agentSteps(graph).filter((step) => step.settings.jobIds.includes(jobId));
}

function withoutJob(step: FlowStep, jobId: string): FlowStep {
  if (step.kind !== 'agent') return step;
  return {
    ...step,
    settings: { ...step.settings, jobIds: step.settings.jobIds.filter((id) => id !== jobId) },
  };
}

function changeStep(graph: FlowGraph, id: string, change: (step: FlowStep) => FlowStep): FlowGraph {
  return { steps: graph.steps.map((step) => (step.id === id ? change(step) : step)) };
}

function withExits(step: FlowStep, change: (target: string | null) => string | null): FlowStep {
  return {
    ...step,
    exits: Object.fromEntries(Object.entries(step.exits).map(([name, to]) => [name, change(to)])),
  };
}

/** The step that takes the place of a removed one: behind its first exit that leads to another step. */
function stepBehind(graph: FlowGraph, step: FlowStep): string | null {
  for (const { name } of exitsOf(step)) {
    const target = step.exits[name];
    if (target && target !== step.id && findStep(graph, target)) return target;
  }
  return null;
}
