import { z } from 'zod';
import type { Flow } from '../../flows/flow.ts';
import { limitedText, timeSchema } from '../limits.ts';
import { flag, listOf } from '../page.ts';
import { problemSchema } from '../problem.ts';
import { route } from '../route.ts';
import { flowGraphSchema } from './flow-graph.ts';

export const flowSchema = (
  z.object({
    id: z.string(),
    phoneNumberId: z.string(),
    name: z.string(),
    versionInForce: z.int().nullable(),
    pausedStepIds: z.array(z.string()),
    createdAt: timeSchema,
    updatedAt: timeSchema,
  }) satisfies z.ZodType<Flow>
)
  .extend({ etag: z.string() })
  .meta({ id: 'Flow' });

export const draftSchema = z
  .object({
    flowId: z.string(),
    graph: flowGraphSchema,
    baseVersion: z.int().nullable(),
    savedAt: timeSchema,
    savedBy: z.string(),
    problems: z.array(problemSchema).meta({ description: 'Blocking ones stop publishing, never saving.' }),
    etag: z.string(),
  })
  .meta({ id: 'FlowDraft' });

const name = limitedText('The name', 100, 1);
const edit = { tag: 'Call flows', access: 'write', right: 'edit-number' } as const;
const read = { tag: 'Call flows', access: 'read', right: 'read' } as const;

export const flowRoutes = {
  listFlows: route({
    ...read,
    method: 'get',
    path: '/flows',
    summary: 'Call flows',
    query: z.object({ phoneNumberId: z.string().max(64).optional() }),
    response: listOf(flowSchema),
  }),
  createFlow: route({
    ...edit,
    method: 'post',
    path: '/flows',
    summary: 'Make a call flow for a number',
    body: z.strictObject({
      phoneNumberId: z.string().max(64),
      name,
      graph: flowGraphSchema
        .optional()
        .meta({ description: 'The first draft; without it: incoming call, agent, voicemail.' }),
    }),
    response: flowSchema,
    status: 201,
    etag: true,
    creates: true,
  }),
  getFlow: route({
    ...read,
    method: 'get',
    path: '/flows/{id}',
    summary: 'One call flow',
    response: flowSchema,
    etag: true,
  }),
  editFlow: route({
    ...edit,
    method: 'patch',
    path: '/flows/{id}',
    summary: 'Rename a call flow',
    body: z.strictObject({ name: name.optional() }),
    response: flowSchema,
    etag: true,
    ifMatch: true,
  }),
  deleteFlow: route({
    ...edit,
    method: 'delete',
    path: '/flows/{id}',
    summary: 'Delete a call flow; refused while it answers its number, unless forced',
    query: z.object({ force: flag.optional() }),
  }),
  getDraft: route({
    ...read,
    method: 'get',
    path: '/flows/{id}/draft',
    summary: 'The draft, with its problems',
    response: draftSchema,
    etag: true,
  }),
  editDraft: route({
    ...edit,
    method: 'patch',
    path: '/flows/{id}/draft',
    summary: 'Save the draft; a save over a newer one is refused with both',
    body: z.strictObject({ graph: flowGraphSchema }),
    response: draftSchema,
    etag: true,
    ifMatch: true,
  }),
  withdrawFlow: route({
    ...edit,
    method: 'post',
    path: '/flows/{id}/withdraw',
    summary: 'Take the flow out of force: its number answers nothing until something is published',
    response: flowSchema,
    etag: true,
  }),
  pauseStep: route({
    ...edit,
    method: 'post',
    path: '/flows/{id}/steps/{stepId}/pause',
    summary: 'Pause an agent step at once, or let it answer again',
    body: z.strictObject({ paused: z.boolean() }),
    response: flowSchema,
    etag: true,
  }),
};
