import type { CallEvent } from '../../../core/calls/events.ts';
import type { callRoutes } from '../../../core/wire/nouns/calls.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, kept, paging } from '../outcome.ts';
import type { ApiRequest, Handlers } from '../request/api-request.ts';
import { e164Of } from '../request/e164.ts';
import { recordIn } from '../shapes/call-shape.ts';
import { noteStep } from '../shapes/walkthrough.ts';

export function callHandlers({ mockCalls }: ApiDependencies): Handlers<keyof typeof callRoutes> {
  return {
    listCalls: (request) => listCalls(request),
    getCall: async ({ workspace, caller, params }) => {
      const record = await recordIn(workspace, mockCalls, params.id);
      if (caller.person) await noteStep(workspace, 'record');
      return record;
    },
    listCallEvents: async ({ workspace, params, query }) => {
      found(await workspace.calls.get(params.id), 'call');
      const after = /^\d{1,9}$/.test(query.cursor ?? '') ? Number(query.cursor) : 0;
      const events = await workspace.callLog.events(params.id, after);
      const data = events.slice(0, query.limit);
      const last = data.at(-1);
      return { data, nextCursor: last && events.length > data.length ? String(last.seq) : null };
    },
    exportCall: async ({ workspace, params }) => {
      const [record, events] = await Promise.all([
        recordIn(workspace, mockCalls, params.id),
        workspace.callLog.events(params.id),
      ]);
      const body = JSON.stringify({ record, events: events satisfies CallEvent[] }, null, 2);
      return new Response(body, {
        headers: {
          'Content-Type': 'application/json',
          'Content-Disposition': `attachment; filename="${record.id}.json"`,
          'Cache-Control': 'no-store',
        },
      });
    },
    previewErasure: async ({ workspace, params }) =>
      found(await workspace.callErasure.preview(params.id), 'call'),
    eraseCall: async ({ workspace, params }) => {
      kept(await workspace.callErasure.erase(params.id));
      return undefined;
    },
    eraseCaller: async ({ workspace, body }) => {
      const e164 = await e164Of(workspace, body.e164, '/e164');
      const went = body.preview
        ? await workspace.callErasure.previewNumber(e164)
        : await workspace.callErasure.eraseNumber(e164);
      return { ...went, e164, erased: !body.preview };
    },
  };
}

async function listCalls({ workspace, query }: ApiRequest<'listCalls'>) {
  const { q, cursor: _, limit: __, ...filters } = query;
  const asked = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
  const page = await workspace.calls.list({ ...paging(query), ...(q ? { query: q } : {}), ...asked });
  return { ...page, data: page.data.map(({ flowId: _flow, ...line }) => line) };
}
