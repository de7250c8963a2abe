import type { Message } from '../../../core/calls/message.ts';
import type { messageRoutes } from '../../../core/wire/nouns/messages.ts';
import { nameOfCaller } from '../caller/caller.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, kept, paging } from '../outcome.ts';
import { Refused } from '../refusal.ts';
import type { Handlers } from '../request/api-request.ts';

export function messageHandlers(_: ApiDependencies): Handlers<keyof typeof messageRoutes> {
  return {
    listMessages: async ({ workspace, query }) => {
      const page = await workspace.messages.list({
        ...paging(query),
        mock: query.mock ?? false,
        ...(query.state ? { state: query.state } : {}),
        ...(query.callId ? { callId: query.callId } : {}),
      });
      return { ...page, data: page.data.map(showMessage) };
    },
    countMessages: ({ workspace }) => workspace.messages.counts(),
    getMessage: async ({ workspace, params }) =>
      showMessage(found(await workspace.messages.get(params.id), 'message')),
    editMessage: async ({ workspace, caller, params, body, ifMatch }) => {
      const current = showMessage(found(await workspace.messages.get(params.id), 'message'));
      if (current.etag !== ifMatch) throw new Refused('stale', staleDetail(current), { current });
      return showMessage(
        kept(await workspace.messages.setState(params.id, body.state, nameOfCaller(caller))),
      );
    },
  };
}

/** A message changes only by being done or opened again, so that is its version. */
export function showMessage(message: Message): Message & { etag: string } {
  return { ...message, etag: `${message.state}-${message.doneAt ?? message.createdAt}` };
}

function staleDetail({ state, doneBy }: Message): string {
  return state === 'done'
    ? `${doneBy ?? 'Somebody'} marked this message done meanwhile.`
    : 'This message was opened again meanwhile.';
}
