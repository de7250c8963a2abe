import { sql } from 'kysely';
import { firstPosition } from '../calls/call-position.ts';
import type { Scope } from '../scope.ts';

/** How many agent steps in force use a job, and how many numbers they answer. */
export type Reach = { steps: number; numbers: number };

/** What an edit of a job changes now: calls by agent step since a moment, and calls that keep what they began with. */
export type JobImpact = {
  /** Phone calls that ran the job, those of steps that are gone too. */
  calls: number;
  /** Calls by `flowId flowStepId`. */
  callsByStep: Map<string, number>;
  /** Phone calls under way that hold the job, each with the revision it began with, newest revision first. */
  running: { revision: number; calls: number }[];
};

/** A call that began earlier than this and never ended was cut off: it runs no more. */
const LONGEST_CALL_MS = 24 * 60 * 60 * 1000;

export async function reachOf(scope: Scope, jobId: string): Promise<Reach> {
  return scope.rows
    .selectFrom('attachments')
    .innerJoin('flows', 'flows.id', 'attachments.flow_id')
    .select([
      sql<number>`count(distinct attachments.flow_id || ' ' || attachments.flow_step_id)`.as('steps'),
      sql<number>`count(distinct flows.phone_number_id)`.as('numbers'),
    ])
    .where('attachments.job_id', '=', jobId)
    .where('attachments.place', '=', 'published')
    .executeTakeFirstOrThrow();
}

export async function impactOf(scope: Scope, jobId: string, since: number): Promise<JobImpact> {
  const [ran, running] = await Promise.all([
    ranByStep(scope, jobId, since).execute(),
    heldNow(scope, jobId, scope.now() - LONGEST_CALL_MS),
  ]);
  const callsByStep = new Map(
    ran.map(({ flow_id, flow_step_id, calls }) => [`${flow_id} ${flow_step_id}`, calls]),
  );
  const calls = ran.reduce((sum, row) => sum + row.calls, 0);
  return { calls, callsByStep, running };
}

/** Answered by the index `call_jobs_reach` alone, whatever the number of calls. */
export function ranByStep(scope: Pick<Scope, 'lists'>, jobId: string, since: number) {
  return scope.lists
    .selectFrom('call_jobs')
    .select((eb) => ['flow_id', 'flow_step_id', eb.fn.countAll<number>().as('calls')])
    .where('job_id', '=', jobId)
    .where('mode', '=', 'phone')
    .where('position', '>=', firstPosition(since))
    .groupBy(['flow_id', 'flow_step_id']);
}

/** Phone calls under way by their snapshot; calls that began alike share one. */
export function underWay(scope: Pick<Scope, 'lists'>, since: number) {
  return (
    scope.lists
      .selectFrom('calls')
      .select((eb) => ['snapshot_id', eb.fn.countAll<number>().as('calls')])
      // Written out: an index of some rows alone is not used for a condition that comes as a parameter.
      .where(sql<boolean>`status <> 'ended'`)
      .where('position', '>=', firstPosition(since))
      // No index may answer this: that of all calls by mode would be taken for the one of the few that are unfinished.
      .where(sql<string>`mode || ''`, '=', 'phone')
      .groupBy('snapshot_id')
  );
}

async function heldNow(scope: Scope, jobId: string, since: number): Promise<JobImpact['running']> {
  const calls = new Map((await underWay(scope, since).execute()).map((row) => [row.snapshot_id, row.calls]));
  if (calls.size === 0) return [];
  const held = await scope.lists
    .selectFrom('snapshots')
    .select(['id', 'snapshot'])
    .where('id', 'in', [...calls.keys()])
    .where('snapshot', 'like', `%"${jobId}"%`)
    .execute();
  return byRevision(
    jobId,
    held.map(({ id, snapshot }) => ({ snapshot, calls: calls.get(id) ?? 0 })),
  );
}

function byRevision(
  jobId: string,
  held: readonly { snapshot: string; calls: number }[],
): JobImpact['running'] {
  const running = new Map<number, number>();
  for (const { snapshot, calls } of held) {
    const { jobs } = JSON.parse(snapshot) as { jobs: Record<string, { revision: number } | undefined> };
    const revision = jobs[jobId]?.revision;
    if (revision !== undefined) running.set(revision, (running.get(revision) ?? 0) + calls);
  }
  return [...running]
    .map(([revision, calls]) => ({ revision, calls }))
    .sort((a, b) => b.revision - a.revision);
}
