import { z } from 'zod';
import { phoneSchema, timeSchema } from '../limits.ts';
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
    to: z.string().nullable(),
    callerName: z.string().nullable(),
    phoneNumberId: z.string().nullable(),
    title: z.string(),
    jobs: z.array(
      z.object({ jobId: z.string(), name: z.string(), icon: z.string().nullable(), revision: z.int() }),
    ),
    startedAt: timeSchema,
    endedAt: timeSchema.nullable(),
  })
  .meta({ id: 'CallLine' });

const eventSchema = z
  .object({ seq: z.int(), at: timeSchema, type: z.string() })
  .catchall(z.unknown())
  .meta({ id: 'CallEvent' });

const erasureSchema = z
  .object({ calls: z.int(), events: z.int(), messages: z.int(), texts: z.int() })
  .meta({ id: 'Erasure' });

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
      from: z.string().max(40).optional(),
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
  previewErasure: route({
    ...read,
    method: 'get',
    path: '/calls/{id}/erasure',
    summary: 'What erasing this call would take away',
    response: erasureSchema,
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
    response: erasureSchema.extend({ e164: z.string(), erased: z.boolean() }).meta({ id: 'CallerErasure' }),
  }),
};
