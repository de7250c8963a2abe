import { z } from 'zod';

/** A window in which somebody has a job open. `since` is when the server first heard of it. */
export const presenceSchema = z
  .object({
    window: z.string().meta({ description: 'Made by the browser window itself; no two windows share one.' }),
    memberId: z.string(),
    name: z.string(),
    doing: z.enum(['reading', 'writing']),
    since: z.int().meta({ description: 'Milliseconds since the epoch.' }),
  })
  .meta({ id: 'Presence' });
export type Presence = z.output<typeof presenceSchema>;

/** The `presence` event of the change stream: everybody who has this job open now. */
export const openJobSchema = z
  .object({ jobId: z.string(), people: z.array(presenceSchema) })
  .meta({ id: 'OpenJob' });
export type OpenJob = z.output<typeof openJobSchema>;
