import { z } from 'zod';
import { JOB_LIMITS } from '../../jobs/job.ts';
import { PAGE_LIMITS } from '../../knowledge/page.ts';
import { MAX_SOURCE, MOST_DRAFTS } from '../../plan/drafting/draft-jobs.ts';
import { type Drafts, ORIGINS } from '../../plan/drafting/drafted.ts';
import { limitedText } from '../limits.ts';
import { problemSchema, spanSchema } from '../problem.ts';
import { route } from '../route.ts';

/** Of a dropped file. */
export const SOURCE_BYTES = 10 * 1024 * 1024;
const MOST_PAGES = 50;

const draftedJob = z
  .object({
    name: z.string(),
    description: z.string(),
    instructions: z.string(),
    phrases: z.array(z.string()),
    icon: z.string().nullable(),
    understood: z.number().meta({ description: 'Share of instruction lines that were read surely.' }),
    needs: z
      .array(z.object({ kind: z.enum(['destination', 'webhook']), name: z.string() }))
      .meta({ description: 'What the text names and the workspace does not have.' }),
    lines: z
      .array(z.object({ text: z.string(), from: spanSchema.nullable(), why: z.string().optional() }))
      .meta({
        description:
          'The instructions line by line, each with its place in `text`; null where it was put in, with the reason.',
      }),
  })
  .meta({ id: 'DraftedJob' });

const landing = z.discriminatedUnion('to', [
  z.object({ span: spanSchema, to: z.literal('job'), jobs: z.array(z.int()) }),
  z.object({ span: spanSchema, to: z.literal('fact'), fact: z.int() }),
  z.object({ span: spanSchema, to: z.literal('unread'), why: z.string(), words: z.string().optional() }),
]);

const draftsSchema = z
  .object({
    origin: z.enum(ORIGINS).meta({ description: 'What the text was taken for.' }),
    by: z.enum(['rules', 'model']),
    modelNote: z.string().nullable().meta({ description: 'Why the language model’s draft was not taken.' }),
    modelSet: z.boolean().meta({ description: 'The workspace has a language model that can draft as well.' }),
    text: z.string().meta({ description: 'What was read; of HTML its words. Spans are places in it.' }),
    jobs: z.array(draftedJob),
    facts: z.array(z.object({ title: z.string(), text: z.string(), spans: z.array(spanSchema) })).meta({
      description: 'What callers may be told: proposed as knowledge pages.',
    }),
    unread: z.array(z.object({ span: spanSchema, text: z.string(), why: z.string() })),
    landed: z.array(landing).meta({ description: 'Where each stretch of the text went.' }),
    problems: z.array(problemSchema),
  })
  .meta({ id: 'Drafts' }) satisfies z.ZodType<Omit<Drafts, 'jobs'>>;

const jobText = z.strictObject({
  name: z.string(),
  description: z.string().default(''),
  instructions: z.string().meta({ maxLength: JOB_LIMITS.instructions }),
  phrases: z.array(z.string()).default([]),
  icon: z.string().max(40).nullable().default(null),
});

const by = z
  .enum(['best', 'rules'])
  .default('best')
  .meta({ description: '`best`: with the language model where one is set, else by rules.' });

const draft = { tag: 'Drafts', access: 'write', right: 'edit-jobs', method: 'post' } as const;

export const draftRoutes = {
  draftJobs: route({
    ...draft,
    path: '/drafts',
    summary: 'Jobs out of notes, scripts, e-mails or packs of other products; nothing is stored',
    body: z.strictObject({
      text: z.string().meta({ description: `At most ${MAX_SOURCE.toLocaleString('en-US')} characters.` }),
      by,
    }),
    response: draftsSchema,
  }),
  draftJobsFromFile: route({
    ...draft,
    path: '/drafts/files',
    summary:
      'The same out of a text, Markdown, HTML, JSON, YAML, Word (.docx) or PDF file; nothing is stored',
    query: z.object({
      name: z.string().min(1).max(200).meta({ description: 'The file’s name; its end says its kind.' }),
      by,
    }),
    upload: { most: SOURCE_BYTES },
    response: draftsSchema,
  }),
  addDrafts: route({
    ...draft,
    path: '/drafts/add',
    summary: 'Put drafts into the library, and facts into Knowledge: all of them or nothing',
    body: z.strictObject({
      jobs: z.array(jobText).max(MOST_DRAFTS),
      pages: z
        .array(
          z.strictObject({
            title: limitedText('The title', PAGE_LIMITS.title, 1),
            text: limitedText('The page', PAGE_LIMITS.text, 1),
          }),
        )
        .max(MOST_PAGES)
        .default([]),
    }),
    response: z
      .object({
        jobs: z.array(z.object({ id: z.string(), name: z.string() })),
        pages: z.array(z.object({ id: z.string(), title: z.string() })),
      })
      .meta({ id: 'DraftsAdded' }),
    status: 201,
    creates: true,
  }),
};
