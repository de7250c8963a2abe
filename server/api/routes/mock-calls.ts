import { checkJob } from '../../../core/jobs/validate.ts';
import type { mockCallRoutes } from '../../../core/wire/nouns/mock-calls.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { UnsavedJob } from '../mock-call-room.ts';
import { found } from '../outcome.ts';
import { Refused, refuseProblems } from '../refusal.ts';
import type { ApiRequest, Handlers } from '../request/api-request.ts';
import { e164Of } from '../request/e164.ts';
import { epochAt } from '../request/local-time.ts';
import { recordIn, showEnded, showLive } from '../shapes/call-shape.ts';
import { noteStep } from '../shapes/walkthrough.ts';

export function mockCallHandlers({ mockCalls }: ApiDependencies): Handlers<keyof typeof mockCallRoutes> {
  return {
    startMockCall: async ({ workspace, body }) => {
      const settings = found(await workspace.workspace.get(), 'workspace');
      const unsaved = body.unsaved ? tryable(body.unsaved) : null;
      const session = await mockCalls.start(workspace.workspaceId, {
        flowId: body.flowId ?? (body.jobId === undefined && !unsaved ? await firstFlow(workspace) : null),
        stepId: body.stepId ?? null,
        jobId: body.jobId ?? null,
        unsaved,
        from: body.from === undefined ? null : await e164Of(workspace, body.from, '/from'),
        at: body.at === undefined ? null : epochAt(body.at, settings.timeZone),
      });
      await noteStep(workspace, 'mock-call');
      return showLive(found(session, 'call flow, step or job').call);
    },
    getMockCall: async ({ workspace, params }) => {
      const session = await sessionOf(workspace, mockCalls, params.id);
      return session ? showLive(session.call) : showEnded(await mockRecord(workspace, mockCalls, params.id));
    },
    actInMockCall: async ({ workspace, params, body }) => {
      const session = await sessionOf(workspace, mockCalls, params.id);
      if (!session || session.call.status === 'ended') {
        await mockRecord(workspace, mockCalls, params.id);
        throw new Refused(
          'call-ended',
          'This mock call is over. Its record is kept; start another one to go on.',
        );
      }
      await session.act(body);
      return showLive(session.call);
    },
    rewindMockCall: async ({ workspace, params, body }) => {
      found(await workspace.calls.get(params.id), 'mock call');
      const session = await mockCalls.rewind(workspace.workspaceId, params.id, body.turn);
      return showLive(found(session, 'mock call, or turn of it,').call);
    },
  };
}

/** A text that could not be saved is not tried either; one that has no name yet is. */
function tryable(unsaved: UnsavedJob): UnsavedJob {
  const named = { ...unsaved, name: unsaved.name.trim() || 'New job' };
  const problems = checkJob({ ...named, icon: null }, []);
  if (problems.length > 0) throw refuseProblems(problems);
  return named;
}

/** Whoever names nothing calls the first number, as a caller would. */
export async function firstFlow(workspace: WorkspaceStore): Promise<string | null> {
  const [flows, [number]] = await Promise.all([workspace.flows.list(), workspace.phoneNumbers.list()]);
  return number?.flowInForceId ?? flows.find((flow) => flow.phoneNumberId === number?.id)?.id ?? null;
}

/** What was erased may still be held in memory: the store decides what there is. */
async function sessionOf(workspace: WorkspaceStore, mockCalls: ApiDependencies['mockCalls'], id: string) {
  found(await workspace.calls.get(id), 'mock call');
  return mockCalls.find(workspace.workspaceId, id);
}

async function mockRecord(
  workspace: ApiRequest<'getMockCall'>['workspace'],
  mockCalls: ApiDependencies['mockCalls'],
  id: string,
) {
  const record = await recordIn(workspace, mockCalls, id);
  if (record.mode === 'phone')
    throw new Refused('not-found', 'There is no such mock call in this workspace.');
  return record;
}
