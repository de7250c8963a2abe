import { useInfiniteQuery } from '@tanstack/react-query';
import { answer, api } from '../../../client/client.ts';

const PAGE = 30;

/** Every save of a job, newest first, a page at a time. */
export function useRevisions(jobId: string) {
  const pages = useInfiniteQuery({
    queryKey: ['jobs', jobId, 'revisions', 'pages'],
    queryFn: ({ pageParam }) => {
      const query = { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) };
      return answer(api.GET('/jobs/{id}/revisions', { params: { path: { id: jobId }, query } }));
    },
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  return { pages, list: pages.data?.pages.flatMap(({ data }) => data) ?? [] };
}

export type RevisionPages = ReturnType<typeof useRevisions>;
