import { z } from 'zod';
import type { Change } from '../../flows/changes.ts';
import type { FlowVersion } from '../../flows/flow.ts';
import { timeSchema } from '../limits.ts';
import { listOf, pageQuery } from '../page.ts';
import { problemSchema } from '../problem.ts';
import { route } from '../route.ts';
import { flowGraphSchema } from './flow-graph.ts';
import { draftSchema } from './flows.ts';

/** One difference between two graphs, in words. */
export const flowChangeSchema = z
  .object({
    flowStepId: z.string(),
    kind: z.enum(['step-added', 'step-removed', 'setting-changed', 'exit-changed', 'renamed']),
    title: z.string().meta({ description: 'What the change is about.' }),
    text: z.string().meta({ description: 'All of it in one sentence.' }),
    before: z.string().nullable(),
    after: z.string().nullable(),
  })
  .meta({ id: 'FlowChange' }) satisfies z.ZodType<Change>;

const versionShape = z.object({
  flowId: z.string(),
  number: z.int(),
  graph: flowGraphSchema,
  publishedAt: timeSchema,
  publishedBy: z.string(),
  note: z.string(),
}) satisfies z.ZodType<FlowVersion>;

const versionSchema = versionShape.extend({ inForce: z.boolean() }).meta({ id: 'FlowVersion' });
const versionLine = versionShape
  .omit({ graph: true })
  .extend({ inForce: z.boolean() })
  .meta({ id: 'FlowVersionLine' });

const reviewSchema = z
  .object({
    against: z
      .int()
      .nullable()
      .meta({ description: 'The version in force, or null when nothing is published.' }),
    changes: z.array(flowChangeSchema),
    problems: z.array(problemSchema),
    canPublish: z.boolean(),
    draftEtag: z.string(),
  })
  .meta({ id: 'FlowReview' });

const edit = { tag: 'Call flows', access: 'write', right: 'edit-number' } as const;
const read = { tag: 'Call flows', access: 'read', right: 'read' } as const;

export const flowVersionRoutes = {
  reviewFlow: route({
    ...read,
    method: 'get',
    path: '/flows/{id}/review',
    summary: 'What publishing would change, and what stands against it',
    response: reviewSchema,
  }),
  publishFlow: route({
    ...edit,
    method: 'post',
    path: '/flows/{id}/publish',
    summary: 'Publish the draft: the next call follows it',
    body: z.strictObject({
      note: z.string().max(200).default(''),
      draftEtag: z
        .string()
        .optional()
        .meta({ description: 'The draft that was reviewed: another one is refused (412).' }),
    }),
    response: versionSchema,
    status: 201,
    creates: true,
  }),
  listVersions: route({
    ...read,
    method: 'get',
    path: '/flows/{id}/versions',
    summary: 'Published versions, newest first',
    query: pageQuery,
    response: listOf(versionLine),
  }),
  compareVersions: route({
    ...read,
    method: 'get',
    path: '/flows/{id}/versions/compare',
    summary: 'What differs between two versions, or a version and the draft',
    query: z.object({ from: z.string().regex(/^(\d+|draft)$/), to: z.string().regex(/^(\d+|draft)$/) }),
    response: z.object({ changes: z.array(flowChangeSchema) }).meta({ id: 'FlowComparison' }),
  }),
  getVersion: route({
    ...read,
    method: 'get',
    path: '/flows/{id}/versions/{number}',
    summary: 'One published version',
    response: versionSchema,
  }),
  restoreVersion: route({
    ...edit,
    method: 'post',
    path: '/flows/{id}/versions/{number}/restore',
    summary: 'Put a published version back into the draft',
    response: draftSchema,
    etag: true,
    creates: true,
  }),
};
