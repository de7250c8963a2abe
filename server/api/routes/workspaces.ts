import type { WALKTHROUGH_STEPS, workspaceRoutes } from '../../../core/wire/nouns/workspaces.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Caller } from '../caller/caller.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, kept, wholeList } from '../outcome.ts';
import { Refused } from '../refusal.ts';
import type { Handlers } from '../request/api-request.ts';
import { etagOf } from '../request/etag.ts';
import { emergencyDrill } from '../shapes/emergency-drill.ts';
import { walkthroughOf } from '../shapes/walkthrough.ts';

export function workspaceHandlers({ store, clock }: ApiDependencies): Handlers<keyof typeof workspaceRoutes> {
  return {
    listWorkspaces: async ({ caller }) => {
      const ids = caller.person
        ? (await store.workspaces.ofUser(caller.person.userId)).map(({ workspace }) => workspace.id)
        : [caller.membership?.workspaceId ?? ''];
      const all = await Promise.all(ids.map((id) => store.in(id).workspace.get()));
      return wholeList(all.filter((one) => one !== null));
    },
    createWorkspace: async ({ caller, body }) => {
      const { id } = await store.workspaces.create(body, ownerOf(caller));
      return found(await store.in(id).workspace.get(), 'workspace');
    },
    getWorkspace: async ({ workspace }) => found(await workspace.workspace.get(), 'workspace'),
    editWorkspace: async ({ workspace, body, ifMatch }) =>
      kept(await workspace.workspace.update(body, { etag: ifMatch })),
    drillEmergencies: async ({ workspace, body }) => {
      const settings = found(await workspace.workspace.get(), 'workspace');
      return emergencyDrill({ ...settings, emergency: { ...settings.emergency, ...body } }, clock);
    },
    getHoldings: ({ workspace }) => workspace.workspace.holds(),
    deleteWorkspace: async ({ caller, workspace }) => {
      await refuseTheOnly(store, caller);
      kept(await workspace.workspace.remove());
      return undefined;
    },
    removeDemo: async ({ caller, workspace }) => {
      const settings = found(await workspace.workspace.get(), 'workspace');
      if (!settings.demo)
        throw new Refused('no-demo', 'This workspace is not the demo. Nothing was removed.');
      const owner = ownerOf(caller);
      const others = (await store.workspaces.ofUser(owner.userId)).filter(
        (one) => one.workspace.id !== settings.id,
      );
      const { name: _, demo: __, ...alike } = settings;
      const next =
        others[0]?.workspace ??
        (await store.workspaces.create({ ...keptSettings(alike), name: 'My business' }, owner));
      kept(await workspace.workspace.remove());
      return { workspaceId: next.id };
    },
    getWalkthrough: ({ workspace }) => shown(workspace),
    editWalkthrough: async ({ workspace, body, ifMatch }) => {
      const current = await shown(workspace);
      if (current.etag !== ifMatch)
        throw new Refused('stale', 'The walk-through moved on meanwhile.', { current });
      if (body.left !== undefined) await workspace.walkthrough.hide(body.left);
      for (const step of body.done ?? [])
        await workspace.walkthrough.finish(step satisfies (typeof WALKTHROUGH_STEPS)[number]);
      return shown(workspace);
    },
  };
}

function ownerOf({ person }: Caller) {
  if (!person) throw new Refused('person-only', 'This belongs to a person; an API key cannot do it.');
  return { userId: person.userId, name: person.name, email: person.email ?? '' };
}

/** An empty workspace in the demo's stead keeps what was set about place and language. */
function keptSettings(settings: { timeZone: string; country: string; language: 'en' | 'es' }) {
  const { timeZone, country, language } = settings;
  return { timeZone, country, language };
}

async function refuseTheOnly(store: ApiDependencies['store'], caller: Caller): Promise<void> {
  if ((await store.workspaces.ofUser(ownerOf(caller).userId)).length > 1) return;
  throw new Refused(
    'only-workspace',
    'This is your only workspace. Make another one first; nothing was deleted.',
  );
}

async function shown(workspace: WorkspaceStore) {
  const state = await walkthroughOf(workspace);
  return { ...state, etag: etagOf(state) };
}
