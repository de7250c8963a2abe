import { queryOptions } from '@tanstack/react-query';
import { whileChecking } from './checking.ts';
import { answer, api } from './client.ts';

/** Call flows, their drafts and versions. */
export const flowQueries = {
  flows: (phoneNumberId?: string) =>
    queryOptions({
      queryKey: ['flows', 'list', phoneNumberId ?? ''],
      queryFn: () => answer(api.GET('/flows', { params: { query: phoneNumberId ? { phoneNumberId } : {} } })),
    }),
  flow: (id: string) =>
    queryOptions({
      queryKey: ['flows', id],
      queryFn: () => answer(api.GET('/flows/{id}', { params: { path: { id } } })),
    }),
  draft: (id: string) =>
    queryOptions({
      queryKey: ['flows', id, 'draft'],
      queryFn: () => answer(api.GET('/flows/{id}/draft', { params: { path: { id } } })),
    }),
  review: (id: string) =>
    queryOptions({
      queryKey: ['flows', id, 'review'],
      queryFn: () => answer(api.GET('/flows/{id}/review', { params: { path: { id } } })),
    }),
  findings: (id: string) =>
    queryOptions({
      queryKey: ['flows', id, 'findings'],
      queryFn: () =>
        answer(api.GET('/flows/{id}/findings', { params: { path: { id }, query: { partly: 'true' } } })),
      refetchInterval: whileChecking,
    }),
  versions: (id: string) =>
    queryOptions({
      queryKey: ['flows', id, 'versions'],
      queryFn: () => answer(api.GET('/flows/{id}/versions', { params: { path: { id } } })),
    }),
  version: (id: string, number: number) =>
    queryOptions({
      queryKey: ['flows', id, 'versions', number],
      queryFn: () =>
        answer(
          api.GET('/flows/{id}/versions/{number}', { params: { path: { id, number: String(number) } } }),
        ),
    }),
  comparison: (id: string, from: string, to: string) =>
    queryOptions({
      queryKey: ['flows', id, 'comparison', from, to],
      queryFn: () =>
        answer(api.GET('/flows/{id}/versions/compare', { params: { path: { id }, query: { from, to } } })),
    }),
} as const;
