import '../jobs.css';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { queries } from '../../client/queries.ts';
import { guidePaths } from '../../guide/paths.ts';
import { Page } from '../../shell/index.ts';
import {
  Button,
  buttonClass,
  Link,
  Notice,
  Pager,
  SearchInput,
  Skeleton,
  useShortcut,
} from '../../ui/index.ts';
import { jobPaths } from '../paths.ts';
import { ChosenBar } from './chosen/chosen-bar.tsx';
import { ImportAct } from './import-act.tsx';
import { JobFilters } from './job-filters.tsx';
import { type ChosenJobs, JobTable } from './job-table.tsx';
import { NoJobs, NothingFound } from './no-jobs.tsx';
import { useLibrary } from './use-library.ts';

/** The library: every job of the workspace. */
export function JobLibraryPage() {
  const { data: me } = useSuspenseQuery(queries.me());
  const mayEdit = me.rights.includes('edit-jobs');
  const library = useLibrary();
  const { history } = useRouter();
  useShortcut('n', () => history.push(jobPaths.create), { enabled: mayEdit });
  const none = library.list.isSuccess && library.held.rows.length === 0;
  const empty = none && !library.narrowed;
  return (
    <Page
      title="Jobs"
      sub="What the agent does on a call, step by step. A change to a job is live on the next call, everywhere it is used."
      acts={
        <>
          <Link className="btn quiet d-only" href={guidePaths.bestPractices}>
            Best practices
          </Link>
          <Link className="btn d-only" href={jobPaths.templates}>
            Templates
          </Link>
          {mayEdit && (
            <>
              <ImportAct />
              <Link className={buttonClass({ kind: empty ? 'plain' : 'primary' })} href={jobPaths.create}>
                New job
              </Link>
            </>
          )}
        </>
      }
    >
      {!empty && <Toolbar library={library} />}
      {library.list.isError && (
        <Notice
          tone="danger"
          urgent
          title="The jobs could not be read."
          acts={<Button onClick={() => void library.list.refetch()}>Try again</Button>}
        >
          {library.list.error.message}
        </Notice>
      )}
      {library.list.isPending && (
        <div className="tblw">
          <Skeleton label="Loading jobs" rows={8} />
        </div>
      )}
      {empty && <NoJobs mayEdit={mayEdit} />}
      {none && !empty && (
        <NothingFound
          query={library.settled}
          filter={library.filter}
          mayEdit={mayEdit}
          total={library.counts?.all}
          onClear={library.clear}
        />
      )}
      {library.held.rows.length > 0 && <JobList library={library} mayEdit={mayEdit} />}
    </Page>
  );
}

function Toolbar({ library }: { library: ReturnType<typeof useLibrary> }) {
  return (
    <div className="toolbar">
      <SearchInput
        label="Search jobs"
        placeholder="Search names, instructions, phrases"
        shortcut="/"
        value={library.typed}
        onChange={library.setTyped}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          document.querySelector<HTMLElement>('a[data-job]')?.focus();
        }}
      />
      <JobFilters library={library} />
    </div>
  );
}

function JobList({ library, mayEdit }: { library: ReturnType<typeof useLibrary>; mayEdit: boolean }) {
  const [chosen, setChosen] = useState<ChosenJobs>(new Map());
  const { list, total, earlier, later } = library;
  // Typing goes first: the rows follow when there is time between two letters.
  const held = useDeferredValue(library.held);
  return (
    <>
      <JobTable
        held={held}
        sort={library.sort}
        onSort={library.setSort}
        mayEdit={mayEdit}
        chosen={chosen}
        onChosen={setChosen}
        onEarlier={earlier}
        onLater={later}
      />
      <Pager
        shown={held.before + held.rows.length}
        {...(total === undefined ? {} : { total })}
        hasMore={list.hasNextPage}
        busy={list.isFetchingNextPage}
        onMore={later}
      />
      {chosen.size > 0 && <ChosenBar jobs={[...chosen.values()]} onClear={() => setChosen(new Map())} />}
    </>
  );
}
