import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../client/client.ts';

/** Changes of the workspace are told as they happen; this is for when that line has dropped. */
const READING_MS = 3000;

export const siteQueries = {
  list: () =>
    queryOptions({ queryKey: ['knowledge-sites'], queryFn: () => answer(api.GET('/knowledge-sites')) }),
  site: (id: string) =>
    queryOptions({
      queryKey: ['knowledge-sites', id],
      queryFn: () => answer(api.GET('/knowledge-sites/{id}', { params: { path: { id } } })),
      refetchInterval: ({ state }) => (state.data?.state === 'reading' ? READING_MS : false),
    }),
  compare: (id: string, url: string) =>
    queryOptions({
      queryKey: ['knowledge-sites', id, 'compare', url],
      queryFn: () =>
        answer(api.GET('/knowledge-sites/{id}/compare', { params: { path: { id }, query: { url } } })),
    }),
};
