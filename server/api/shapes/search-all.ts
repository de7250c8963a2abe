import type { Template } from '../../../core/jobs/template.ts';
import { searchText } from '../../../core/shared/text.ts';
import type { WorkspaceStore } from '../../store/store.ts';

export type Hit = {
  kind: 'job' | 'flow' | 'phone-number' | 'knowledge-page' | 'destination' | 'call' | 'template';
  id: string;
  title: string;
  detail: string;
};

/** Everything of a workspace by its name, for the command menu: jobs first, records last and only when something was typed. */
export async function searchAll(
  workspace: WorkspaceStore,
  templates: readonly Template[],
  typed: string,
  limit: number,
): Promise<Hit[]> {
  const query = typed.trim();
  const [jobs, pages, flows, numbers, destinations, calls] = await Promise.all([
    workspace.jobs.list({ ...(query ? { query } : {}), sort: query ? 'name' : 'edited', limit }),
    workspace.pages.list({ ...(query ? { query } : {}), limit }),
    workspace.flows.list(),
    workspace.phoneNumbers.list(),
    workspace.destinations.list(),
    query ? workspace.calls.list({ query, limit: 5 }) : null,
  ]);
  const named: Hit[] = [
    ...flows.map((flow): Hit => ({ kind: 'flow', id: flow.id, title: flow.name, detail: 'Call flow' })),
    ...numbers.map(
      (number): Hit => ({ kind: 'phone-number', id: number.id, title: number.label, detail: number.e164 }),
    ),
    ...destinations.map(
      (one): Hit => ({ kind: 'destination', id: one.id, title: one.name, detail: 'Destination' }),
    ),
    ...templates.map((one): Hit => ({ kind: 'template', id: one.slug, title: one.name, detail: 'Template' })),
  ];
  const hits: Hit[] = [
    ...jobs.data.map((job): Hit => ({ kind: 'job', id: job.id, title: job.name, detail: job.description })),
    ...named.filter((hit) => matches(hit, query)),
    ...pages.data.map(
      (page): Hit => ({ kind: 'knowledge-page', id: page.id, title: page.title, detail: 'Knowledge page' }),
    ),
    ...(calls?.data ?? []).map((call): Hit => {
      return {
        kind: 'call',
        id: call.id,
        title: call.title,
        detail: call.callerName ?? call.from ?? 'Unknown caller',
      };
    }),
  ];
  return hits.slice(0, limit);
}

/** As the store matches: every word begins a word of the title or the detail. */
function matches({ title, detail }: Hit, query: string): boolean {
  const words = searchText(`${title} ${detail}`).split(/[^\p{L}\p{N}+]+/u);
  return searchText(query)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}
