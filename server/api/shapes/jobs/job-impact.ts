import type { Job } from '../../../../core/jobs/job.ts';
import type { WorkspaceStore } from '../../../store/store.ts';
import { stepsOf } from './job-shape.ts';

/** What a save of the job would change now, step by step, with the calls that ran it since then. */
export async function impactShape(workspace: WorkspaceStore, job: Job, since: number) {
  const [uses, impact] = await Promise.all([
    workspace.jobs.uses(job.id),
    workspace.jobs.impact(job.id, since),
  ]);
  const steps = stepsOf(uses)
    .filter(({ inForce }) => inForce)
    .map(({ inDraft: _, inForce: __, ...step }) => ({
      ...step,
      calls: impact.callsByStep.get(`${step.flowId} ${step.flowStepId}`) ?? 0,
    }));
  const numbers = new Set(steps.map(({ phoneNumberId }) => phoneNumberId)).size;
  return { revision: job.revision, steps, numbers, since, calls: impact.calls, running: impact.running };
}
