import './calls.css';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { callQueries } from '../client/call-queries.ts';
import { Refused } from '../client/client.ts';
import { PhoneBar, useTabTitle } from '../shell/index.ts';
import { Empty, Link, Notice, Skeleton } from '../ui/index.ts';
import { CallFilters } from './list/call-filters.tsx';
import { CallList } from './list/call-list.tsx';
import { RecordView } from './record/record-view.tsx';

/** One record, with the list it was found in at the left. */
export function CallPage({ callId }: { callId: string }) {
  const record = useQuery(callQueries.call(callId));
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const title = record.data?.summary.title || 'Call';
  useTabTitle(title);
  return (
    <>
      <PhoneBar back={{ href: `/calls${search}`, label: 'Back to calls' }} title={title} />
      <div className="cr">
        <section className="cl" aria-label="Calls">
          <header>
            <Link className="h-xl bb grow text-inherit" href={`/calls${search}`}>
              Calls
            </Link>
          </header>
          <div className="px-3 pb-2.5">
            <CallFilters />
          </div>
          <div className="cll">
            <CallList currentId={callId} />
          </div>
        </section>
        <article className="rec">
          {!record.data && <h1 className="vh">Call</h1>}
          {record.data && <RecordView record={record.data} />}
          {record.isPending && <Skeleton label="Loading the record" rows={7} rowHeight={72} />}
          {record.isLoadingError && <Missing error={record.error} />}
        </article>
      </div>
    </>
  );
}

function Missing({ error }: { error: Error }) {
  if (error instanceof Refused && error.refusal.status === 404)
    return (
      <Empty
        icon="search"
        title="There is no such call"
        acts={
          <Link className="btn" href="/calls">
            Show all calls
          </Link>
        }
      >
        It was erased, its time was up, or it belongs to another workspace.
      </Empty>
    );
  return (
    <Notice tone="danger" title="The record could not be read.">
      {error.message} Nothing of it is lost.
    </Notice>
  );
}
