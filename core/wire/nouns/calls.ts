import { z } from 'zod';
import { limitedText, phoneSchema, timeSchema } from '../limits.ts';
import { flag, listOf, pageQuery } from '../page.ts';
import { route } from '../route.ts';
import { callModeSchema, callRecordSchema, callStatusSchema, outcomeSchema } from './call-record.ts';

export const callLineSchema = z
  .object({
    id: z.string(),
    mode: callModeSchema,
    status: callStatusSchema,
    outcome: outcomeSchema.nullable(),
    urgent: z.boolean(),
    from: z.string().nullable(),
    callerName: z.string().nullable(),
    phoneNumberId: z.string().nullable(),
    title: z.string(),
    jobs: z.array(z.object({ jobId: z.string(), name: z.string() })),
    startedAt: timeSchema,
    endedAt: timeSchema.nullable(),
  })
  .meta({ id: 'CallLine' });

const eventSchema = z
  .object({ seq: z.int(), at: timeSchema, type: z.string() })
  .catchall(z.unknown())
  .meta({ id: 'CallEvent' });

const read = { tag: 'Calls', access: 'read', right: 'read' } as const;
const erase = { tag: 'Calls', access: 'calls', right: 'erase-calls' } as const;

export const callRoutes = {
  listCalls: route({
    ...read,
    method: 'get',
    path: '/calls',
    summary: 'Records, newest first: search and filter',
    query: pageQuery.extend({
      q: z.string().max(200).optional().meta({ description: 'Words said, the caller, a job, an outcome.' }),
      jobId: z.string().max(64).optional(),
      outcome: outcomeSchema.optional(),
      mode: z.enum(['phone', 'mock']).optional(),
      phoneNumberId: z.string().max(64).optional(),
      urgent: flag.optional(),
      since: z.coerce.number().int().optional(),
      until: z.coerce.number().int().optional(),
    }),
    response: listOf(callLineSchema),
  }),
  getCall: route({
    ...read,
    method: 'get',
    path: '/calls/{id}',
    summary: 'The record of one call',
    response: callRecordSchema,
  }),
  listCallEvents: route({
    ...read,
    method: 'get',
    path: '/calls/{id}/events',
    summary: 'The log underneath a record, in order',
    query: pageQuery,
    response: listOf(eventSchema),
  }),
  exportCall: route({
    ...read,
    method: 'get',
    path: '/calls/{id}/export',
    summary: 'Record and log of one call as one JSON file',
    response: z.object({ record: callRecordSchema, events: z.array(eventSchema) }).meta({ id: 'CallExport' }),
  }),
  eraseCall: route({
    ...erase,
    method: 'delete',
    path: '/calls/{id}',
    summary: 'Erase a call: record, log, search rows, messages, audio',
  }),
  eraseCaller: route({
    ...erase,
    method: 'post',
    path: '/erasures',
    summary: 'Erase everything of a caller’s number, or name first what would go',
    body: z.strictObject({ e164: phoneSchema, preview: z.boolean().default(true) }),
    response: z
      .object({ e164: z.string(), calls: z.int(), messages: z.int(), texts: z.int(), erased: z.boolean() })
      .meta({ id: 'Erasure' }),
  }),
};

/** What the caller of a mock call does. */
export const callerActSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('say'), text: limitedText('What the caller says', 2000, 1) }),
    z.strictObject({
      type: z.literal('keys'),
      digits: z.string().regex(/^[0-9*#]{1,32}$/, 'Keys are 0 to 9, * and #.'),
    }),
    z.strictObject({ type: z.literal('silence') }),
    z.strictObject({
      type: z.literal('talk-over'),
      text: limitedText('What the caller says', 2000, 1),
      heardChars: z
        .int()
        .min(0)
        .optional()
        .meta({ description: 'How much of the agent’s sentence was heard before.' }),
    }),
    z.strictObject({ type: z.literal('hang-up') }),
  ])
  .meta({ id: 'CallerAct' });
