import { changesBetween } from '../../../core/flows/changes.ts';
import type { Flow, FlowVersion } from '../../../core/flows/flow.ts';
import { checkFlow, mayPublish } from '../../../core/flows/validate.ts';
import type { flowVersionRoutes } from '../../../core/wire/nouns/flow-versions.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { nameOfCaller } from '../caller/caller.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, kept } from '../outcome.ts';
import { Refused } from '../refusal.ts';
import type { Handlers } from '../request/api-request.ts';
import { flowContextOf, flowNamesOf } from '../shapes/flow-context.ts';
import { flowToEdit, showDraft } from '../shapes/flow-shape.ts';
import { noteStep } from '../shapes/walkthrough.ts';

export function flowVersionHandlers(_: ApiDependencies): Handlers<keyof typeof flowVersionRoutes> {
  return {
    reviewFlow: async ({ workspace, params }) =>
      reviewOf(workspace, found(await workspace.flows.get(params.id), 'call flow')),
    publishFlow: async ({ workspace, caller, params, body }) => {
      const flow = await flowToEdit(workspace, caller, params.id);
      const draft = found(await workspace.flows.draft(flow.id), 'draft');
      const problems = checkFlow(draft.graph, await flowContextOf(workspace, flow, draft.graph));
      if (!mayPublish(problems)) {
        const first = problems.find(({ severity }) => severity === 'blocking');
        throw new Refused(
          'flow-not-publishable',
          first?.message ?? 'The draft has problems that block publishing.',
          { problems },
        );
      }
      // What was checked is what is published: a save that came between makes the store refuse.
      const etag = body.draftEtag ?? draft.etag;
      const published = await workspace.flows.publish(flow.id, {
        etag,
        note: body.note,
        by: nameOfCaller(caller),
      });
      if (!published.ok && published.code === 'stale') {
        throw new Refused('stale', published.problem.message, {
          current: await showDraft(workspace, flow, published.current),
        });
      }
      await noteStep(workspace, 'publish');
      return { ...kept(published), inForce: true };
    },
    listVersions: async ({ workspace, params, query }) => {
      const flow = found(await workspace.flows.get(params.id), 'call flow');
      const all = await workspace.flows.versions(flow.id);
      const from = query.cursor ? all.findIndex(({ number }) => number < Number(query.cursor)) : 0;
      const page = from < 0 ? [] : all.slice(from, from + query.limit);
      const more = from >= 0 && all.length > from + query.limit;
      const data = page.map((version) => ({ ...version, inForce: version.number === flow.versionInForce }));
      return { data, nextCursor: more ? String(page.at(-1)?.number) : null };
    },
    compareVersions: async ({ workspace, params, query }) => {
      const flow = found(await workspace.flows.get(params.id), 'call flow');
      const [from, to] = await Promise.all([
        graphOf(workspace, flow, query.from),
        graphOf(workspace, flow, query.to),
      ]);
      return { changes: changesBetween(from, to, await flowNamesOf(workspace, from, to)) };
    },
    getVersion: async ({ workspace, params }) => {
      const flow = found(await workspace.flows.get(params.id), 'call flow');
      const version = await versionOf(workspace, flow, params.number);
      return { ...version, inForce: version.number === flow.versionInForce };
    },
    restoreVersion: async ({ workspace, caller, params }) => {
      const flow = await flowToEdit(workspace, caller, params.id);
      const version = await versionOf(workspace, flow, params.number);
      const draft = found(await workspace.flows.draft(flow.id), 'draft');
      const save = { etag: draft.etag, graph: version.graph, by: nameOfCaller(caller) };
      return showDraft(workspace, flow, kept(await workspace.flows.saveDraft(flow.id, save)));
    },
  };
}

/** What publishing the draft would change, and what blocks it. */
export async function reviewOf(workspace: WorkspaceStore, flow: Flow) {
  const draft = found(await workspace.flows.draft(flow.id), 'draft');
  const inForce =
    flow.versionInForce === null ? null : await workspace.flows.version(flow.id, flow.versionInForce);
  const against = inForce?.graph ?? null;
  const [context, names] = await Promise.all([
    flowContextOf(workspace, flow, draft.graph),
    flowNamesOf(workspace, draft.graph, against),
  ]);
  const problems = checkFlow(draft.graph, context);
  return {
    against: flow.versionInForce,
    changes: changesBetween(against, draft.graph, names),
    problems,
    canPublish: mayPublish(problems),
    draftEtag: draft.etag,
    draft,
  };
}

async function versionOf(workspace: WorkspaceStore, flow: Flow, number: string): Promise<FlowVersion> {
  const asked = /^\d{1,9}$/.test(number) ? Number(number) : 0;
  return found(asked > 0 ? await workspace.flows.version(flow.id, asked) : null, 'version');
}

async function graphOf(workspace: WorkspaceStore, flow: Flow, which: string) {
  if (which === 'draft') return found(await workspace.flows.draft(flow.id), 'draft').graph;
  return (await versionOf(workspace, flow, which)).graph;
}
