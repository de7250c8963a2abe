import { z } from 'zod';
import type { Move, Verdict, Why } from '../../agent/move.ts';
import { spanSchema } from '../problem.ts';

export const whySchema = z
  .object({
    scores: z.array(z.object({ jobId: z.string(), score: z.number(), matched: z.array(z.string()) })),
    reason: z.enum(['match', 'close', 'none']),
  })
  .meta({ id: 'Why' }) satisfies z.ZodType<Why>;

const value = {
  key: z.string(),
  value: z.string(),
  heard: z.string(),
  span: spanSchema,
  confidence: z.number(),
  alternatives: z.array(z.string()).optional(),
};
const jobId = z.string();
const pair = z.tuple([z.string(), z.string()]);

export const moveSchema = z
  .discriminatedUnion('move', [
    z.object({ move: z.literal('start-job'), jobId, why: whySchema.optional() }),
    z.object({ move: z.literal('resume-job'), jobId }),
    z.object({ move: z.literal('cancel-job') }),
    z.object({ move: z.literal('set-field'), ...value }),
    z.object({ move: z.literal('correct-field'), ...value }),
    z.object({ move: z.literal('ask-anew'), key: z.string() }),
    z.object({ move: z.literal('confirm') }),
    z.object({ move: z.literal('deny') }),
    z.object({
      move: z.literal('choose-branch'),
      step: z.string(),
      answer: z.string(),
      confidence: z.number(),
    }),
    z.object({
      move: z.literal('answer-from-knowledge'),
      passageId: z.string(),
      text: z.string(),
      score: z.number(),
    }),
    z.object({ move: z.literal('not-known'), topic: z.string() }),
    z.object({ move: z.literal('run-action'), step: z.string() }),
    z.object({
      move: z.literal('clarify'),
      jobIds: z.union([z.tuple([z.string()]), pair]),
      why: whySchema.optional(),
    }),
    z.object({ move: z.literal('refuse'), reason: z.enum(['unknown', 'unwilling']) }),
    z.object({ move: z.literal('hand-over') }),
    z.object({ move: z.literal('repeat') }),
    z.object({ move: z.literal('end-call') }),
  ])
  .meta({ id: 'Move' }) satisfies z.ZodType<Move>;

export const verdictSchema = z.union([
  z.object({ allowed: z.literal(true) }),
  z.object({ allowed: z.literal(false), reason: z.string() }),
]) satisfies z.ZodType<Verdict>;
