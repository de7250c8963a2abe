import { type Lines, lines } from '../../agent/wording/lines.ts';
import type { Manner } from '../../agent/wording/manner.ts';
import type { AgentSettings } from '../../flows/flow.ts';
import { languageSaid } from '../../understanding/spanish/language-said.ts';
import type { Language } from '../../workspaces/workspace.ts';
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
    : languageHeard(call, settings?.languages ?? [call.snapshot.workspace.language]);
  return { tone: settings?.tone ?? 'neutral', language };
}

/**
 * Between jobs: of the languages that the step speaks the one that the caller used last, beside that of the job just done. A caller
 * who was served in Spanish is not taken leave of in English.
 */
function languageHeard(call: Call, languages: readonly Language[]): Language {
  const first = languages[0] ?? call.snapshot.workspace.language;
  const last = call.jobRuns.at(-1);
  const served = last ? planOf(call, last).language : first;
  const spoken = new Set([...languages, served]);
  if (spoken.size === 1) return first;
  for (const { heard } of call.turns.toReversed()) {
    const said = languageSaid(heard);
    if (said && spoken.has(said)) return said;
  }
  return served;
}

/** The settings of the agent step at which the call stands. */
export function agentSettings({ stage, snapshot }: Call): AgentSettings | null {
  const id = 'flowStepId' in stage ? stage.flowStepId : null;
  const step = snapshot.flow.graph.steps.find((candidate) => candidate.id === id);
  return step?.kind === 'agent' ? step.settings : null;
}
