import { z } from 'zod';
import type { Message } from '../../calls/message.ts';
import { timeSchema } from '../limits.ts';
import { flag, listOf, pageQuery } from '../page.ts';
import { route } from '../route.ts';

export const messageSchema = (
  z.object({
    id: z.string(),
    callId: z.string(),
    for: z.string(),
    fromName: z.string().nullable(),
    fromNumber: z.string().nullable(),
    text: z.string(),
    urgent: z.boolean(),
    state: z.enum(['open', 'done']),
    doneBy: z.string().nullable(),
    createdAt: timeSchema,
    doneAt: timeSchema.nullable(),
    mock: z.boolean(),
  }) satisfies z.ZodType<Message>
)
  .extend({ etag: z.string() })
  .meta({ id: 'Message' });

const read = { tag: 'Messages', access: 'read', right: 'read' } as const;

/** What callers left. */
export const messageRoutes = {
  listMessages: route({
    ...read,
    method: 'get',
    path: '/messages',
    summary: 'Messages, urgent first, then newest first',
    query: pageQuery.extend({
      state: z.enum(['open', 'done']).optional(),
      callId: z.string().max(64).optional(),
      mock: flag.optional().meta({ description: 'Messages of mock calls instead of phone calls.' }),
    }),
    response: listOf(messageSchema),
  }),
  countMessages: route({
    ...read,
    method: 'get',
    path: '/messages/counts',
    summary: 'For the badge in the menu',
    response: z.object({ open: z.int(), urgent: z.int() }).meta({ id: 'MessageCounts' }),
  }),
  getMessage: route({
    ...read,
    method: 'get',
    path: '/messages/{id}',
    summary: 'One message',
    response: messageSchema,
    etag: true,
  }),
  editMessage: route({
    tag: 'Messages',
    access: 'write',
    right: 'handle-messages',
    method: 'patch',
    path: '/messages/{id}',
    summary: 'Mark a message done, or open again',
    body: z.strictObject({ state: z.enum(['open', 'done']) }),
    response: messageSchema,
    etag: true,
    ifMatch: true,
  }),
};
