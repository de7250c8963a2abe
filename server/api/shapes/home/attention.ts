import type { Plan } from '../../../../core/plan/plan.ts';
import type { ShortfallCount } from '../../../store/calls/shortfalls.ts';
import type { WorkspaceStore } from '../../../store/store.ts';
import type { FlowsAtHome } from './home-shape.ts';
import type { Health } from './job-health.ts';
import { lostTransfers, openQuestions, stopsOf } from './shortfalls.ts';

type Page = 'job' | 'flow' | 'call' | 'knowledge' | 'messages' | 'phone-number' | 'settings' | 'jobs';
type Kind = 'flow-blocked' | 'job-problems' | 'not-known' | 'transfer-unanswered' | 'nothing-published';
export type Attention = {
  kind: Kind;
  title: string;
  detail: string;
  act: string;
  link: { page: Page; id: string | null };
};

const MOST = 6;

/** What somebody should look at, each with its one act: what cannot work first, then what callers missed. */
export async function attentionIn(
  workspace: WorkspaceStore,
  flows: FlowsAtHome,
  shortfalls: readonly ShortfallCount[],
): Promise<Attention[]> {
  return [
    ...blockedFlows(flows),
    ...silentNumbers(flows),
    ...(await faultyJobs(workspace)),
    ...lostTransfers(shortfalls),
    ...openQuestions(shortfalls),
  ].slice(0, MOST);
}

function blockedFlows({ reviews }: FlowsAtHome): Attention[] {
  return reviews.flatMap(({ flow, review }): Attention[] => {
    const [first, ...more] = review.problems.filter(({ severity }) => severity === 'blocking');
    if (!first || review.changes.length === 0) return [];
    const detail = more.length > 0 ? `${first.message} And ${more.length} more.` : first.message;
    const title = `${flow.name} cannot be published`;
    return [{ kind: 'flow-blocked', title, detail, act: 'Review', link: { page: 'flow', id: flow.id } }];
  });
}

function silentNumbers({ numbers }: FlowsAtHome): Attention[] {
  return numbers
    .filter((number) => number.flowInForceId === null)
    .map((number) => ({
      kind: 'nothing-published',
      title: `${number.label} answers nothing`,
      detail: 'No call flow is published on this number.',
      act: 'Open number',
      link: { page: 'phone-number', id: number.id },
    }));
}

async function faultyJobs(workspace: WorkspaceStore): Promise<Attention[]> {
  const newest = await workspace.jobs.list({ sort: 'edited', limit: 50 });
  const attached = newest.data.filter(({ uses }) => uses > 0);
  const plans = await workspace.jobs.withPlans(attached.map(({ id }) => id));
  return plans.flatMap((job): Attention[] => {
    const [first] = (JSON.parse(job.plan) as Plan).problems.filter(({ severity }) => severity === 'blocking');
    if (!first) return [];
    return [
      {
        kind: 'job-problems',
        title: job.name,
        detail: first.message,
        act: 'Open job',
        link: { page: 'job', id: job.id },
      },
    ];
  });
}

/** Jobs that ran lately, those that callers leave most often first. */
export async function jobsAtHome(
  workspace: WorkspaceStore,
  health: Health,
  shortfalls: readonly ShortfallCount[],
) {
  const busiest = [...health].sort(([, a], [, b]) => share(a) - share(b) || b.count - a.count).slice(0, 8);
  const names = await workspace.jobs.names(busiest.map(([id]) => id));
  return busiest.flatMap(([jobId, { count, finished }]) => {
    const job = names.find(({ id, deleted }) => id === jobId && !deleted);
    const stops = stopsOf(jobId, shortfalls);
    return job ? [{ jobId, name: job.name, icon: job.icon, calls: count, finished, stops }] : [];
  });
}

function share({ count, finished }: { count: number; finished: number }): number {
  return count === 0 ? 1 : finished / count;
}
