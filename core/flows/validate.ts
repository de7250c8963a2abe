import { blocking, finding, type Problem } from '../shared/problem.ts';
import { codePoints } from '../shared/text.ts';
import type { FlowContext } from './context.ts';
import { FLOW_LIMITS, type FlowGraph, type FlowStep, findStep } from './flow.ts';
import { loopsOf } from './loops.ts';
import { checkStep, openExits, specOf, stepName } from './steps/index.ts';
import { reachableSteps } from './walk.ts';

/**
 * Everything that is wrong with a flow, each with its place, what blocks publishing first and else in the order of the
 * steps. Paths are JSON pointers into the graph. Never throws, whatever a draft holds.
 */
export function checkFlow(graph: FlowGraph, context: FlowContext): Problem[] {
  const problems = [
    ...checkShape(graph),
    ...graph.steps.flatMap((step, i) => [
      ...checkName(step, i),
      ...checkSettings(step, i, context),
      ...checkExits(graph, step),
    ]),
    ...checkLoops(graph),
    ...checkReach(graph),
  ];
  return [...problems.filter(isBlocking), ...problems.filter((problem) => !isBlocking(problem))];
}

/** Whether the flow may be published as it stands. */
export function mayPublish(problems: readonly Problem[]): boolean {
  return !problems.some(isBlocking);
}

function isBlocking(problem: Problem): boolean {
  return problem.severity === 'blocking';
}

function checkShape(graph: FlowGraph): Problem[] {
  const problems: Problem[] = [];
  const first = graph.steps.filter((step) => step.kind === 'incoming');
  if (first.length === 0) {
    problems.push(
      blocking('no-incoming', 'The flow has no incoming call step, so no call can begin. Add it.', {
        path: '/steps',
      }),
    );
  }
  for (const step of first.slice(1)) {
    const message = 'The flow has a second incoming call step. Remove one: a call begins in one place.';
    problems.push(blocking('second-incoming', message, { flowStepId: step.id }));
  }
  if (graph.steps.length > FLOW_LIMITS.steps) {
    const message = `The flow has ${graph.steps.length} steps; it holds at most ${FLOW_LIMITS.steps}. Remove some.`;
    problems.push(blocking('too-many-steps', message, { path: '/steps' }));
  }
  graph.steps.forEach((step, i) => {
    if (findStep(graph, step.id) === step) return;
    const message = `Two steps have the id ${step.id}. Give one of them another.`;
    problems.push(blocking('step-id-twice', message, { path: `/steps/${i}/id`, flowStepId: step.id }));
  });
  return problems;
}

function checkName(step: FlowStep, index: number): Problem[] {
  if (codePoints(step.name) <= FLOW_LIMITS.stepName) return [];
  const message = `The name of “${stepName(step)}” is longer than ${FLOW_LIMITS.stepName} characters. Shorten it.`;
  return [blocking('name-too-long', message, { flowStepId: step.id, path: `/steps/${index}/name` })];
}

function checkSettings(step: FlowStep, index: number, context: FlowContext): Problem[] {
  const spec = specOf(step.kind);
  const name = stepName(step);
  const place = (path: string) => ({ flowStepId: step.id, path: `/steps/${index}${path}` });
  const parsed = spec.settings.safeParse(step.settings);
  const byLimits = (parsed.error?.issues ?? []).map((issue) =>
    blocking(
      'settings-invalid',
      `${name}: ${issue.message}`,
      place(`/settings/${issue.path.map(String).join('/')}`),
    ),
  );
  // Settings of the wrong shape say nothing more: the check could only trip over them.
  if (!spec.shape.safeParse(step.settings).success) return byLimits;
  const byMeaning = checkStep(step, context).map((problem) => ({
    ...problem,
    message: `${name}: ${problem.message}`,
    at: { ...problem.at, ...place(problem.at?.path ?? '') },
  }));
  return [...byLimits, ...byMeaning];
}

function checkExits(graph: FlowGraph, step: FlowStep): Problem[] {
  if (!specOf(step.kind).shape.safeParse(step.settings).success) return [];
  return openExits(step).flatMap(({ name, phrase, leads }) => {
    const target = step.exits[name] ?? null;
    const at = { flowStepId: step.id, exit: name };
    const where = `${stepName(step)}, “${lowerFirst(phrase)}”`;
    if (target !== null && !findStep(graph, target)) {
      return [
        blocking('unknown-target', `${where}: leads to a step that is gone. Choose where it leads.`, at),
      ];
    }
    if (target !== null && findStep(graph, target)?.kind === 'incoming') {
      return [
        blocking('leads-to-start', `${where}: leads back to the incoming call. Choose another step.`, at),
      ];
    }
    if (target === null && leads === 'must') {
      return [
        blocking('exit-leads-nowhere', `${where}: leads nowhere. Choose the step that comes next.`, at),
      ];
    }
    return [];
  });
}

function checkLoops(graph: FlowGraph): Problem[] {
  return loopsOf(withSoundSettings(graph)).map(({ steps, exit }) => {
    const names = [...steps, ...steps.slice(0, 1)].map((step) => `“${stepName(step)}”`).join(' → ');
    const message = `A call can go round by itself: ${names}. Lead one of these exits elsewhere.`;
    return blocking('endless-loop', message, { flowStepId: steps.at(-1)?.id ?? '', exit });
  });
}

function checkReach(graph: FlowGraph): Problem[] {
  const reachable = new Set(reachableSteps(withSoundSettings(graph)));
  return graph.steps
    .filter((step) => step.kind !== 'incoming' && !reachable.has(step.id))
    .map((step) => {
      const message = `No call can come to “${stepName(step)}”. Lead an exit to it, or remove it.`;
      return finding('unreachable', message, { flowStepId: step.id });
    });
}

/** Exits are worked out of the settings, so steps whose settings have the wrong shape stand aside. */
function withSoundSettings(graph: FlowGraph): FlowGraph {
  return { steps: graph.steps.filter((step) => specOf(step.kind).shape.safeParse(step.settings).success) };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
