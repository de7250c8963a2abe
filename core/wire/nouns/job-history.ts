import { z } from 'zod';
import type { Revision } from '../../jobs/job.ts';
import type { Comparison } from '../../jobs/revisions/compare.ts';
import { timeSchema } from '../limits.ts';
import { listOf, pageQuery } from '../page.ts';
import { route } from '../route.ts';
import { callLineSchema } from './calls.ts';
import { jobSchema, jobUseSchema } from './jobs.ts';

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
    note: z.string().meta({ description: 'What its author said, else what changed.' }),
    reach: z.object({ steps: z.int(), numbers: z.int() }).meta({
      description: 'Agent steps in force that used the job when it was saved, and the numbers they answer.',
    }),
  })
  .meta({ id: 'Revision' }) satisfies z.ZodType<Revision>;

const changedLinesSchema = z.object({
  line: z.int().meta({ description: 'Number of the first line, from 1.' }),
  lines: z.array(z.string()).meta({ description: 'With their line breaks.' }),
});

const comparisonSchema = z.object({
  name: z.object({ before: z.string(), after: z.string() }).optional(),
  description: z.object({ before: z.string(), after: z.string() }).optional(),
  icon: z.object({ before: z.string().nullable(), after: z.string().nullable() }).optional(),
  phrases: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }).optional(),
  instructions: z.array(z.object({ before: changedLinesSchema, after: changedLinesSchema })),
}) satisfies z.ZodType<Comparison>;

const impactSchema = z
  .object({
    revision: z.int(),
    steps: z
      .array(
        jobUseSchema
          .omit({ inDraft: true, inForce: true })
          .extend({ calls: z.int() })
          .meta({ id: 'TouchedStep' }),
      )
      .meta({ description: 'Agent steps in force that use the job, each with its calls since then.' }),
    numbers: z.int(),
    since: timeSchema,
    calls: z.int().meta({ description: 'Phone calls that ran the job since then.' }),
    running: z
      .array(z.object({ revision: z.int(), calls: z.int() }))
      .meta({ description: 'Phone calls under way; each keeps the revision with which it began.' }),
  })
  .meta({ id: 'JobImpact' });

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
  compareRevisions: route({
    ...read,
    method: 'get',
    path: '/jobs/{id}/revisions/{number}/compare/{other}',
    summary: 'What turns one save of the job into another',
    response: z
      .object({ from: revisionSchema, to: revisionSchema, changes: comparisonSchema })
      .meta({ id: 'RevisionComparison' }),
  }),
  getJobImpact: route({
    ...read,
    method: 'get',
    path: '/jobs/{id}/impact',
    summary: 'What a save would change now: agent steps, numbers, and the calls of the last 7 days',
    response: impactSchema,
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
