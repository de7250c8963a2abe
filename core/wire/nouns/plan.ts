import { z } from 'zod';
import { type Arm, type Condition, FIELD_TYPES, type Field, type Plan, type Step } from '../../plan/plan.ts';
import { problemSchema, spanSchema } from '../problem.ts';

const fieldSchema = z
  .object({
    key: z.string(),
    label: z.string(),
    type: z.enum(FIELD_TYPES),
    required: z.boolean(),
    readBack: z.boolean(),
    options: z.array(z.string()).optional(),
  })
  .meta({ id: 'Field' }) satisfies z.ZodType<Field>;

const COMPARISONS = [
  'is',
  'is-not',
  'given',
  'missing',
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'includes',
] as const;

const every = { negated: z.boolean().optional(), text: z.string() };

export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.union([
      z.object({
        ...every,
        about: z.literal('field'),
        field: z.string(),
        op: z.enum(COMPARISONS),
        value: z.string().optional(),
      }),
      z.object({ ...every, about: z.literal('ask'), step: z.string(), value: z.string() }),
      z.object({
        ...every,
        about: z.literal('caller-says'),
        words: z.array(z.string()),
        question: z.string().nullable(),
      }),
      z.object({ ...every, about: z.literal('caller-known') }),
      z.object({ ...every, about: z.literal('hours'), open: z.boolean() }),
      z.object({ ...every, about: z.literal('urgency') }),
      z.object({
        ...every,
        about: z.literal('action-result'),
        step: z.string(),
        result: z.enum(['done', 'failed', 'declined']),
      }),
      z.object({ ...every, about: z.enum(['all', 'any']), of: z.array(conditionSchema) }),
    ]),
  )
  .meta({ id: 'Condition' });

const step = { id: z.string(), span: spanSchema, confidence: z.number() };
const needs = z.array(z.string());

export const stepSchema: z.ZodType<Step> = z
  .lazy(() =>
    z.union([
      z.object({ ...step, kind: z.literal('say'), text: z.string(), verbatim: z.boolean() }),
      z.object({
        ...step,
        kind: z.literal('ask'),
        text: z.string(),
        key: z.string(),
        answer: z.enum(['yes-no', 'choice', 'text']),
        options: z.array(z.string()).optional(),
      }),
      z.object({ ...step, kind: z.literal('collect'), text: z.string(), fields: z.array(fieldSchema) }),
      z.object({ ...step, kind: z.literal('confirm'), text: z.string(), fields: z.array(z.string()) }),
      z.object({ ...step, kind: z.literal('branch'), arms: z.array(armSchema) }),
      z.object({ ...step, kind: z.literal('go-back'), to: z.string() }),
      z.object({ ...step, kind: z.literal('knowledge'), topic: z.string() }),
      z.object({
        ...step,
        kind: z.literal('action'),
        action: z.enum(['send-text', 'call-webhook', 'take-message']),
        args: z.record(z.string(), z.string()),
        needs,
        confirm: z.boolean(),
        consent: z.string().optional(),
      }),
      z.object({
        ...step,
        kind: z.literal('transfer'),
        destination: z.string(),
        needs,
        confirm: z.literal(true),
        consent: z.string().optional(),
      }),
      z.object({ ...step, kind: z.literal('end'), text: z.string() }),
    ]),
  )
  .meta({ id: 'Step' });

const armSchema: z.ZodType<Arm> = z
  .lazy(() =>
    z.object({
      span: spanSchema,
      when: z.union([conditionSchema, z.literal('otherwise')]),
      steps: z.array(stepSchema),
    }),
  )
  .meta({ id: 'Arm' });

/** A job's instructions, compiled. */
export const planSchema = z
  .object({
    entry: z.object({
      when: z.array(spanSchema),
      notWhen: z.array(spanSchema),
      phrases: z.array(z.string()),
    }),
    steps: z.array(stepSchema),
    rules: z.array(z.object({ span: spanSchema, kind: z.enum(['never', 'always']), text: z.string() })),
    background: z.array(spanSchema),
    problems: z.array(problemSchema),
    understood: z.number(),
    language: z.enum(['en', 'es']),
  })
  .meta({ id: 'Plan' }) satisfies z.ZodType<Plan>;
