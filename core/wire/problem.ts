import { z } from 'zod';
import type { Fix, Place, Problem } from '../shared/problem.ts';

export const spanSchema = z
  .tuple([z.int(), z.int()])
  .meta({ description: 'Half-open range of UTF-16 units.' });

const placeSchema = z.object({
  span: spanSchema.optional(),
  path: z.string().optional(),
  line: z.int().optional(),
  flowStepId: z.string().optional(),
  exit: z.string().optional(),
}) satisfies z.ZodType<Place>;

const fixSchema = z.object({
  label: z.string(),
  span: spanSchema,
  text: z.string(),
}) satisfies z.ZodType<Fix>;

/** A finding or a blocking problem of a job or a flow, shown at its place. */
export const problemSchema = z
  .object({
    code: z.string(),
    message: z.string(),
    severity: z.enum(['blocking', 'finding', 'advice']),
    at: placeSchema.optional(),
    fix: fixSchema.optional(),
  })
  .meta({ id: 'Problem' }) satisfies z.ZodType<Problem>;

/** A refused request (RFC 9457). `code` is stable; `detail` is the sentence to show. */
export const refusalSchema = z
  .object({
    type: z.string().meta({ description: 'A URI that names the kind of problem; it ends with the code.' }),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    errors: z
      .array(z.object({ path: z.string(), code: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'Each fault of the request with its JSON pointer.' }),
    current: z.unknown().optional().meta({ description: 'What is stored now, when an edit came too late.' }),
    merge: z
      .unknown()
      .optional()
      .meta({ description: 'Both edits of a text put together, when they touch different lines.' }),
    uses: z
      .array(z.unknown())
      .optional()
      .meta({ description: 'What still uses the thing that was to be deleted.' }),
    problems: z.array(problemSchema).optional(),
  })
  .meta({ id: 'Refusal' });

export type Refusal = z.output<typeof refusalSchema>;
