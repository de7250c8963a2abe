import { z } from 'zod';
import type { Revision } from '../../jobs/job.ts';
import { timeSchema } from '../limits.ts';
import { listOf, pageQuery } from '../page.ts';
import { route } from '../route.ts';
import { callLineSchema } from './calls.ts';
import { jobSchema } from './jobs.ts';

const revisionSchema = z
  .object({
    id: z.string(),
    jobId: z.string(),
    number: z.int(),
    name: z.string(),
    description: z.string(),
    instructions: z.string(),
    phrases: z.array(z.string()),
    icon: z.string().nullable(),
    authorId: z.string().nullable(),
    authorName: z.string(),
    savedAt: timeSchema,
    note: z.string(),
  })
  .meta({ id: 'Revision' }) satisfies z.ZodType<Revision>;

const tally = z
  .object({ calls: z.int(), outcomes: z.record(z.string(), z.int()) })
  .meta({ id: 'OutcomeTally' });

const read = { tag: 'Jobs', access: 'read', right: 'read' } as const;

/** What became of a job over time: its revisions and its calls. */
export const jobHistoryRoutes = {
  listRevisions: route({
    ...read,
    method: 'get',
    path: '/jobs/{id}/revisions',
    summary: 'Every save of the job, newest first',
    query: pageQuery,
    response: listOf(revisionSchema),
  }),
  getRevision: route({
    ...read,
    method: 'get',
    path: '/jobs/{id}/revisions/{number}',
    summary: 'One save of the job',
    response: revisionSchema,
  }),
  restoreRevision: route({
    tag: 'Jobs',
    access: 'write',
    right: 'edit-jobs',
    method: 'post',
    path: '/jobs/{id}/restore',
    summary: 'Put an earlier text back, as a new revision',
    body: z.strictObject({ number: z.int().min(1) }),
    response: jobSchema,
    etag: true,
    creates: true,
  }),
  listJobCalls: route({
    ...read,
    method: 'get',
    path: '/jobs/{id}/calls',
    summary: 'Calls in which the job ran since its last edit, with outcomes before and after',
    query: pageQuery,
    response: listOf(callLineSchema)
      .extend({ since: timeSchema, before: tally, after: tally })
      .meta({ id: 'JobCalls' }),
  }),
};
