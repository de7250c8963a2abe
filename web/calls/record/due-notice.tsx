import { useQuery } from '@tanstack/react-query';
import { callQueries } from '../../client/call-queries.ts';
import { Link, Notice } from '../../ui/index.ts';

/** What this call left to do: its messages, open ones first, each with the way to it. */
export function DueNotice({ callId, mock }: { callId: string; mock: boolean }) {
  const left = useQuery(callQueries.messagesOf(callId, mock)).data?.data ?? [];
  return left.map((message) => (
    <div key={message.id} className="mt-3">
      <Notice
        tone={message.state === 'done' ? 'ok' : message.urgent ? 'danger' : 'info'}
        icon={message.state === 'done' ? 'check' : 'note'}
        title={
          message.state === 'done'
            ? `The message for ${message.for} is done.`
            : `${message.urgent ? 'Urgent message' : 'Message'} for ${message.for}, not yet done.`
        }
      >
        <Link className="underline" href={messageHref(message)}>
          Open the message
        </Link>
      </Notice>
    </div>
  ));
}

function messageHref({ id, state, mock }: { id: string; state: 'open' | 'done'; mock: boolean }): string {
  return `/messages?state=${state}${mock ? '&mock=true' : ''}#${id}`;
}
