import './knowledge.css';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Refused } from '../client/client.ts';
import { queries } from '../client/queries.ts';
import { Page } from '../shell/index.ts';
import { Button, Empty, Link, Notice, RelativeTime, Skeleton } from '../ui/index.ts';
import { DeletePageDialog } from './delete-page-dialog.tsx';
import { PageEditor } from './page-editor.tsx';
import { knowledgePaths } from './paths.ts';
import { usePageUses } from './uses/use-page-uses.ts';
import { UsedBy } from './uses/used-by.tsx';

/** One page: its text, and the agent steps that answer from it. */
export function KnowledgePage({ pageId }: { pageId: string }) {
  const { data: me } = useSuspenseQuery(queries.me());
  const mayEdit = me.rights.includes('edit-knowledge');
  const page = useQuery(queries.knowledgePage(pageId));
  const uses = usePageUses()?.get(pageId) ?? [];
  const [deleting, setDeleting] = useState(false);
  return (
    <Page
      title={page.data?.title ?? 'Knowledge page'}
      sub={
        page.data && (
          <>
            Edits apply at once; attaching a page to an agent step needs publishing. Last edited:{' '}
            <RelativeTime at={page.data.updatedAt} />
          </>
        )
      }
      acts={
        <>
          <Link className="btn d-only" href={knowledgePaths.list}>
            All pages
          </Link>
          {mayEdit && page.data && (
            <Button icon="trash" onClick={() => setDeleting(true)}>
              Delete page
            </Button>
          )}
        </>
      }
    >
      {page.isPending && <Skeleton label="Loading the page" rows={6} />}
      {page.isError && <Unread error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && (
        <div className="knowledge">
          <PageEditor key={page.data.id} stored={page.data} mayEdit={mayEdit} />
          <UsedBy uses={uses} />
        </div>
      )}
      {deleting && page.data && (
        <DeletePageDialog page={page.data} uses={uses} onClose={() => setDeleting(false)} />
      )}
    </Page>
  );
}

function Unread({ error, onRetry }: { error: Error; onRetry: () => void }) {
  if (error instanceof Refused && error.refusal.status === 404)
    return (
      <Empty level={2} icon="book" title="There is no such page in this workspace">
        It may have been deleted, or belong to another workspace.
      </Empty>
    );
  return (
    <Notice
      tone="danger"
      urgent
      title="The page could not be read."
      acts={<Button onClick={onRetry}>Try again</Button>}
    >
      {error.message}
    </Notice>
  );
}
