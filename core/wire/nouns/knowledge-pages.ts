import { z } from 'zod';
import { PAGE_LIMITS, type Page } from '../../knowledge/page.ts';
import { idSchema, limitedText, timeSchema } from '../limits.ts';
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

export const pageLine = pageShape
  .omit({ text: true })
  .extend({ characters: z.int() })
  .meta({ id: 'KnowledgePageLine' });

const passageTried = z.object({
  id: z.string(),
  pageId: z.string(),
  title: z.string(),
  text: z.string(),
  score: z.number(),
  likeness: z.number().nullable().meta({ description: 'Cosine in meaning; null where it was not compared.' }),
  covered: z.number().meta({ description: 'How much of the question its words cover, 0 to 1.' }),
  matched: z.array(z.string()),
});

/** Of an uploaded file. */
export const FILE_BYTES = 10 * 1024 * 1024;

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
  uploadKnowledgeFile: route({
    ...edit,
    method: 'post',
    path: '/knowledge-pages/files',
    summary: 'Make pages of a text, Markdown, CSV, JSON, Word (.docx) or PDF file; all of it or none',
    query: z.object({
      name: z.string().min(1).max(200).meta({ description: 'The file’s name; its end says its kind.' }),
    }),
    upload: { most: FILE_BYTES },
    response: z.object({ data: z.array(pageLine) }).meta({ id: 'KnowledgePagesMade' }),
    status: 201,
    creates: true,
  }),
  tryKnowledge: route({
    ...read,
    method: 'post',
    path: '/knowledge-pages/try',
    summary: 'What the agent would answer, and from which passages',
    body: z.strictObject({
      question: limitedText('The question', 500, 1),
      pageIds: z
        .array(idSchema)
        .max(500)
        .optional()
        .meta({ description: 'The pages that the agent would know; all when absent.' }),
    }),
    response: z
      .object({
        answer: z.object({ text: z.string(), passageId: z.string() }).nullable(),
        passages: z.array(passageTried),
        byMeaning: z.boolean().meta({ description: 'False while the sentence model is not there.' }),
      })
      .meta({ id: 'KnowledgeTried' }),
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
