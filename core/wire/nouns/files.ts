import { z } from 'zod';
import { idSchema } from '../limits.ts';
import { flag } from '../page.ts';
import { route } from '../route.ts';

/** Of a body with files, in bytes. */
export const IMPORT_BYTES = 16 * 1024 * 1024;
const MOST_FILES = 5000;

const revision = z
  .object({ id: z.string(), revision: z.int() })
  .meta({ description: 'Which revision of which job the file holds, or started from.' });

const filesSchema = z
  .object({
    callwell: z.literal(1),
    files: z.array(z.object({ path: z.string(), text: z.string(), job: revision.optional() })),
  })
  .meta({ id: 'WorkspaceFiles' });

/** The body of an import, as `exportWorkspace` gives it. It is sent as a file, since it may be larger than other bodies. */
export const importBody = z.strictObject({
  callwell: z.literal(1, 'This is no export of Callwell, or one of another version.'),
  files: z
    .array(
      z.strictObject({
        path: z.string().max(400),
        text: z.string(),
        job: z.strictObject({ id: idSchema, revision: z.int().min(1) }).nullish(),
      }),
    )
    .max(MOST_FILES, `There can be ${MOST_FILES.toLocaleString('en-US')} files at most.`),
  remove: z
    .array(z.strictObject({ id: idSchema, revision: z.int().min(1) }))
    .max(MOST_FILES)
    .optional()
    .meta({ description: 'Jobs to delete, as they were at this revision.' }),
});

const changeSchema = z
  .object({
    kind: z.enum(['settings', 'destination', 'webhook', 'page', 'job', 'number', 'flow']),
    name: z.string(),
    path: z.string(),
    change: z.enum(['new', 'changed', 'same', 'removed']),
    linesAdded: z.int(),
    linesRemoved: z.int(),
    conflict: z.boolean().meta({
      description: 'What is stored is not what the file started from; it is replaced with `overwrite` alone.',
    }),
    publishes: z.boolean().meta({ description: 'The flow is put in force.' }),
  })
  .meta({ id: 'ImportChange' });

const fileProblemSchema = z
  .object({
    path: z.string(),
    line: z.int(),
    column: z.int(),
    code: z.string(),
    message: z.string(),
    severity: z.enum(['blocking', 'finding', 'advice']),
  })
  .meta({ id: 'FileProblem', description: 'Lines and columns count from 1.' });

const importedSchema = z
  .object({
    state: z.enum(['imported', 'planned', 'refused', 'conflict', 'stale']).meta({
      description: 'Only `imported` kept anything; `planned` is a dry run that would be imported.',
    }),
    changes: z.array(changeSchema),
    problems: z.array(fileProblemSchema),
    stoodIn: z
      .array(z.string())
      .meta({ description: 'People who are not here, for whom `standIn` stands in.' }),
    secrets: z
      .array(z.object({ webhook: z.string(), secret: z.string() }))
      .meta({ description: 'Of webhooks that were made; shown once.' }),
    plannedOn: z.string().meta({ description: 'Names the state of the workspace that was planned on.' }),
  })
  .meta({ id: 'Imported' });

export const fileRoutes = {
  exportWorkspace: route({
    tag: 'Files',
    method: 'get',
    path: '/export',
    summary:
      'The workspace as files: callwell.yaml, a job pack for each job, Markdown for each knowledge page',
    access: 'read',
    right: 'read',
    query: z.object({
      only: z
        .enum(['all', 'jobs'])
        .default('all')
        .meta({ description: 'Everything is for owners and admins; jobs for whoever may read them.' }),
    }),
    response: filesSchema,
  }),
  importWorkspace: route({
    tag: 'Files',
    method: 'post',
    path: '/import',
    summary:
      'Take files in: all of them or nothing. The answer says what changes, and with `dryRun` keeps nothing',
    access: 'write',
    right: 'edit-jobs',
    query: z.object({
      dryRun: flag.optional(),
      overwrite: flag.optional(),
      standIn: z.string().max(200).optional().meta({
        description: 'E-mail address of the member who takes the place of people who are not here.',
      }),
      plannedOn: z
        .string()
        .max(60)
        .optional()
        .meta({ description: 'From an earlier answer: refused when anything has changed since.' }),
    }),
    upload: { most: IMPORT_BYTES },
    response: importedSchema,
  }),
};
