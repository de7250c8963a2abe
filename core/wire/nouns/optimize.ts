import { z } from 'zod';
import { JOB_LIMITS } from '../../jobs/job.ts';
import type { PlanFigures } from '../../plan/figures.ts';
import type { Change } from '../../plan/optimize/change.ts';
import type { Literal } from '../../plan/optimize/literals.ts';
import type { Evidence } from '../../proof/evidence/evidence.ts';
import { SCENARIO_KINDS } from '../../proof/scenario.ts';
import { problemSchema, spanSchema } from '../problem.ts';
import { route } from '../route.ts';

/** One of the changes that make up a rewrite. Spans of a rewrite never touch one another, so any of them may be left. */
const changeSchema = z
  .object({
    id: z.string(),
    title: z.string().meta({ description: 'What it does, in a few words.' }),
    reason: z.string().meta({ description: 'Why: the rule or the mock call behind it.' }),
    rule: z.string().meta({ description: 'Code of the rule; empty for a change without one.' }),
    span: spanSchema,
    after: z.string(),
    default: z.enum(['accept', 'leave']).meta({ description: 'What holds until the author chooses.' }),
    moved: z
      .string()
      .optional()
      .meta({ description: 'What leaves the job with this change: it belongs on a knowledge page.' }),
  })
  .meta({ id: 'TextChange' }) satisfies z.ZodType<Change>;

const figuresSchema = z
  .object({
    understood: z.number(),
    findings: z.int(),
    steps: z.int(),
    fields: z.int(),
    length: z.int(),
  })
  .meta({ id: 'PlanFigures' }) satisfies z.ZodType<PlanFigures>;

const literalSchema = z
  .object({
    kind: z.enum(['token', 'placeholder', 'quote', 'link', 'email', 'number', 'name']),
    text: z.string(),
  })
  .meta({ id: 'Literal' }) satisfies z.ZodType<Omit<Literal, 'span'>>;

export const optimizedSchema = z
  .object({
    before: z.string(),
    text: z.string().meta({
      description: 'With every change that is accepted by default; the text before where it was refused.',
    }),
    by: z.enum(['rules', 'model']),
    changes: z.array(changeSchema),
    refused: problemSchema
      .nullable()
      .meta({ description: 'Why the rewrite was thrown away; the text is then untouched.' }),
    kept: z
      .array(literalSchema)
      .meta({ description: 'Numbers, links, names and tokens that stand in both.' }),
    figures: z.object({ before: figuresSchema, after: figuresSchema }),
  })
  .meta({ id: 'OptimizedText' });

const passed = { passed: z.int(), of: z.int() };
const interval = z.tuple([z.number(), z.number()]);
const shareSchema = z
  .object({ ...passed, interval: interval.meta({ description: '95 %, shares of 1.' }) })
  .meta({ id: 'PassRate' });
const sideSchema = z
  .object({
    ...passed,
    failedWhy: z.array(z.string()).meta({ description: 'What was missing, in sentences.' }),
  })
  .meta({ id: 'ScenarioRuns' });

const evidenceSchema = z
  .object({
    verdict: z.enum(['gain', 'no-proven-gain', 'loss']),
    before: shareSchema,
    after: shareSchema,
    delta: z.number().meta({ description: 'Share after less share before.' }),
    deltaInterval: interval,
    scenarios: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.enum(SCENARIO_KINDS),
        before: sideSchema,
        after: sideSchema,
        failedWhy: z.string().optional(),
      }),
    ),
    lost: z.array(
      z.object({
        what: z.enum(['dropped', 'swapped', 'ungated']),
        message: z.string(),
        span: spanSchema,
      }),
    ),
    failedCalls: z
      .array(
        z.object({
          scenario: z.string(),
          run: z.int(),
          why: z.array(z.string()),
          lines: z.array(z.object({ who: z.enum(['agent', 'caller']), text: z.string() })),
        }),
      )
      .meta({ description: 'Calls on the text after that failed, word by word; a few of each scenario.' }),
    runs: z.int(),
    seed: z.int(),
  })
  .meta({ id: 'Evidence' }) satisfies z.ZodType<Evidence>;

const instructions = z.string().meta({ maxLength: JOB_LIMITS.instructions });
const draft = instructions.optional().meta({ description: 'The draft in hand; absent, the stored text.' });
const useModel = z
  .boolean()
  .default(false)
  .meta({ description: 'Ask the workspace’s language model; rules alone otherwise.' });

const proof = {
  after: instructions,
  without: z.array(instructions).max(24).default([]).meta({
    description:
      'The rewrite without one of its changes each, to find which of them made a caller fare worse.',
  }),
};

const progressSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('waiting') }),
    z.object({ type: z.literal('progress'), done: z.int(), of: z.int() }),
    z.object({ type: z.literal('evidence'), evidence: evidenceSchema }),
    z
      .object({
        type: z.literal('cause'),
        scenario: z.string(),
        did: z.enum(['mended', 'broke']),
        without: z.int().nullable(),
      })
      .meta({ description: 'Which of `without` takes an effect back; null where none does by itself.' }),
    z.object({ type: z.literal('problem'), problem: problemSchema }),
  ])
  .meta({
    id: 'EvidenceProgress',
    description: 'Messages until the evidence, or the problem that ended it.',
  });

const edit = { tag: 'Jobs', access: 'write', right: 'edit-jobs', method: 'post' } as const;

/** Rewriting a job’s text, and the mock calls that say whether it is better. Nothing here is saved. */
export const optimizeRoutes = {
  optimizeText: route({
    ...edit,
    path: '/jobs/optimize',
    summary: 'Rewrite a text that is no job yet; nothing is saved',
    body: z.strictObject({ instructions, useModel }),
    response: optimizedSchema,
  }),
  proveText: route({
    ...edit,
    path: '/jobs/optimize/evidence',
    summary: 'Run the same mock calls on both texts of a job that is not saved yet',
    body: z.strictObject({ before: instructions, ...proof }),
    response: progressSchema,
    produces: 'text/event-stream',
  }),
  optimizeJob: route({
    ...edit,
    path: '/jobs/{id}/optimize',
    summary: 'Rewrite a job’s text, change by change; nothing is saved',
    body: z.strictObject({ instructions: draft, useModel }),
    response: optimizedSchema,
  }),
  proveJob: route({
    ...edit,
    path: '/jobs/{id}/optimize/evidence',
    summary: 'Run the same mock calls on both texts and compare; ends when the client leaves',
    body: z.strictObject({ before: draft, ...proof }),
    response: progressSchema,
    produces: 'text/event-stream',
  }),
};

export type OptimizedText = z.output<typeof optimizedSchema>;
export type TextChange = z.output<typeof changeSchema>;
export type EvidenceProgress = z.output<typeof progressSchema>;
