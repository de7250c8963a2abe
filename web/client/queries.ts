import { queryOptions } from '@tanstack/react-query';
import { whileChecking } from './checking.ts';
import { answer, api, type Schema } from './client.ts';
import { type LongList, PAGE_ROWS } from './long-list.ts';
import type { paths } from './schema.d.ts';

type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Q } } }
  ? NonNullable<Q>
  : never;

/** Query keys begin with the noun, so that `invalidateQueries({ queryKey: ['jobs'] })` reaches all about jobs. */
export const queries = {
  me: () => queryOptions({ queryKey: ['me'], queryFn: () => answer(api.GET('/me')) }),
  signIns: () =>
    queryOptions({ queryKey: ['me', 'sign-ins'], queryFn: () => answer(api.GET('/me/sign-ins')) }),
  home: () => queryOptions({ queryKey: ['home'], queryFn: () => answer(api.GET('/home')) }),
  search: (q: string) =>
    queryOptions({
      queryKey: ['search', q],
      queryFn: () => answer(api.GET('/search', { params: { query: { q } } })),
    }),
  walkthrough: () =>
    queryOptions({ queryKey: ['walkthrough'], queryFn: () => answer(api.GET('/walkthrough')) }),
  workspaces: () => queryOptions({ queryKey: ['workspaces'], queryFn: () => answer(api.GET('/workspaces')) }),
  workspace: () => queryOptions({ queryKey: ['workspace'], queryFn: () => answer(api.GET('/workspace')) }),
  holdings: () =>
    queryOptions({
      queryKey: ['workspace', 'holdings'],
      queryFn: () => answer(api.GET('/workspace/holdings')),
    }),
  members: () => queryOptions({ queryKey: ['members'], queryFn: () => answer(api.GET('/members')) }),
  invitations: () =>
    queryOptions({ queryKey: ['invitations'], queryFn: () => answer(api.GET('/invitations')) }),
  invitationLink: (token: string) =>
    queryOptions({
      queryKey: ['invitation-links', token],
      queryFn: () => answer(api.GET('/invitation-links/{token}', { params: { path: { token } } })),
    }),
  apiKeys: () => queryOptions({ queryKey: ['api-keys'], queryFn: () => answer(api.GET('/api-keys')) }),
  jobs: (query: Omit<Query<'/jobs'>, 'cursor' | 'limit'>): LongList<Schema<'JobLine'>> => ({
    queryKey: ['jobs', 'list', query],
    read: (cursor) =>
      answer(api.GET('/jobs', { params: { query: { ...query, ...cursor, limit: PAGE_ROWS } } })),
  }),
  /** The jobs to begin with, for a choice that offers a few and a search for the rest. */
  fewJobs: (query: Omit<Query<'/jobs'>, 'cursor'>) =>
    queryOptions({
      queryKey: ['jobs', 'few', query],
      queryFn: () => answer(api.GET('/jobs', { params: { query } })),
    }),
  jobCounts: () =>
    queryOptions({ queryKey: ['jobs', 'counts'], queryFn: () => answer(api.GET('/jobs/counts')) }),
  job: (id: string) =>
    queryOptions({
      queryKey: ['jobs', id],
      queryFn: () => answer(api.GET('/jobs/{id}', { params: { path: { id } } })),
    }),
  jobUses: (id: string) =>
    queryOptions({
      queryKey: ['jobs', id, 'uses'],
      queryFn: () => answer(api.GET('/jobs/{id}/uses', { params: { path: { id } } })),
    }),
  jobFindings: (id: string) =>
    queryOptions({
      queryKey: ['jobs', id, 'findings'],
      queryFn: () =>
        answer(api.GET('/jobs/{id}/findings', { params: { path: { id }, query: { partly: 'true' } } })),
      refetchInterval: whileChecking,
    }),
  jobCalls: (id: string) =>
    queryOptions({
      queryKey: ['jobs', id, 'calls'],
      queryFn: () => answer(api.GET('/jobs/{id}/calls', { params: { path: { id } } })),
    }),
  jobImpact: (id: string) =>
    queryOptions({
      queryKey: ['jobs', id, 'impact'],
      queryFn: () => answer(api.GET('/jobs/{id}/impact', { params: { path: { id } } })),
    }),
  /** Who has the job open: written by heartbeats and by the stream of changes, never asked for by itself. */
  openJob: (id: string) =>
    queryOptions<Schema<'Presence'>[]>({ queryKey: ['open-jobs', id], enabled: false, initialData: [] }),
  revisions: (id: string) =>
    queryOptions({
      queryKey: ['jobs', id, 'revisions'],
      queryFn: () => answer(api.GET('/jobs/{id}/revisions', { params: { path: { id } } })),
    }),
  templates: () => queryOptions({ queryKey: ['templates'], queryFn: () => answer(api.GET('/templates')) }),
  template: (slug: string) =>
    queryOptions({
      queryKey: ['templates', slug],
      queryFn: () => answer(api.GET('/templates/{slug}', { params: { path: { slug } } })),
    }),
  phoneNumbers: () =>
    queryOptions({ queryKey: ['phone-numbers'], queryFn: () => answer(api.GET('/phone-numbers')) }),
  destinations: () =>
    queryOptions({ queryKey: ['destinations'], queryFn: () => answer(api.GET('/destinations')) }),
  languageModel: () =>
    queryOptions({ queryKey: ['language-model'], queryFn: () => answer(api.GET('/language-model')) }),
  webhooks: () => queryOptions({ queryKey: ['webhooks'], queryFn: () => answer(api.GET('/webhooks')) }),
  knowledgePages: (q?: string) =>
    queryOptions({
      queryKey: ['knowledge-pages', 'list', q ?? ''],
      queryFn: () =>
        answer(api.GET('/knowledge-pages', { params: { query: { limit: 200, ...(q ? { q } : {}) } } })),
    }),
  knowledgePage: (id: string) =>
    queryOptions({
      queryKey: ['knowledge-pages', id],
      queryFn: () => answer(api.GET('/knowledge-pages/{id}', { params: { path: { id } } })),
    }),
} as const;
