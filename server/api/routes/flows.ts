import type { FlowGraph } from '../../../core/flows/flow.ts';
import { agentSteps, findStep } from '../../../core/flows/flow.ts';
import { starterFlow } from '../../../core/flows/starters.ts';
import { TOO_MANY_JOBS } from '../../../core/flows/steps/agent.ts';
import { JOBS_PER_AGENT_STEP } from '../../../core/jobs/job.ts';
import { makeId } from '../../../core/shared/ids.ts';
import type { flowRoutes } from '../../../core/wire/nouns/flows.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { nameOfCaller } from '../caller/caller.ts';
import { requireNumber } from '../caller/standing.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, kept, wholeList } from '../outcome.ts';
import { Refused } from '../refusal.ts';
import type { Handlers } from '../request/api-request.ts';
import { flowToEdit, showDraft } from '../shapes/flow-shape.ts';
import { noteStep } from '../shapes/walkthrough.ts';

export function flowHandlers({ clock }: ApiDependencies): Handlers<keyof typeof flowRoutes> {
  const newStepId = () => makeId('flowStep', clock.now(), clock.random(10));
  return {
    listFlows: async ({ workspace, query }) => wholeList(await workspace.flows.list(query.phoneNumberId)),
    createFlow: async ({ workspace, caller, body }) => {
      const number = found(await workspace.phoneNumbers.get(body.phoneNumberId), 'phone number');
      requireNumber(caller, number.id);
      refuseElevenJobs(body.graph);
      const graph = body.graph ?? (await firstGraph(workspace, newStepId));
      return kept(
        await workspace.flows.create({
          phoneNumberId: number.id,
          name: body.name,
          graph,
          by: nameOfCaller(caller),
        }),
      );
    },
    getFlow: async ({ workspace, params }) => found(await workspace.flows.get(params.id), 'call flow'),
    editFlow: async ({ workspace, caller, params, body, ifMatch }) => {
      const flow = await flowToEdit(workspace, caller, params.id);
      return kept(await workspace.flows.rename(flow.id, body.name ?? flow.name, { etag: ifMatch }));
    },
    deleteFlow: async ({ workspace, caller, params, query }) => {
      const flow = await flowToEdit(workspace, caller, params.id);
      kept(await workspace.flows.remove(flow.id, { force: query.force ?? false }));
      return undefined;
    },
    getDraft: async ({ workspace, params }) => {
      const flow = found(await workspace.flows.get(params.id), 'call flow');
      return showDraft(workspace, flow, found(await workspace.flows.draft(flow.id), 'draft'));
    },
    editDraft: async ({ workspace, caller, params, body, ifMatch }) => {
      const flow = await flowToEdit(workspace, caller, params.id);
      refuseElevenJobs(body.graph);
      const save = { etag: ifMatch, graph: body.graph, by: nameOfCaller(caller) };
      const saved = await workspace.flows.saveDraft(flow.id, save);
      if (!saved.ok && saved.code === 'stale') {
        throw new Refused('stale', saved.problem.message, {
          current: await showDraft(workspace, flow, saved.current),
        });
      }
      if (attaches(body.graph)) await noteStep(workspace, 'attach');
      return showDraft(workspace, flow, kept(saved));
    },
    withdrawFlow: async ({ workspace, caller, params }) => {
      const flow = await flowToEdit(workspace, caller, params.id);
      return kept(await workspace.flows.withdraw(flow.id));
    },
    pauseStep: async ({ workspace, caller, params, body }) => {
      const flow = await flowToEdit(workspace, caller, params.id);
      const draft = await workspace.flows.draft(flow.id);
      const inForce =
        flow.versionInForce === null ? null : await workspace.flows.version(flow.id, flow.versionInForce);
      const step =
        findStep(draft?.graph ?? { steps: [] }, params.stepId) ??
        findStep(inForce?.graph ?? { steps: [] }, params.stepId);
      if (step?.kind !== 'agent') throw new Refused('not-found', 'There is no such agent step in this flow.');
      return kept(await workspace.flows.pause(flow.id, step.id, body.paused));
    },
  };
}

/** A draft may be invalid, but no edit makes a step hold more jobs than it can. */
function refuseElevenJobs(graph: FlowGraph | undefined): void {
  const index =
    graph?.steps.findIndex(
      (step) => step.kind === 'agent' && step.settings.jobIds.length > JOBS_PER_AGENT_STEP,
    ) ?? -1;
  if (index < 0) return;
  const path = `/graph/steps/${index}/settings/jobIds`;
  throw new Refused('too-many-jobs', TOO_MANY_JOBS, {
    errors: [{ path, code: 'too-many-jobs', message: TOO_MANY_JOBS }],
  });
}

function attaches(graph: FlowGraph): boolean {
  return agentSteps(graph).some((step) => step.settings.jobIds.length > 0);
}

async function firstGraph(workspace: WorkspaceStore, newId: () => string): Promise<FlowGraph> {
  const settings = found(await workspace.workspace.get(), 'workspace');
  const { name, language } = settings;
  return starterFlow(
    { incoming: newId(), agent: newId(), voicemail: newId() },
    { businessName: name, language, recording: true },
  );
}
