import './home.css';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { Schema } from '../client/client.ts';
import { queries } from '../client/queries.ts';
import { Page } from '../shell/index.ts';
import { Button, Empty, formatCount, formatDay, Link, Notice, Skeleton, useNow } from '../ui/index.ts';
import { AttentionList } from './attention-list.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { Glance } from './glance.tsx';
import { JobHealth } from './job-health.tsx';
import { UrgentList } from './urgent-list.tsx';
import { TakeUpWalkthrough, Walkthrough } from './walkthrough.tsx';

/** What became of today's calls, in a sentence. */
function todaySentence({ calls, finished, byPeople, hungUp }: Schema<'Home'>['today']): string {
  if (calls === 0) return 'No calls yet today.';
  const parts = [`The agent finished ${finished}`, `people answered ${byPeople}`];
  const tail = hungUp > 0 ? `, and ${formatCount(hungUp, 'caller')} hung up early` : '';
  return `${formatCount(calls, 'call')} so far. ${parts.join(', ')}${tail}.`;
}

/** The first page: the latest promise in danger, then things to do, then health of jobs, and figures last. */
export function HomePage() {
  const home = useQuery(queries.home());
  const { data: me } = useSuspenseQuery(queries.me());
  const now = useNow();
  const may = (right: Schema<'Me'>['rights'][number]) => me.rights.includes(right);
  return (
    <Page
      title={formatDay(now)}
      sub={home.data ? todaySentence(home.data.today) : 'Reading today’s calls.'}
      acts={
        <>
          {may('make-calls') && (
            <Link className="btn d-only" href="/mock-calls/new">
              Mock call
            </Link>
          )}
          {may('edit-jobs') && (
            <Link className="btn d-only" href="/jobs/new">
              New job
            </Link>
          )}
        </>
      }
    >
      <div className="grid min-w-0 gap-4 empty:hidden">
        <PasswordOffer me={me} />
        <Walkthrough />
        {me.workspace.demo && <DemoBanner me={me} />}
      </div>
      {home.isPending && (
        <div className="tblw mt-5">
          <Skeleton label="Loading what needs somebody" rows={6} />
        </div>
      )}
      {home.isLoadingError && (
        <div className="mt-5">
          <Notice
            tone="danger"
            urgent
            title="Today could not be read."
            acts={<Button onClick={() => void home.refetch()}>Try again</Button>}
          >
            {home.error.message}
          </Notice>
        </div>
      )}
      {home.data && <Today home={home.data} mayHandle={may('handle-messages')} />}
    </Page>
  );
}

function Today({ home, mayHandle }: { home: Schema<'Home'>; mayHandle: boolean }) {
  const quiet = home.urgent.length === 0 && home.attention.length === 0;
  return (
    <>
      {home.urgent.length > 0 && <UrgentList messages={home.urgent} mayHandle={mayHandle} />}
      <div className="hg">
        <div>
          {quiet && (
            <Empty icon="check" tone="ok" title="Nothing needs you">
              {home.today.calls > 0
                ? `${formatCount(home.today.calls, 'call')} today. Urgent messages will appear here first.`
                : 'Urgent messages and things to mend will appear here first.'}
            </Empty>
          )}
          {home.attention.length > 0 && <AttentionList items={home.attention} />}
          {home.jobs.length > 0 && <JobHealth jobs={home.jobs} />}
        </div>
        <aside aria-label="Today at a glance">
          <Glance home={home} />
          <TakeUpWalkthrough />
        </aside>
      </div>
    </>
  );
}

/** An owner who came by the one-time link is asked again for a password: without one, the next sign-in needs the server. */
function PasswordOffer({ me }: { me: Schema<'Me'> }) {
  if (me.person?.hasPassword !== false) return null;
  return (
    <Notice
      tone="info"
      title="You have no password yet."
      acts={
        <Link className="btn sm" href="/welcome">
          Set name, e-mail and password
        </Link>
      }
    >
      The next time you sign in you would need a new link from the server.
    </Notice>
  );
}
