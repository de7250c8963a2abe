import '../knowledge.css';
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, Refused, type Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { Page } from '../../shell/index.ts';
import { Button, Card, Empty, Link, Meter, Notice, RelativeTime, Skeleton } from '../../ui/index.ts';
import { knowledgePaths } from '../paths.ts';
import { ApplyChanges } from './apply-changes.tsx';
import { DeleteSiteDialog } from './delete-site-dialog.tsx';
import { siteQueries } from './site-queries.ts';
import { progressWords, SiteState, siteName } from './site-state.tsx';

type Site = Schema<'KnowledgeSiteWithChanges'>;

/** One website: how far it is read, what would change, and the acts on it. */
export function KnowledgeSitePage({ siteId }: { siteId: string }) {
  const { data: me } = useSuspenseQuery(queries.me());
  const mayEdit = me.rights.includes('edit-knowledge');
  const { data: site, error, isPending, refetch } = useQuery(siteQueries.site(siteId));
  const [deleting, setDeleting] = useState(false);
  const act = useSiteActs(siteId);
  return (
    <Page
      title={site ? siteName(site.url) : 'Website'}
      sub={
        site?.readAt ? (
          <>
            Last read: <RelativeTime at={site.readAt} />
          </>
        ) : (
          'A website that pages are taken from.'
        )
      }
      aside={site && <SiteState site={site} />}
      acts={
        <div className="row wrap">
          <Link className="btn d-only" href={knowledgePaths.list}>
            All pages
          </Link>
          {mayEdit && site && (
            <>
              <Button icon="trash" onClick={() => setDeleting(true)}>
                Forget
              </Button>
              {site.state === 'reading' ? (
                <Button icon="stop" busy={act.stop.isPending} onClick={() => act.stop.mutate()}>
                  Stop reading
                </Button>
              ) : (
                <Button icon="history" busy={act.read.isPending} onClick={() => act.read.mutate()}>
                  Read again
                </Button>
              )}
            </>
          )}
        </div>
      }
    >
      {isPending && <Skeleton label="Loading the website" rows={6} />}
      {error && <Unread error={error} onRetry={() => void refetch()} />}
      {act.problem && (
        <Notice tone="danger" urgent title="Nothing was changed.">
          {act.problem}
        </Notice>
      )}
      {site && (
        <div className="site-parts">
          <Progress site={site} />
          {(site.state === 'read' || site.state === 'applied') && (
            <ApplyChanges key={`${site.readAt} ${site.state}`} site={site} mayEdit={mayEdit} />
          )}
          <Skipped site={site} />
        </div>
      )}
      {deleting && site && <DeleteSiteDialog site={site} onClose={() => setDeleting(false)} />}
    </Page>
  );
}

function useSiteActs(id: string) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ['knowledge-sites'] });
  const params = { path: { id } };
  const read = useMutation({
    mutationFn: () => answer(api.POST('/knowledge-sites/{id}/read', { params, body: {} })),
    onSuccess,
  });
  const stop = useMutation({
    mutationFn: () => answer(api.POST('/knowledge-sites/{id}/stop', { params })),
    onSuccess,
  });
  return { read, stop, problem: (read.error ?? stop.error)?.message };
}

function Progress({ site }: { site: Site }) {
  if (site.state === 'failed')
    return (
      <Notice tone="danger" title="The website was not read.">
        {site.problem} Pages taken from it before are as they were.
      </Notice>
    );
  if (site.state === 'stopped')
    return (
      <Notice tone="info" title="Reading was stopped.">
        Nothing of it was kept; pages taken before are as they were.
      </Notice>
    );
  if (site.state !== 'reading') return null;
  const { read, left } = site.progress;
  const share = read / Math.max(1, Math.min(site.mostPages, read + left));
  return (
    <Card padded>
      <p role="status">{progressWords(site.progress)}</p>
      <Meter className="mt-2" share={share} label="Pages read" />
    </Card>
  );
}

/** Addresses that gave nothing, each with its reason. */
function Skipped({ site: { progress } }: { site: Site }) {
  if (progress.skipped.length === 0) return null;
  return (
    <details>
      <summary>Skipped addresses ({progress.skipped.length})</summary>
      <ul className="lines card mt-2">
        {progress.skipped.map(({ url, why }) => (
          <li key={url} className="line">
            <div className="grow">
              <span className="block sm site-address">{url}</span>
              <span className="block t2 sm">{why}</span>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Unread({ error, onRetry }: { error: Error; onRetry: () => void }) {
  if (error instanceof Refused && error.refusal.status === 404)
    return (
      <Empty level={2} icon="globe" title="There is no such website in this workspace">
        Somebody may have forgotten it; its pages may still be there.
      </Empty>
    );
  return (
    <Notice
      tone="danger"
      urgent
      title="The website could not be loaded."
      acts={<Button onClick={onRetry}>Try again</Button>}
    >
      {error.message}
    </Notice>
  );
}
