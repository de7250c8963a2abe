import { z } from 'zod';
import { idSchema } from '../limits.ts';
import { openJobSchema, presenceSchema } from '../presence.ts';
import { route } from '../route.ts';

/** Who else has a job open. A window tells of itself every half minute; one that falls silent is gone after a minute and a half. */
export const presenceRoutes = {
  openJob: route({
    tag: 'Jobs',
    access: 'person',
    right: 'read',
    method: 'post',
    path: '/jobs/{id}/presence',
    summary: 'Say that you have the job open; gives everybody who has',
    body: z.strictObject({ window: idSchema, doing: presenceSchema.shape.doing }),
    response: openJobSchema,
  }),
  leaveJob: route({
    tag: 'Jobs',
    access: 'person',
    right: 'read',
    method: 'delete',
    path: '/jobs/{id}/presence/{window}',
    summary: 'Say that you have closed the job',
  }),
};
