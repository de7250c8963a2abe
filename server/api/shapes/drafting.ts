import { snapshotJob } from '../../../core/calls/snapshot-job.ts';
import type { JobText } from '../../../core/jobs/job.ts';
import { compile } from '../../../core/plan/compile.ts';
import { missingFrom } from '../../../core/plan/drafting/describe.ts';
import { draftJobs } from '../../../core/plan/drafting/draft-jobs.ts';
import type { Drafted, DraftingContext } from '../../../core/plan/drafting/drafted.ts';
import { pastedText } from '../../drafting/source-text.ts';
import { readYaml } from '../../drafting/yaml-values.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import type { Caller } from '../caller/caller.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { Refused } from '../refusal.ts';
import { planContextOf } from './compiled.ts';
import { createJob } from './jobs/job-saving.ts';

/** Beyond these, phrases are drafted when a job is opened: each may ask the sentence model. */
const MOST_WITH_PHRASES = 30;

export type DraftingParts = Pick<ApiDependencies, 'draftPhrases' | 'drafting'>;

/** Drafts of a text, by rules, or by the workspace's language model where one is set and its draft holds. */
export async function drafted(
  workspace: WorkspaceStore,
  source: string,
  by: 'best' | 'rules',
  { draftPhrases, drafting }: DraftingParts,
) {
  const text = pastedText(source);
  const context = await draftingContext(workspace);
  const byRules = draftJobs(text, context);
  const isRead = byRules.problems.every(({ code }) => code === 'no-job-found');
  const modelSet = await drafting.modelSet(workspace);
  const model =
    by === 'best' && modelSet && isRead ? await drafting.byModel(workspace, byRules, context) : null;
  const drafts = model && 'drafts' in model ? model.drafts : byRules;
  const jobs = await Promise.all(
    drafts.jobs.map((one, at) => shown(one, context, at < MOST_WITH_PHRASES ? draftPhrases : null)),
  );
  const note = model && 'refused' in model ? model.refused : null;
  return {
    ...drafts,
    jobs,
    by: drafts === byRules ? ('rules' as const) : ('model' as const),
    modelNote: note,
    modelSet,
  };
}

async function draftingContext(workspace: WorkspaceStore): Promise<DraftingContext> {
  const context = await planContextOf(workspace);
  const taken: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await workspace.jobs.list({ limit: 200, ...(after === undefined ? {} : { after }) });
    taken.push(...page.data.map(({ name }) => name));
    after = page.nextCursor;
  }
  return { ...context, taken, readYaml };
}

async function shown(
  { job, lines }: Drafted,
  context: DraftingContext,
  draftPhrases: DraftingParts['draftPhrases'] | null,
) {
  const plan = compile(job.instructions, context);
  const phrases =
    job.phrases.length > 0 || !draftPhrases
      ? job.phrases
      : await draftPhrases({ ...snapshotJob({ ...job, id: '', revision: 0 }, plan), phrases: [] });
  return {
    ...job,
    phrases,
    understood: plan.understood,
    needs: missingFrom(plan, job.instructions, context),
    lines,
  };
}

/** Jobs and pages in one write: one that is refused refuses them all, and says which it was. */
export async function addDrafts(
  workspace: WorkspaceStore,
  caller: Caller,
  { jobs, pages }: { jobs: readonly JobText[]; pages: readonly { title: string; text: string }[] },
) {
  return workspace.atOnce(async (inner) => {
    const made: { id: string; name: string }[] = [];
    for (const [at, text] of jobs.entries()) {
      const job = await createJob(inner, caller, text, 'Drafted from notes').catch((cause) => {
        throw cause instanceof Refused ? named(cause, text.name, at) : cause;
      });
      made.push({ id: job.id, name: job.name });
    }
    const kept = await inner.pages.createAll(
      pages.map((page) => ({ ...page, source: { kind: 'typed' as const } })),
    );
    return { jobs: made, pages: kept.map(({ id, title }) => ({ id, title })) };
  });
}

function named({ code, message, extras }: Refused, name: string, at: number): Refused {
  const errors = (extras.errors ?? [{ path: '/name', code, message }]).map((one) => ({
    ...one,
    path: `/jobs/${at}${one.path}`,
  }));
  return new Refused(code, `“${name}”: ${message} Nothing was added.`, { errors });
}
