import { specOf } from '../../../../core/flows/steps/index.ts';
import type { Job } from '../../../../core/jobs/job.ts';
import type { JobUse } from '../../../store/jobs/job-uses.ts';
import type { WorkspaceStore } from '../../../store/store.ts';
import { compileJob, planContextOf } from '../compiled.ts';

/** A job as the API shows it: with its Plan as the workspace now is, who saved it, and how many steps use it. */
export async function showJob(workspace: WorkspaceStore, job: Job) {
  const [context, revision, uses] = await Promise.all([
    planContextOf(workspace),
    workspace.revisions.get(job.id, job.revision),
    workspace.jobs.uses(job.id),
  ]);
  return {
    ...job,
    plan: compileJob(job, context),
    updatedBy: revision?.authorName ?? '',
    usedBy: stepsOf(uses).length,
    etag: String(job.revision),
  };
}

/** Uses by agent step: a step that has the job in its draft and in force is one. */
export function stepsOf(uses: readonly JobUse[]) {
  const steps = new Map<string, JobUse & { inDraft: boolean; inForce: boolean }>();
  for (const use of uses) {
    const key = `${use.flowId} ${use.flowStepId}`;
    const known = steps.get(key) ?? { ...use, inDraft: false, inForce: false };
    steps.set(key, {
      ...known,
      inDraft: known.inDraft || use.where === 'draft',
      inForce: known.inForce || use.where === 'published',
    });
  }
  return [...steps.values()].map(({ jobId: _, where: __, flowStepName, ...step }) => ({
    ...step,
    // A step without a name of its own is called by its kind, as everywhere.
    stepName: flowStepName || specOf('agent').title,
  }));
}
