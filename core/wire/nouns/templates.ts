import { z } from 'zod';
import { BLANK_KINDS } from '../../jobs/pack.ts';
import { listOf } from '../page.ts';
import { route } from '../route.ts';
import { jobSchema } from './jobs.ts';
import { planSchema } from './plan.ts';

const blank = z.object({
  name: z.string(),
  kind: z.enum(BLANK_KINDS),
  label: z.string(),
  example: z.string(),
  offers: z
    .array(z.string())
    .meta({ description: 'What the workspace has for it: names of destinations, members, pages.' }),
});

const templateLine = z.object({
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  icon: z.string(),
  phrases: z.array(z.string()),
  blanks: z.array(blank),
});

const templateSchema = templateLine
  .extend({
    instructions: z.string(),
    plan: planSchema.meta({ description: 'With the examples in the blanks.' }),
  })
  .meta({ id: 'Template' });

const read = { tag: 'Templates', access: 'read', right: 'read' } as const;

export const templateRoutes = {
  listTemplates: route({
    ...read,
    method: 'get',
    path: '/templates',
    summary: 'Jobs to start from',
    response: listOf(templateLine.meta({ id: 'TemplateLine' })),
  }),
  getTemplate: route({
    ...read,
    method: 'get',
    path: '/templates/{slug}',
    summary: 'One template with its text',
    response: templateSchema,
  }),
  useTemplate: route({
    tag: 'Templates',
    access: 'write',
    right: 'edit-jobs',
    method: 'post',
    path: '/templates/{slug}/use',
    summary: 'Make a job from a template, with its blanks filled',
    body: z.strictObject({
      name: z.string().optional(),
      blanks: z.record(z.string(), z.string().max(500)).default({}),
    }),
    response: jobSchema,
    status: 201,
    etag: true,
    creates: true,
  }),
};
