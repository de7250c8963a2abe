import { z } from 'zod';
import { flag } from '../page.ts';
import { route } from '../route.ts';

const named = z.object({ id: z.string(), name: z.string() });

/** What is wrong with jobs only where they stand beside each other, in call flows. None of it blocks anything. */
export const acrossFindingSchema = z
  .object({
    code: z.enum([
      'jobs-overlap',
      'phrase-elsewhere',
      'transfer-unanswered',
      'attached-nowhere',
      'not-published',
    ]),
    severity: z.enum(['finding', 'advice']),
    message: z.string(),
    jobs: z.array(named).meta({ description: 'The job, and the one that it clashes with.' }),
    said: z.array(z.string()).meta({ description: 'What callers may say that shows it.' }),
    at: z
      .object({
        flowId: z.string(),
        flowName: z.string(),
        phoneNumberId: z.string(),
        flowStepId: z.string(),
        stepName: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'AcrossFinding' });

export type AcrossFindingShape = z.output<typeof acrossFindingSchema>;

const response = z
  .object({
    data: z.array(acrossFindingSchema),
    nextCursor: z.null(),
    checking: z.object({ done: z.int(), of: z.int() }).nullable().meta({
      description: 'Pairs of jobs that were compared, while some are not yet; null when all is known.',
    }),
  })
  .meta({ id: 'AcrossFindings' });

const query = z.object({
  partly: flag.default(false).meta({
    description:
      'Answer at once with what is known. The first look at ten jobs takes seconds; ask again until `checking` is null.',
  }),
});

const read = { method: 'get', access: 'read', right: 'read', query, response } as const;

export const findingRoutes = {
  listJobFindings: route({
    ...read,
    tag: 'Jobs',
    path: '/jobs/{id}/findings',
    summary: 'What stands against a job where it is attached: jobs that callers could mean as well, hours',
  }),
  listFlowFindings: route({
    ...read,
    tag: 'Call flows',
    path: '/flows/{id}/findings',
    summary: 'What stands against the jobs of a draft, beside what the review finds',
  }),
};
