import { z } from 'zod';

/** Who names a destination or a tool, and so would miss it. */
export const namedBySchema = z
  .object({
    jobs: z.array(
      z.object({
        jobId: z.string(),
        name: z.string(),
        icon: z.string().nullable(),
        usedBy: z.int().meta({ description: 'How many agent steps use the job.' }),
      }),
    ),
    steps: z
      .array(
        z.object({
          flowId: z.string(),
          flowName: z.string(),
          flowStepId: z.string(),
          stepName: z.string(),
        }),
      )
      .meta({ description: 'Forward steps that lead there.' }),
  })
  .meta({ id: 'NamedBy' });
