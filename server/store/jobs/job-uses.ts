import type { Scope } from '../scope.ts';

/** One place where a job is attached. A step that is in the draft and in force gives two. */
export type JobUse = {
  jobId: string;
  where: 'draft' | 'published';
  flowId: string;
  flowName: string;
  flowStepId: string;
  flowStepName: string;
  phoneNumberId: string;
  e164: string;
  numberLabel: string;
};

/** Steps of drafts and of versions in force, by number, flow and step. */
export async function usesOf(scope: Scope, jobId: string): Promise<JobUse[]> {
  return scope.rows
    .selectFrom('attachments')
    .innerJoin('flows', 'flows.id', 'attachments.flow_id')
    .innerJoin('phone_numbers', 'phone_numbers.id', 'flows.phone_number_id')
    .select([
      'attachments.job_id as jobId',
      'attachments.place as where',
      'flows.id as flowId',
      'flows.name as flowName',
    ])
    .select(['attachments.flow_step_id as flowStepId', 'attachments.flow_step_name as flowStepName'])
    .select(['phone_numbers.id as phoneNumberId', 'phone_numbers.e164', 'phone_numbers.label as numberLabel'])
    .where('attachments.job_id', '=', jobId)
    .orderBy('phone_numbers.id')
    .orderBy('flows.id')
    .orderBy('attachments.flow_step_id')
    .orderBy('attachments.place')
    .execute();
}
