import { agentSteps } from '../../../core/flows/flow.ts';
import { WALKTHROUGH_STEPS } from '../../../core/wire/nouns/workspaces.ts';
import type { WorkspaceStore } from '../../store/store.ts';

type Step = (typeof WALKTHROUGH_STEPS)[number];

/**
 * How far the first run has come. What can be seen in the data is (a job, an attachment, a mock call, a published version);
 * in the demo all of that was there before, so there only what people did since counts, which routes note as it happens.
 */
export async function walkthroughOf(workspace: WorkspaceStore) {
  const [state, settings] = await Promise.all([workspace.walkthrough.get(), workspace.workspace.get()]);
  const seen = settings?.demo ? new Set<Step>() : await seenIn(workspace);
  const steps = WALKTHROUGH_STEPS.map((step) => {
    return {
      step,
      state: seen.has(step) || state.done.includes(step) ? ('done' as const) : ('open' as const),
    };
  });
  return { steps, left: state.hidden };
}

async function seenIn(workspace: WorkspaceStore): Promise<Set<Step>> {
  const [jobs, calls, flows] = await Promise.all([
    workspace.jobs.list({ limit: 1 }),
    workspace.calls.list({ mode: 'mock', limit: 1 }),
    workspace.flows.list(),
  ]);
  const drafts = await Promise.all(flows.map((flow) => workspace.flows.draft(flow.id)));
  const attached = drafts.some(
    (draft) => draft && agentSteps(draft.graph).some((step) => step.settings.jobIds.length > 0),
  );
  const seen = new Set<Step>();
  if (jobs.total > 0) seen.add('job');
  if (attached) seen.add('attach');
  if (calls.data.length > 0) seen.add('mock-call');
  if (flows.some((flow) => flow.versionInForce !== null)) seen.add('publish');
  return seen;
}

/** Notes that somebody did a step. Doing it twice changes nothing. */
export async function noteStep(workspace: WorkspaceStore, step: Step): Promise<void> {
  const { done } = await workspace.walkthrough.get();
  if (!done.includes(step)) await workspace.walkthrough.finish(step);
}
