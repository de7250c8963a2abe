import { z } from 'zod';
import type { Expecting, Stage } from '../../calls/call.ts';
import { idSchema, limitedText, phoneSchema, timeSchema } from '../limits.ts';
import { route } from '../route.ts';
import { callRecordSchema } from './call-record.ts';
import { jobText } from './jobs.ts';

const stageSchema = z
  .object({
    kind: z.enum([
      'flow',
      'menu',
      'ringing',
      'agent',
      'transferring',
      'voicemail',
      'bridged',
      'ended',
    ]) satisfies z.ZodType<Stage['kind']>,
    flowStepId: z.string().nullable(),
  })
  .meta({ id: 'Stage' });

const expectingSchema = z
  .union([
    z.object({ kind: z.literal('job') }),
    z.object({ kind: z.literal('field'), key: z.string(), step: z.string() }),
    z.object({
      kind: z.literal('answer'),
      key: z.string(),
      answer: z.enum(['yes-no', 'choice', 'text']),
      options: z.array(z.string()).optional(),
      step: z.string(),
    }),
    z.object({
      kind: z.literal('confirm-fields'),
      keys: z.array(z.string()),
      settles: z.array(z.string()).optional(),
      step: z.string().nullable(),
    }),
    z.object({ kind: z.literal('consent'), step: z.string() }),
    z.object({
      kind: z.literal('which-job'),
      jobIds: z.union([z.tuple([z.string()]), z.tuple([z.string(), z.string()])]),
    }),
    z.object({ kind: z.literal('resume'), jobId: z.string() }),
    z.object({ kind: z.literal('anything-else'), step: z.string().nullable() }),
    z.object({ kind: z.literal('message-offer') }),
    z.object({ kind: z.literal('danger'), heard: z.string() }),
  ])
  .meta({ id: 'Expecting' }) satisfies z.ZodType<Expecting>;

/** What the caller of a mock call does. */
const callerActSchema = z
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

export type CallerAct = z.infer<typeof callerActSchema>;

/** A mock call as it stands: its record so far, and what the agent waits for. */
export const mockCallSchema = z
  .object({
    id: z.string(),
    live: z.boolean(),
    at: timeSchema.meta({ description: 'The time in the call, which need not be the time on the wall.' }),
    record: callRecordSchema,
    now: z.object({
      stage: stageSchema,
      jobRunId: z.string().nullable(),
      stepId: z.string().nullable(),
      expecting: expectingSchema.nullable(),
    }),
  })
  .meta({ id: 'MockCall' });

const make = { tag: 'Mock calls', access: 'calls', right: 'make-calls' } as const;

export const mockCallRoutes = {
  startMockCall: route({
    ...make,
    method: 'post',
    path: '/mock-calls',
    summary: 'Call the draft of a flow, one agent step of it, or a single job',
    body: z.strictObject({
      flowId: idSchema.optional(),
      stepId: idSchema.optional().meta({ description: 'Begin at this step of the flow.' }),
      jobId: idSchema
        .optional()
        .meta({ description: 'Try this job alone; with neither flow nor job the first number answers.' }),
      unsaved: z
        .strictObject({
          name: jobText.name.default(''),
          description: jobText.description.default(''),
          instructions: jobText.instructions,
          phrases: jobText.phrases.default([]),
        })
        .optional()
        .meta({
          description:
            'The job as it is written now: it runs in place of what is saved, and nothing of it is kept as a job.',
        }),
      from: phoneSchema.optional(),
      at: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/, 'Write local time like 2026-03-02T10:15.')
        .optional()
        .meta({ description: 'Local time at the workspace, e.g. 2026-03-02T10:15; now when absent.' }),
    }),
    response: mockCallSchema,
    status: 201,
    creates: true,
  }),
  getMockCall: route({
    ...make,
    access: 'read',
    method: 'get',
    path: '/mock-calls/{id}',
    summary: 'A mock call as it stands',
    response: mockCallSchema,
  }),
  actInMockCall: route({
    ...make,
    method: 'post',
    path: '/mock-calls/{id}/events',
    summary:
      'Say something, press keys, stay silent, talk over the agent or hang up; answers when the agent has settled',
    body: callerActSchema,
    response: mockCallSchema,
    creates: true,
  }),
  rewindMockCall: route({
    ...make,
    method: 'post',
    path: '/mock-calls/{id}/rewind',
    summary:
      'Go back to a turn of the caller, to answer it differently: a new mock call that stands before it',
    body: z.strictObject({ turn: z.int().min(0) }),
    response: mockCallSchema,
    status: 201,
    creates: true,
  }),
};
