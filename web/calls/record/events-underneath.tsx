import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callQueries } from '../../client/call-queries.ts';
import type { Answered } from '../../client/client.ts';
import { formatLength } from '../../ui/index.ts';

type Event = Answered<'CallEvent'>;

/** "0:41.20": minutes, seconds and hundredths since the call began. */
export function eventTime(at: number, startedAt: number): string {
  const since = Math.max(0, at - startedAt);
  return `${formatLength(since)}.${String(Math.floor((since % 1000) / 10)).padStart(2, '0')}`;
}

function EventLine({ event, startedAt }: { event: Event; startedAt: number }) {
  const { seq, at, type, ...body } = event;
  return (
    <li>
      <details>
        <summary className="mono sm">
          <span className="num t3">{seq}</span> <span className="num t3">{eventTime(at, startedAt)}</span>{' '}
          {type}
        </summary>
        <pre className="mono sm">{JSON.stringify(body, null, 2)}</pre>
      </details>
    </li>
  );
}

export type EventsUnderneathProps = {
  callId: string;
  startedAt: number;
  /** Which of them; without it all. */
  only?: (event: Event) => boolean;
};

/** The log of a call, for "why did it do that?". Read only when it is opened. */
export function EventsUnderneath({ callId, startedAt, only = () => true }: EventsUnderneathProps) {
  const [open, setOpen] = useState(false);
  const events = useQuery({ ...callQueries.callEvents(callId), enabled: open });
  const shown = events.data?.data.filter(only) ?? [];
  return (
    <details className="raw" onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
      <summary>Events underneath {events.data && <span className="num t3">{shown.length}</span>}</summary>
      {open && events.isError && (
        <p className="sm danger mt-2">The events could not be read. {events.error.message}</p>
      )}
      {open && events.isPending && <p className="sm t3 mt-2">Reading the events</p>}
      {shown.length > 0 && (
        <ol>
          {shown.map((event) => (
            <EventLine key={event.seq} event={event} startedAt={startedAt} />
          ))}
        </ol>
      )}
      {open && events.data?.nextCursor && (
        <p className="sm t3 mt-2">The first 200 are shown. The export holds all of them.</p>
      )}
    </details>
  );
}
