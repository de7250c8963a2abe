import { z } from 'zod';
import { changeSchema } from '../changes.ts';
import { timeSchema } from '../limits.ts';
import { listOf, pageQuery } from '../page.ts';
import { route } from '../route.ts';
import { messageSchema } from './messages.ts';

const linkSchema = z
  .object({
    page: z.enum(['job', 'flow', 'call', 'knowledge', 'messages', 'phone-number', 'settings', 'jobs']),
    id: z.string().nullable(),
  })
  .meta({ id: 'Link' });

const attentionSchema = z
  .object({
    kind: z.enum(['flow-blocked', 'job-problems', 'not-known', 'transfer-unanswered', 'nothing-published']),
    title: z.string(),
    detail: z.string(),
    act: z.string().meta({ description: 'The words of its one button.' }),
    link: linkSchema,
  })
  .meta({ id: 'Attention' });

const homeSchema = z
  .object({
    today: z.object({
      calls: z.int(),
      finished: z.int(),
      byPeople: z.int(),
      hungUp: z.int(),
      lastWeek: z.object({ calls: z.int(), finished: z.int() }),
    }),
    urgent: z.array(messageSchema),
    attention: z.array(attentionSchema),
    jobs: z.array(
      z.object({
        jobId: z.string(),
        name: z.string(),
        icon: z.string().nullable(),
        calls: z.int(),
        finished: z.int(),
        stops: z.string().nullable().meta({ description: 'Where callers stop most often, in words.' }),
      }),
    ),
    unpublished: z.array(
      z.object({
        flowId: z.string(),
        flowName: z.string(),
        phoneNumberId: z.string(),
        numberLabel: z.string(),
        changes: z.int(),
        blocking: z.int(),
        savedBy: z.string(),
        savedAt: timeSchema,
      }),
    ),
    numbers: z.array(
      z.object({
        phoneNumberId: z.string(),
        label: z.string(),
        e164: z.string(),
        flowId: z.string().nullable(),
        version: z.int().nullable(),
        callsNow: z.int(),
        state: z.enum(['answering', 'paused', 'nothing-published']),
      }),
    ),
  })
  .meta({ id: 'Home' });

const hitSchema = z
  .object({
    kind: z.enum(['job', 'flow', 'phone-number', 'knowledge-page', 'destination', 'call', 'template']),
    id: z.string(),
    title: z.string(),
    detail: z.string(),
  })
  .meta({ id: 'Hit' });

const outboxSchema = z
  .object({
    id: z.string(),
    channel: z.enum(['text', 'email']),
    from: z.string().nullable(),
    to: z.string(),
    subject: z.string().nullable(),
    body: z.string(),
    state: z.enum(['waiting', 'sent', 'failed', 'simulated']),
    reason: z.string().nullable(),
    callId: z.string().nullable(),
    createdAt: timeSchema,
  })
  .meta({ id: 'OutboxItem' });

const read = { access: 'read', right: 'read' } as const;

/** The first page, the command menu, the outbox and the stream of changes. */
export const homeRoutes = {
  getHome: route({
    ...read,
    method: 'get',
    path: '/home',
    tag: 'Workspace',
    summary: 'What needs somebody now, how jobs do, today’s figures',
    response: homeSchema,
  }),
  search: route({
    ...read,
    method: 'get',
    path: '/search',
    tag: 'Workspace',
    summary: 'Everything by its name, for the command menu',
    query: z.object({
      q: z.string().max(200).default(''),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    response: z.object({ data: z.array(hitSchema), nextCursor: z.null() }).meta({ id: 'Hits' }),
  }),
  listOutbox: route({
    ...read,
    method: 'get',
    path: '/outbox',
    tag: 'Messages',
    summary: 'Texts and e-mails that would have gone out or went out',
    query: pageQuery,
    response: listOf(outboxSchema),
  }),
  watchChanges: route({
    ...read,
    method: 'get',
    path: '/changes',
    tag: 'Workspace',
    summary: 'Server-sent events: something in the workspace is new',
    query: z.object({
      workspace: z
        .string()
        .max(64)
        .optional()
        .meta({ description: 'As the header, for browsers’ EventSource.' }),
    }),
    response: changeSchema,
    produces: 'text/event-stream',
  }),
};
