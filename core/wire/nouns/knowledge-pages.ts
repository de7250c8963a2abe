import { z } from 'zod';
import { PAGE_LIMITS, type Page } from '../../knowledge/page.ts';
import { limitedText, timeSchema } from '../limits.ts';
import { listOf, pageQuery } from '../page.ts';
import { route } from '../route.ts';

const pageShape = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  source: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('typed') }),
    z.object({ kind: z.literal('file'), name: z.string() }),
    z.object({ kind: z.literal('website'), url: z.string() }),
  ]),
  createdAt: timeSchema,
  updatedAt: timeSchema,
}) satisfies z.ZodType<Page>;

const pageSchema = pageShape.extend({ etag: z.string() }).meta({ id: 'KnowledgePage' });

const pageLine = pageShape
  .omit({ text: true })
  .extend({ characters: z.int() })
  .meta({ id: 'KnowledgePageLine' });

const text = {
  title: limitedText('The title', PAGE_LIMITS.title, 1),
  text: limitedText('The page', PAGE_LIMITS.text),
};
const edit = { tag: 'Knowledge', access: 'write', right: 'edit-knowledge' } as const;
const read = { tag: 'Knowledge', access: 'read', right: 'read' } as const;

export const knowledgePageRoutes = {
  listKnowledgePages: route({
    ...read,
    method: 'get',
    path: '/knowledge-pages',
    summary: 'Pages of facts from which callers are answered',
    query: pageQuery.extend({ q: z.string().max(200).optional() }),
    response: listOf(pageLine).extend({ total: z.int() }).meta({ id: 'KnowledgePageLines' }),
  }),
  createKnowledgePage: route({
    ...edit,
    method: 'post',
    path: '/knowledge-pages',
    summary: 'Write a page',
    body: z.strictObject(text),
    response: pageSchema,
    status: 201,
    etag: true,
    creates: true,
  }),
  getKnowledgePage: route({
    ...read,
    method: 'get',
    path: '/knowledge-pages/{id}',
    summary: 'One page',
    response: pageSchema,
    etag: true,
  }),
  editKnowledgePage: route({
    ...edit,
    method: 'patch',
    path: '/knowledge-pages/{id}',
    summary: 'Change a page; callers are answered from it at once',
    body: z.strictObject(text).partial(),
    response: pageSchema,
    etag: true,
    ifMatch: true,
  }),
  deleteKnowledgePage: route({
    ...edit,
    method: 'delete',
    path: '/knowledge-pages/{id}',
    summary: 'Remove a page',
  }),
  undeleteKnowledgePage: route({
    ...edit,
    method: 'post',
    path: '/knowledge-pages/{id}/undelete',
    summary: 'Take a deletion back within a day; agent steps that name the page answer from it again',
    response: pageSchema,
    etag: true,
    creates: true,
  }),
};
