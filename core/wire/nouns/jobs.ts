import { z } from 'zod';
import { JOB_LIMITS, type Job } from '../../jobs/job.ts';
import { timeSchema } from '../limits.ts';
import { flag, listOf, pageQuery } from '../page.ts';
import { problemSchema } from '../problem.ts';
import { route } from '../route.ts';
import { planSchema } from './plan.ts';

/**
 * The text of a job as it is sent. Limits are described here and checked by `checkJob` of core/jobs, so that the form, the
 * API and files refuse with the same words.
 */
export const jobText = {
  name: z.string().meta({ minLength: 1, maxLength: JOB_LIMITS.name }),
  description: z.string().meta({ maxLength: JOB_LIMITS.description }),
  instructions: z.string().meta({ maxLength: JOB_LIMITS.instructions }),
  phrases: z.array(z.string()).meta({ maxItems: JOB_LIMITS.phrases }),
  icon: z.string().max(40).nullable(),
};

const jobShape = z.object({
  id: z.string(),
  ...jobText,
  revision: z.int(),
  createdAt: timeSchema,
  updatedAt: timeSchema,
}) satisfies z.ZodType<Job>;

export const jobSchema = jobShape
  .extend({
    plan: planSchema,
    updatedBy: z.string(),
    usedBy: z.int().meta({ description: 'Agent steps that use the job, in drafts or in force.' }),
    etag: z.string(),
  })
  .meta({ id: 'Job' });

const jobLine = jobShape
  .omit({ instructions: true, phrases: true })
  .extend({
    updatedBy: z.string(),
    usedBy: z.int().meta({ description: 'Agent steps that use the job, in drafts or in force.' }),
    lastCalledAt: timeSchema.nullable(),
    understood: z.number(),
    problems: z.int().meta({ description: 'Compile and lint findings of the text.' }),
    findings: z
      .array(z.string())
      .meta({ description: 'The rules that its text breaks, by their titles, the gravest first.' }),
    calls: z.object({ count: z.int(), finished: z.int() }).meta({ description: 'Runs in the last 7 days.' }),
    etag: z.string(),
  })
  .meta({ id: 'JobLine' });

export const jobUseSchema = z
  .object({
    flowId: z.string(),
    flowName: z.string(),
    phoneNumberId: z.string(),
    numberLabel: z.string(),
    e164: z.string(),
    flowStepId: z.string(),
    stepName: z.string(),
    inDraft: z.boolean(),
    inForce: z.boolean().meta({
      description: 'The published version that answers calls uses the job: an edit is heard at once.',
    }),
  })
  .meta({ id: 'JobUse' });

export const JOB_SORTS = ['edited', 'name', 'used'] as const;
export const JOB_FILTERS = ['unused', 'changed', 'look'] as const;

const base = { tag: 'Jobs' } as const;
const edit = { tag: 'Jobs', access: 'write', right: 'edit-jobs' } as const;
const read = { tag: 'Jobs', access: 'read', right: 'read' } as const;
const note = z.string().max(200).default('').meta({ description: 'Why, for the list of revisions.' });

export const jobRoutes = {
  listJobs: route({
    ...read,
    method: 'get',
    path: '/jobs',
    summary: 'The library: search, sort, filter',
    query: pageQuery.extend({
      q: z.string().max(200).optional(),
      sort: z
        .enum(JOB_SORTS)
        .default('edited')
        .meta({ description: 'Newest edit, name, or most used first.' }),
      filter: z.enum(JOB_FILTERS).optional().meta({
        description:
          '`changed`: edited in the last 7 days. `look`: something is found in its text, or a line is not understood.',
      }),
      usedBy: z
        .string()
        .max(64)
        .optional()
        .meta({ description: 'Id of a phone number, a flow or a flow step.' }),
    }),
    response: listOf(jobLine).extend({ total: z.int() }).meta({ id: 'JobLines' }),
  }),
  countJobs: route({
    ...read,
    method: 'get',
    path: '/jobs/counts',
    summary: 'How many jobs each filter shows',
    response: z
      .object({ all: z.int(), unused: z.int(), changed: z.int(), look: z.int() })
      .meta({ id: 'JobCounts' }),
  }),
  createJob: route({
    ...edit,
    method: 'post',
    path: '/jobs',
    summary: 'Write a job',
    body: z.strictObject({
      name: jobText.name,
      description: jobText.description.default(''),
      instructions: jobText.instructions.default(''),
      phrases: jobText.phrases.default([]),
      icon: jobText.icon.default(null),
      note,
    }),
    response: jobSchema,
    status: 201,
    etag: true,
    creates: true,
  }),
  checkJob: route({
    ...base,
    method: 'post',
    path: '/jobs/check',
    summary: 'Compile a text without saving it',
    access: 'read',
    right: 'read',
    body: z.strictObject({
      name: z.string().default(''),
      description: z.string().default(''),
      instructions: z.string(),
      phrases: z.array(z.string()).default([]),
    }),
    response: z.object({ problems: z.array(problemSchema), plan: planSchema }).meta({ id: 'JobCheck' }),
  }),
  draftPhrases: route({
    ...base,
    method: 'post',
    path: '/jobs/draft-phrases',
    summary: 'What callers may say that means a job, drafted from its text; nothing is saved',
    access: 'read',
    right: 'read',
    body: z.strictObject({
      name: jobText.name,
      description: jobText.description.default(''),
      instructions: jobText.instructions.default(''),
    }),
    response: z.object({ phrases: z.array(z.string()) }).meta({ id: 'DraftedPhrases' }),
  }),
  getJob: route({
    ...read,
    method: 'get',
    path: '/jobs/{id}',
    summary: 'One job with its Plan',
    response: jobSchema,
    etag: true,
  }),
  editJob: route({
    ...edit,
    method: 'patch',
    path: '/jobs/{id}',
    summary: 'Save an edit as a new revision; it applies at once wherever the job is used',
    body: z.strictObject({
      name: jobText.name.optional(),
      description: jobText.description.optional(),
      instructions: jobText.instructions.optional(),
      phrases: jobText.phrases.optional(),
      icon: jobText.icon.optional(),
      note,
    }),
    response: jobSchema,
    etag: true,
    ifMatch: true,
  }),
  deleteJob: route({
    ...edit,
    method: 'delete',
    path: '/jobs/{id}',
    summary: 'Delete a job; refused while agent steps use it, unless forced',
    query: z.object({ force: flag.optional() }),
  }),
  undeleteJob: route({
    ...edit,
    method: 'post',
    path: '/jobs/{id}/undelete',
    summary: 'Take a deletion back; the job is in the library again, attached to nothing',
    response: jobSchema,
    etag: true,
    creates: true,
  }),
  duplicateJob: route({
    ...edit,
    method: 'post',
    path: '/jobs/{id}/duplicate',
    summary: 'Make a copy under a free name',
    response: jobSchema,
    status: 201,
    etag: true,
    creates: true,
  }),
  listJobUses: route({
    ...read,
    method: 'get',
    path: '/jobs/{id}/uses',
    summary: 'Agent steps that use the job, published and in drafts',
    response: z.object({ data: z.array(jobUseSchema), nextCursor: z.null() }).meta({ id: 'JobUses' }),
  }),
};
