import { useQueries, useQuery } from '@tanstack/react-query';
import { agentSteps } from '../../core/flows/flow.ts';
import type { Answered } from '../client/client.ts';
import { flowQueries } from '../client/flow-queries.ts';
import { queries } from '../client/queries.ts';
import type { Wish } from './wish.ts';

/** Names of the jobs that a record speaks of, whether they ran or were only compared. */
export function useJobNames({ jobs, turns }: Answered<'CallRecord'>): (id: string) => string {
  const compared = turns.flatMap(({ why }) => why?.scores.map(({ jobId }) => jobId) ?? []);
  const known = new Map(jobs.map(({ jobId, name }) => [jobId, name]));
  const ids = [...new Set(compared)];
  const read = useQueries({ queries: ids.map((id) => queries.job(id)) });
  ids.forEach((id, index) => {
    const name = read[index]?.data?.name;
    if (name) known.set(id, name);
  });
  return (id) => known.get(id) ?? 'Deleted job';
}

/** First lines to try: what callers say who want one of the jobs that can be reached. At most four. */
export function useFirstLines(wish: Wish): string[] {
  const draft = useQuery({
    ...flowQueries.draft(wish.flowId ?? ''),
    enabled: wish.flowId !== undefined && wish.jobId === undefined,
  });
  const steps = draft.data ? agentSteps(draft.data.graph as Parameters<typeof agentSteps>[0]) : [];
  const meant = steps.filter(({ id }) => wish.stepId === undefined || id === wish.stepId);
  const ids = wish.jobId ? [wish.jobId] : [...new Set(meant.flatMap(({ settings }) => settings.jobIds))];
  const jobs = useQueries({ queries: ids.slice(0, 4).map((id) => queries.job(id)) });
  const phrases = jobs.flatMap(({ data }) => (data ? [data.phrases] : []));
  return wish.jobId ? (phrases[0]?.slice(0, 4) ?? []) : phrases.flatMap((each) => each.slice(0, 1));
}
