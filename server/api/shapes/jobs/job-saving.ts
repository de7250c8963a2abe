import type { Job, JobText } from '../../../../core/jobs/job.ts';
import { merge } from '../../../../core/jobs/merge.ts';
import { checkJob } from '../../../../core/jobs/validate.ts';
import type { WorkspaceStore } from '../../../store/store.ts';
import { authorOf, type Caller } from '../../caller/caller.ts';
import { kept } from '../../outcome.ts';
import { Refused, refuseProblems } from '../../refusal.ts';
import { compileJob, planContextOf } from '../compiled.ts';
import { showJob } from './job-shape.ts';

/** Refuses a text that cannot be a job, with every fault at its place. */
async function refuseFaulty(workspace: WorkspaceStore, text: JobText, selfId?: string): Promise<void> {
  const twin = await workspace.jobs.byName(text.name);
  const problems = checkJob(text, twin ? [twin] : [], selfId);
  if (problems.length > 0) throw refuseProblems(problems);
}

export async function createJob(workspace: WorkspaceStore, caller: Caller, text: JobText, note: string) {
  await refuseFaulty(workspace, text);
  const plan = JSON.stringify(compileJob(text, await planContextOf(workspace)));
  return showJob(
    workspace,
    kept(await workspace.jobs.create({ text, plan, author: authorOf(caller), note })),
  );
}

/** Saves an edit that started from revision `base`; a newer one is never overwritten, and comes back with a merge. */
export async function saveJob(
  workspace: WorkspaceStore,
  caller: Caller,
  job: Job,
  edit: { base: number; text: JobText; note: string },
) {
  await refuseFaulty(workspace, edit.text, job.id);
  const plan = JSON.stringify(compileJob(edit.text, await planContextOf(workspace)));
  const { base, text, note } = edit;
  const saved = await workspace.jobs.save(job.id, { text, plan, author: authorOf(caller), note, base });
  if (!saved.ok && saved.code === 'stale') throw await refuseStale(workspace, saved.current, base, text);
  return showJob(workspace, kept(saved));
}

async function refuseStale(
  workspace: WorkspaceStore,
  newer: Job,
  base: number,
  ours: JobText,
): Promise<Refused> {
  const [from, current] = await Promise.all([
    workspace.revisions.get(newer.id, base),
    showJob(workspace, newer),
  ]);
  const detail = `${current.updatedBy || 'Somebody'} saved revision ${newer.revision} meanwhile. Nothing was overwritten; both texts are here.`;
  const merged = from ? merge(from.instructions, ours.instructions, newer.instructions) : null;
  return new Refused('stale', detail, { current, ...(merged ? { merge: merged } : {}) });
}
