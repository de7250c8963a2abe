import { snapshotJob } from '../../../core/calls/snapshot-job.ts';
import { GUIDE } from '../../../core/flows/jobs/guide.ts';
import type { JobText } from '../../../core/jobs/job.ts';
import { checkJob } from '../../../core/jobs/validate.ts';
import { compile } from '../../../core/plan/compile.ts';
import type { Plan } from '../../../core/plan/plan.ts';
import type { Problem } from '../../../core/shared/problem.ts';
import type { jobRoutes } from '../../../core/wire/nouns/jobs.ts';
import type { JobSummary } from '../../store/jobs/job-list.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { nameOfCaller } from '../caller/caller.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, kept, paging, wholeList } from '../outcome.ts';
import { Refused } from '../refusal.ts';
import type { ApiRequest, Handlers } from '../request/api-request.ts';
import { compileJob, planContextOf } from '../shapes/compiled.ts';
import { freeName } from '../shapes/free-name.ts';
import { type JobHealth, jobHealth } from '../shapes/home/job-health.ts';
import { createJob, saveJob } from '../shapes/jobs/job-saving.ts';
import { showJob, stepsOf } from '../shapes/jobs/job-shape.ts';
import { noteStep } from '../shapes/walkthrough.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

export function jobHandlers({ clock, draftPhrases }: ApiDependencies): Handlers<keyof typeof jobRoutes> {
  const healthOf = jobHealth(clock);
  return {
    listJobs: (request) => listJobs(request, clock.now() - WEEK_MS, healthOf),
    countJobs: async ({ workspace }) => {
      const count = async (query: object) => (await workspace.jobs.list({ limit: 1, ...query })).total;
      const [all, unused, changed, look] = await Promise.all([
        count({}),
        count({ unused: true }),
        count({ changedSince: clock.now() - WEEK_MS }),
        count({ toLookAt: true }),
      ]);
      return { all, unused, changed, look };
    },
    createJob: async ({ workspace, caller, body: { note, ...text } }) => {
      const made = await createJob(workspace, caller, text, note);
      await noteStep(workspace, 'job');
      return made;
    },
    checkJob: async ({ workspace, body }) => {
      const twin = await workspace.jobs.byName(body.name);
      return {
        problems: checkJob({ ...body, icon: null }, twin ? [twin] : []),
        plan: compileJob(body, await planContextOf(workspace)),
      };
    },
    draftPhrases: async ({ workspace, body }) => {
      const plan = compile(body.instructions, await planContextOf(workspace));
      const unsaved = { ...body, id: '', icon: null, revision: 0, phrases: [] };
      return { phrases: await draftPhrases({ ...snapshotJob(unsaved, plan), phrases: [] }) };
    },
    getJob: async ({ workspace, params }) =>
      showJob(workspace, found(await workspace.jobs.get(params.id), 'job')),
    editJob: async ({ workspace, caller, params, body: { note, ...change }, ifMatch }) => {
      const job = found(await workspace.jobs.get(params.id), 'job');
      const base = Number(ifMatch);
      // What the edit leaves out stays as it was in the revision that the edit started from.
      const from = await workspace.revisions.get(job.id, base);
      if (!from)
        throw new Refused('stale', 'If-Match names no revision of this job.', {
          current: await showJob(workspace, job),
        });
      return saveJob(workspace, caller, job, { base, text: { ...textOf(from), ...given(change) }, note });
    },
    deleteJob: async ({ workspace, caller, params, query }) => {
      const removed = await workspace.jobs.remove(params.id, {
        force: query.force ?? false,
        by: nameOfCaller(caller),
      });
      if (!removed.ok && removed.code === 'job-in-use') {
        throw new Refused('job-in-use', removed.problem.message, { uses: stepsOf(removed.current) });
      }
      kept(removed);
      return undefined;
    },
    undeleteJob: async ({ workspace, params }) =>
      showJob(workspace, kept(await workspace.jobs.restore(params.id))),
    duplicateJob: async ({ workspace, caller, params }) => {
      const job = found(await workspace.jobs.get(params.id), 'job');
      const name = await freeName(workspace, `${job.name} copy`);
      return createJob(workspace, caller, { ...textOf(job), name }, `Copied from “${job.name}”`);
    },
    listJobUses: async ({ workspace, params }) => {
      found(await workspace.jobs.get(params.id), 'job');
      return wholeList(stepsOf(await workspace.jobs.uses(params.id)));
    },
  };
}

async function listJobs({ workspace, query }: ApiRequest<'listJobs'>, lastWeek: number, healthOf: JobHealth) {
  const list = await workspace.jobs.list({
    ...paging(query),
    sort: query.sort,
    ...(query.q ? { query: query.q } : {}),
    ...(query.usedBy ? { usedBy: query.usedBy } : {}),
    ...(query.filter === 'unused' ? { unused: true } : {}),
    ...(query.filter === 'changed' ? { changedSince: lastWeek } : {}),
    ...(query.filter === 'look' ? { toLookAt: true } : {}),
  });
  const [health, plans] = await Promise.all([
    healthOf(workspace),
    workspace.jobs.withPlans(list.data.map((job) => job.id)),
  ]);
  const planOf = new Map(plans.map((job) => [job.id, JSON.parse(job.plan) as Plan]));
  const data = await Promise.all(
    list.data.map((job) => jobLine(workspace, job, planOf.get(job.id), health.get(job.id))),
  );
  return { ...list, data };
}

async function jobLine(
  workspace: WorkspaceStore,
  { uses, ...job }: JobSummary,
  plan: Plan | undefined,
  calls: { count: number; finished: number } | undefined,
) {
  const revision = await workspace.revisions.get(job.id, job.revision);
  return {
    ...job,
    usedBy: uses,
    updatedBy: revision?.authorName ?? '',
    understood: plan?.understood ?? 1,
    problems: plan?.problems.length ?? 0,
    findings: titlesOf(plan?.problems ?? []),
    calls: calls ?? { count: 0, finished: 0 },
    etag: String(job.revision),
  };
}

const TITLES: ReadonlyMap<string, string> = new Map(
  GUIDE.flatMap(({ entries }) => entries.map(({ code, title }) => [code, title])),
);
const GRAVITY: Record<Problem['severity'], number> = { blocking: 0, finding: 1, advice: 2 };

/** The rules that a text breaks by the titles of the guide, each once, the gravest first. */
function titlesOf(problems: readonly Problem[]): string[] {
  const ranked = problems.toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  return [...new Set(ranked.map(({ code }) => TITLES.get(code) ?? code))];
}

function textOf({ name, description, instructions, phrases, icon }: JobText): JobText {
  return { name, description, instructions, phrases, icon };
}

/** Members that were sent; `undefined` is not a change. */
function given(change: Partial<JobText>): Partial<JobText> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
