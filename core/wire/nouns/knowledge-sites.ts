import { z } from 'zod';
import { SITE_LIMITS, type Site, type SiteChange, type SiteProgress } from '../../knowledge/site.ts';
import { timeSchema } from '../limits.ts';
import { listOf } from '../page.ts';
import { route } from '../route.ts';

const progressShape = z.object({
  read: z.int(),
  left: z.int(),
  skipped: z.array(z.object({ url: z.string(), why: z.string() })),
}) satisfies z.ZodType<SiteProgress>;

const siteShape = z.object({
  id: z.string(),
  url: z.string(),
  mostPages: z.int(),
  state: z.enum(['reading', 'read', 'applied', 'stopped', 'failed']),
  progress: progressShape,
  problem: z.string().nullable(),
  createdAt: timeSchema,
  readAt: timeSchema.nullable(),
}) satisfies z.ZodType<Site>;

const siteSchema = siteShape.meta({ id: 'KnowledgeSite' });

const changeSchema = z
  .object({
    url: z.string(),
    title: z.string(),
    change: z.enum(['added', 'changed', 'removed', 'same']),
    pageId: z.string().nullable(),
    edited: z.boolean().meta({ description: 'Changed here since it was taken; applying overwrites that.' }),
    characters: z.int(),
  })
  .meta({ id: 'KnowledgeSiteChange' }) satisfies z.ZodType<SiteChange>;

const mostPages = z.int().min(1).max(SITE_LIMITS.pages);
const edit = { tag: 'Knowledge', access: 'write', right: 'edit-knowledge' } as const;
const read = { tag: 'Knowledge', access: 'read', right: 'read' } as const;

export const knowledgeSiteRoutes = {
  listKnowledgeSites: route({
    ...read,
    method: 'get',
    path: '/knowledge-sites',
    summary: 'Websites that pages are taken from',
    response: listOf(siteSchema).meta({ id: 'KnowledgeSites' }),
  }),
  createKnowledgeSite: route({
    ...edit,
    method: 'post',
    path: '/knowledge-sites',
    summary: 'Read a website; nothing enters Knowledge until its changes are applied',
    body: z.strictObject({
      url: z.string({ error: 'The address is a text.' }).min(1, 'Write the address of the website.').max(400),
      mostPages: mostPages.default(SITE_LIMITS.usualPages),
    }),
    response: siteSchema,
    status: 201,
    creates: true,
  }),
  getKnowledgeSite: route({
    ...read,
    method: 'get',
    path: '/knowledge-sites/{id}',
    summary: 'One website: how far it was read, and what applying would change',
    response: siteShape.extend({ changes: z.array(changeSchema) }).meta({ id: 'KnowledgeSiteWithChanges' }),
  }),
  compareKnowledgeSitePage: route({
    ...read,
    method: 'get',
    path: '/knowledge-sites/{id}/compare',
    summary: 'One page as it is in Knowledge and as it was read',
    query: z.object({ url: z.string().min(1).max(500) }),
    response: z
      .object({ before: z.string().nullable(), after: z.string().nullable() })
      .meta({ id: 'KnowledgeSiteComparison' }),
  }),
  readKnowledgeSite: route({
    ...edit,
    method: 'post',
    path: '/knowledge-sites/{id}/read',
    summary: 'Read the website again',
    body: z.strictObject({ mostPages: mostPages.optional() }),
    response: siteSchema,
  }),
  stopKnowledgeSite: route({
    ...edit,
    method: 'post',
    path: '/knowledge-sites/{id}/stop',
    summary: 'Stop reading; nothing of this reading is kept',
  }),
  applyKnowledgeSite: route({
    ...edit,
    method: 'post',
    path: '/knowledge-sites/{id}/apply',
    summary: 'Take the changes into Knowledge, all or none; callers are answered from them at once',
    body: z.strictObject({
      urls: z
        .array(z.string().max(500))
        .max(2000)
        .optional()
        .meta({ description: 'Which changes; all when absent.' }),
    }),
    response: z
      .object({ added: z.int(), changed: z.int(), removed: z.int() })
      .meta({ id: 'KnowledgeSiteApplied' }),
  }),
  deleteKnowledgeSite: route({
    ...edit,
    method: 'delete',
    path: '/knowledge-sites/{id}',
    summary: 'Forget the website; its pages stay unless `pages` is `delete`',
    query: z.object({ pages: z.enum(['keep', 'delete']).default('keep') }),
  }),
};
