import './messages.css';
import { useQuery } from '@tanstack/react-query';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';
import { callQueries } from '../client/call-queries.ts';
import { useLongList } from '../client/long-list.ts';
import { queries } from '../client/queries.ts';
import { Page } from '../shell/index.ts';
import { EarlierRows, Empty, FilterChip, Link, Notice, Pager, Segmented, Skeleton } from '../ui/index.ts';
import { MessageRow } from './message-row.tsx';
import { useMessageState } from './use-message-state.ts';

type View = { state: 'open' | 'done'; mock: boolean };

/** The view stands in the address, so that a record can lead to its message. */
function useView(): [View, (view: View) => void] {
  const { history } = useRouter();
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const given = new URLSearchParams(search);
  const view: View = {
    state: given.get('state') === 'done' ? 'done' : 'open',
    mock: given.get('mock') === 'true',
  };
  return [view, ({ state, mock }) => history.replace(`/messages?state=${state}${mock ? '&mock=true' : ''}`)];
}

/** What callers left, urgent first. */
export function MessagesPage() {
  const [view, setView] = useView();
  return (
    <Page
      title="Messages"
      sub="What callers left, urgent first. Those of mock calls stand apart."
      acts={
        <Segmented
          label="Which messages"
          value={view.state}
          options={[
            { value: 'open', label: 'Open' },
            { value: 'done', label: 'Done' },
          ]}
          onChange={(state) => setView({ ...view, state })}
        />
      }
    >
      <div className="row mb-3">
        <FilterChip
          icon="chat-play"
          pressed={view.mock}
          onClick={() => setView({ ...view, mock: !view.mock })}
        >
          From mock calls
        </FilterChip>
      </div>
      <MessageList view={view} />
    </Page>
  );
}

function MessageList({ view }: { view: View }) {
  const { list, held, pager } = useLongList(
    callQueries.messages({ state: view.state, ...(view.mock ? { mock: 'true' as const } : {}) }),
  );
  const { data: me } = useQuery(queries.me());
  const { data: workspace } = useQuery(queries.workspace());
  const { turn, changingId } = useMessageState();
  useEffect(() => {
    if (list.data && location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [list.data]);
  if (list.isLoadingError)
    return (
      <Notice tone="danger" title="The messages could not be read.">
        {list.error.message} Nothing of them is lost.
      </Notice>
    );
  if (!list.data) return <Skeleton label="Loading messages" rows={4} rowHeight={96} />;
  if (held.rows.length === 0)
    return (
      <>
        <h2 className="vh">Messages found</h2>
        <NoMessages view={view} />
      </>
    );
  const handles = me?.rights.includes('handle-messages') === true;
  return (
    <div className="card">
      <EarlierRows before={held.before} busy={pager.busy} onEarlier={pager.onEarlier} />
      <ul>
        {held.rows.map((message) => (
          <MessageRow
            key={message.id}
            message={message}
            country={workspace?.country}
            busy={changingId === message.id}
            {...(handles ? { onTurn: (state) => turn(message, state) } : {})}
          />
        ))}
      </ul>
      {(pager.hasMore || held.before > 0) && (
        <Pager shown={held.rows.length} before={held.before} {...pager} />
      )}
    </div>
  );
}

function NoMessages({ view }: { view: View }) {
  if (view.state === 'done')
    return (
      <Empty icon="note" title="No message is done yet">
        Messages that somebody marks done move here.
      </Empty>
    );
  if (view.mock)
    return (
      <Empty
        icon="note"
        title="No messages from mock calls"
        acts={
          <Link className="btn" href="/mock-calls">
            Start a mock call
          </Link>
        }
      >
        When a job takes a message in a mock call, it appears here and nobody is told.
      </Empty>
    );
  return (
    <Empty icon="check" tone="ok" title="No open messages">
      When the agent takes a message, it appears here, urgent ones first.
    </Empty>
  );
}
