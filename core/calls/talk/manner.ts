import { type Lines, lines } from '../../agent/wording/lines.ts';
import type { Manner } from '../../agent/wording/manner.ts';
import type { AgentSettings } from '../../flows/flow.ts';
import type { Call } from '../call.ts';
import { activeRun, planOf } from '../job/job-run.ts';

/** The sentences of every call, in the agent's manner of this moment. */
export function linesOf(call: Call): Lines {
  return lines(mannerOf(call));
}

/** How the agent speaks now: the step's tone, and the language of the job under way. */
export function mannerOf(call: Call): Manner {
  const settings = agentSettings(call);
  const run = activeRun(call);
  const language = run
    ? planOf(call, run).language
    : (settings?.languages[0] ?? call.snapshot.workspace.language);
  return { tone: settings?.tone ?? 'neutral', language };
}

/** The settings of the agent step at which the call stands. */
export function agentSettings({ stage, snapshot }: Call): AgentSettings | null {
  const id = 'flowStepId' in stage ? stage.flowStepId : null;
  const step = snapshot.flow.graph.steps.find((candidate) => candidate.id === id);
  return step?.kind === 'agent' ? step.settings : null;
}
