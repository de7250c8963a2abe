import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callQueries } from '../../client/call-queries.ts';
import type { Answered } from '../../client/client.ts';
import { Button, formatCount, formatLength } from '../../ui/index.ts';

/** Shown at a time: a long call has thousands. */
const PART = 200;

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
  const [most, setMost] = useState(PART);
  const found = events.data?.filter(only) ?? [];
  const rest = found.length - most;
  return (
    <details className="raw" onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
      <summary>Events underneath {events.data && <span className="num t3">{found.length}</span>}</summary>
      {open && events.isError && (
        <p className="sm danger mt-2">The events could not be read. {events.error.message}</p>
      )}
      {open && events.isPending && <p className="sm t3 mt-2">Reading the events</p>}
      {found.length > 0 && (
        <ol>
          {found.slice(0, most).map((event) => (
            <EventLine key={event.seq} event={event} startedAt={startedAt} />
          ))}
        </ol>
      )}
      {rest > 0 && (
        <Button kind="quiet" size="sm" onClick={() => setMost(most + PART)}>
          Show {formatCount(Math.min(rest, PART), 'more event', 'more events')}
        </Button>
      )}
    </details>
  );
}
