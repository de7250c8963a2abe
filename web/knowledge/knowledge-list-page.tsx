import './knowledge.css';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { answer, api } from '../client/client.ts';
import { queries } from '../client/queries.ts';
import { Page } from '../shell/index.ts';
import { Button, Empty, Link, Notice, Pager, SearchInput, Skeleton, useShortcut } from '../ui/index.ts';
import { DropArea } from './files/drop-area.tsx';
import { UploadButton } from './files/upload-button.tsx';
import { UploadList } from './files/upload-list.tsx';
import { useUploads } from './files/use-uploads.ts';
import { PageTable } from './page-table.tsx';
import { knowledgePaths } from './paths.ts';
import { ReadSiteDialog } from './sites/read-site-dialog.tsx';
import { SiteList } from './sites/site-list.tsx';
import { TryQuestion } from './trying/try-question.tsx';

function usePages(q: string) {
  return useInfiniteQuery({
    queryKey: ['knowledge-pages', 'pages', q],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/knowledge-pages', {
          params: { query: { ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
}

/** The pages of facts from which callers are answered. */
export function KnowledgeListPage() {
  const { data: me } = useSuspenseQuery(queries.me());
  const mayEdit = me.rights.includes('edit-knowledge');
  const { history } = useRouter();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const list = usePages(q);
  const pages = list.data?.pages.flatMap(({ data }) => data) ?? [];
  const empty = list.isSuccess && pages.length === 0;
  const [reading, setReading] = useState(false);
  const files = useUploads();
  useShortcut('n', () => history.push(knowledgePaths.create), { enabled: mayEdit });
  return (
    <Page
      title="Knowledge"
      sub="Facts that callers ask for: opening hours, prices, parking. Edits apply at once; attaching a page to an agent step needs publishing."
      acts={
        mayEdit && (
          <div className="row wrap">
            <Button icon="globe" onClick={() => setReading(true)}>
              Read a website
            </Button>
            <UploadButton onFiles={files.add} />
            <Link className="btn pri" href={knowledgePaths.create}>
              New page
            </Link>
          </div>
        )
      }
    >
      <DropArea enabled={mayEdit} onFiles={files.add}>
        {!(empty && q === '') && (
          <div className="toolbar">
            <SearchInput
              label="Search pages"
              placeholder="Search titles and texts"
              shortcut="/"
              value={typed}
              onChange={setTyped}
            />
          </div>
        )}
        <UploadList uploads={files.uploads} onClear={files.clear} />
        <SiteList />
        {list.isError && (
          <Notice
            tone="danger"
            urgent
            title="The pages could not be read."
            acts={<Button onClick={() => void list.refetch()}>Try again</Button>}
          >
            {list.error.message}
          </Notice>
        )}
        {list.isPending && (
          <div className="tblw">
            <Skeleton label="Loading pages" rows={5} />
          </div>
        )}
        {empty && q === '' && (
          <NoPages mayEdit={mayEdit} onFiles={files.add} onWebsite={() => setReading(true)} />
        )}
        {empty && q !== '' && (
          <Empty
            level={2}
            icon="search"
            title={`No page mentions “${q}”`}
            acts={<Button onClick={() => setTyped('')}>Clear search</Button>}
          >
            Titles and texts of all pages were searched.
          </Empty>
        )}
        {pages.length > 0 && (
          <>
            <PageTable pages={pages} />
            <Pager
              shown={pages.length}
              total={list.data?.pages[0]?.total}
              hasMore={list.hasNextPage}
              busy={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          </>
        )}
        {pages.length > 0 && <TryQuestion />}
      </DropArea>
      {reading && <ReadSiteDialog onClose={() => setReading(false)} />}
    </Page>
  );
}

type NoPagesProps = { mayEdit: boolean; onFiles: (files: Iterable<File>) => void; onWebsite: () => void };

function NoPages({ mayEdit, onFiles, onWebsite }: NoPagesProps) {
  return (
    <Empty
      level={2}
      icon="book"
      tone="info"
      title="Write down what callers ask"
      acts={
        mayEdit && (
          <>
            <Link className="btn pri" href={knowledgePaths.create}>
              Write the first page
            </Link>
            <UploadButton onFiles={onFiles} />
            <Button icon="globe" onClick={onWebsite}>
              Read a website
            </Button>
          </>
        )
      }
    >
      Opening hours, prices, parking, insurance: plain facts, a paragraph each. What the agent should do
      belongs in a job. It answers only from pages that are attached to its step, and says so when it does not
      know.
    </Empty>
  );
}
