import { z } from 'zod';
import type { CallStatus, Outcome, TranscriptLine, TurnTrace, Visit } from '../../calls/call.ts';
import type { CallMode, Receipt } from '../../calls/events.ts';
import type { ActionResult, CallRecord, JobResult, ResultValue } from '../../calls/record.ts';
import { timeSchema } from '../limits.ts';
import { spanSchema } from '../problem.ts';
import { moveSchema, verdictSchema, whySchema } from './moves.ts';

export const callModeSchema = z.enum([
  'phone',
  'typed-mock',
  'spoken-mock',
  'simulated',
  'test',
]) satisfies z.ZodType<CallMode>;
export const callStatusSchema = z.enum(['ringing', 'in-progress', 'ended']) satisfies z.ZodType<CallStatus>;
export const outcomeSchema = z.enum([
  'completed',
  'message-taken',
  'transferred',
  'answered-by-person',
  'voicemail',
  'forwarded',
  'abandoned',
  'emergency',
  'failed',
]) satisfies z.ZodType<Outcome>;

const runState = z.enum(['active', 'waiting', 'done', 'cancelled', 'handed-over']);
const passed = z.enum(['done', 'skipped', 'declined', 'failed']);

const receiptSchema = z
  .object({ id: z.string(), simulated: z.boolean(), details: z.record(z.string(), z.string()) })
  .meta({ id: 'Receipt' }) satisfies z.ZodType<Receipt>;

const visitSchema = z.object({
  flowStepId: z.string(),
  kind: z.string(),
  name: z.string(),
  at: timeSchema,
  exit: z.string().nullable(),
}) satisfies z.ZodType<Visit>;

const resultValueSchema = z
  .object({
    name: z.string(),
    label: z.string(),
    value: z.string().nullable(),
    heard: z.string(),
    turn: z.int(),
    span: spanSchema,
    confirmed: z.boolean(),
    flag: z.string().nullable(),
    round: z
      .int()
      .optional()
      .meta({ description: 'From 1, where the job asked for the same again, as in “for each item”.' }),
  })
  .meta({ id: 'ResultValue' }) satisfies z.ZodType<ResultValue>;

const jobResultSchema = z
  .object({
    id: z.string(),
    jobId: z.string(),
    name: z.string(),
    icon: z.string().nullable(),
    revision: z.int(),
    state: runState,
    flowStepId: z.string().optional().meta({ description: 'The agent step in which it began.' }),
    result: z.object({ data: z.array(resultValueSchema) }),
    steps: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        text: z.string(),
        depth: z.int(),
        passed: passed.nullable(),
      }),
    ),
  })
  .meta({ id: 'JobResult' }) satisfies z.ZodType<JobResult>;

const actionResultSchema = z
  .object({
    id: z.string(),
    action: z.string(),
    jobRunId: z.string().nullable(),
    state: z.enum(['running', 'done', 'failed']),
    args: z.record(z.string(), z.string()),
    at: timeSchema,
    receipt: receiptSchema.nullable(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'ActionResult' }) satisfies z.ZodType<ActionResult>;

const transcriptLineSchema = z
  .object({
    turn: z.int(),
    who: z.enum(['agent', 'caller', 'system']),
    at: timeSchema,
    text: z.string(),
    heard: z.int(),
    confidence: z.number().optional(),
    kind: z.enum(['digits', 'event', 'knowledge']).optional(),
    passageId: z.string().optional(),
  })
  .meta({ id: 'TranscriptLine' }) satisfies z.ZodType<TranscriptLine>;

/** Of a language model, as its provider counts them. */
const tokensSchema = z.object({ prompt: z.int(), completion: z.int() }).optional();

const turnTraceSchema = z
  .object({
    turn: z.int(),
    at: timeSchema,
    heard: z.string(),
    checks: z.array(
      z.object({
        check: z.enum(['emergency', 'repair', 'bounds']),
        found: z.string().nullable(),
        matched: z.string().nullable(),
      }),
    ),
    why: whySchema.nullable(),
    brain: z.string().nullable(),
    moves: z.array(z.object({ move: moveSchema, verdict: verdictSchema })),
    jobRunId: z.string().nullable(),
    step: z.string().nullable(),
    said: z.string(),
    heldBack: z.array(z.string()),
    tokens: tokensSchema,
  })
  .meta({ id: 'TurnTrace' }) satisfies z.ZodType<TurnTrace>;

/** What is kept of a call for people and programs. */
export const callRecordSchema = z
  .object({
    id: z.string(),
    mode: callModeSchema,
    status: callStatusSchema,
    outcome: outcomeSchema.nullable(),
    urgent: z.boolean(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    phoneNumberId: z.string().nullable(),
    flow: z.object({
      id: z.string(),
      name: z.string(),
      version: z.union([z.int(), z.literal('draft')]),
      jobId: z
        .string()
        .optional()
        .meta({ description: 'The job that a mock call tried alone, without a flow.' }),
    }),
    startedAt: timeSchema,
    answeredAt: timeSchema.nullable(),
    endedAt: timeSchema.nullable(),
    path: z.array(visitSchema),
    summary: z.object({ title: z.string(), lines: z.array(z.string()) }),
    jobs: z.array(jobResultSchema),
    actions: z.array(actionResultSchema),
    transcript: z.array(transcriptLineSchema),
    turns: z.array(turnTraceSchema),
    callerName: z.string().nullable(),
    tokens: tokensSchema,
  })
  .meta({ id: 'CallRecord' }) satisfies z.ZodType<CallRecord>;
