import type { Outcome } from '../../../../core/calls/call.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { WorkspaceStore } from '../../../store/store.ts';

export const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const KEPT_MS = 60_000;
/** Newest calls looked at: a busy week is judged by its newest thousand. */
const MOST_CALLS = 1000;
const UNFINISHED: readonly (Outcome | null)[] = ['abandoned', 'failed', null];

export type Health = Map<string, { count: number; finished: number }>;
export type JobHealth = (workspace: WorkspaceStore) => Promise<Health>;

/** Calls of the last seven days by job, and how many of them came to an end that was meant. Counted once a minute. */
export function jobHealth(clock: Clock): JobHealth {
  const known = new Map<string, { at: number; health: Promise<Health> }>();
  return (workspace) => {
    const { workspaceId } = workspace;
    const kept = known.get(workspaceId);
    if (kept && clock.now() - kept.at < KEPT_MS) return kept.health;
    const health = count(workspace, clock.now() - WEEK_MS);
    known.set(workspaceId, { at: clock.now(), health });
    health.catch(() => known.delete(workspaceId));
    return health;
  };
}

async function count(workspace: WorkspaceStore, since: number): Promise<Health> {
  const health: Health = new Map();
  let after: string | null = null;
  for (let seen = 0; seen < MOST_CALLS; seen += 200) {
    const page = await workspace.calls.list({ mode: 'phone', status: 'ended', since, after, limit: 200 });
    for (const call of page.data) {
      for (const { jobId } of call.jobs) {
        const one = health.get(jobId) ?? { count: 0, finished: 0 };
        const finished = one.finished + (UNFINISHED.includes(call.outcome) ? 0 : 1);
        health.set(jobId, { count: one.count + 1, finished });
      }
    }
    after = page.nextCursor;
    if (after === null) break;
  }
  return health;
}
