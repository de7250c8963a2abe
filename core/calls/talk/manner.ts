import { type Lines, lines } from '../../agent/wording/lines.ts';
import type { Manner } from '../../agent/wording/manner.ts';
import type { Call } from '../call.ts';
import { activeRun, planOf } from '../job/job-run.ts';

/** The sentences of every call, in the agent's manner of this moment. */
export function linesOf(call: Call): Lines {
  return lines(mannerOf(call));
}

/** How the agent speaks now: the step's tone, and the language of the job under way. */
export function mannerOf(call: Call): Manner {
  const { stage, snapshot } = call;
  const id = 'flowStepId' in stage ? stage.flowStepId : null;
  const step = snapshot.flow.graph.steps.find((candidate) => candidate.id === id);
  const settings = step?.kind === 'agent' ? step.settings : null;
  const run = activeRun(call);
  const language = run ? planOf(call, run).language : (settings?.languages[0] ?? snapshot.workspace.language);
  return { tone: settings?.tone ?? 'neutral', language };
}
