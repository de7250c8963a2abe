import { z } from 'zod';
import { LANGUAGE_MODEL_LIMITS, type LanguageModel } from '../../workspaces/language-model.ts';
import { limitedText } from '../limits.ts';
import { route } from '../route.ts';

const { endpoints, url, model, key, fillerMs, timeoutMs } = LANGUAGE_MODEL_LIMITS;

const baseUrl = z
  .string()
  .regex(
    /^https?:\/\/[^\s/?#@]+(?:\/[^\s?#@]*)?$/i,
    'Write an address that begins with https://, such as https://api.example.com/v1.',
  )
  .max(url, 'The address is too long.');

const milliseconds = ({ least, most }: { least: number; most: number }) =>
  z
    .int({ error: 'Write a whole number of milliseconds.' })
    .min(least, `Write ${least} or more milliseconds.`)
    .max(most, `Write ${most} milliseconds at most.`);

const endpointEdit = z.strictObject({
  baseUrl,
  model: limitedText('The model', model, 1),
  key: z
    .string()
    .min(1)
    .max(key)
    .regex(/^[\x21-\x7e]+$/, 'A key is one word without spaces.')
    .nullable()
    .optional()
    .meta({
      description:
        'A text sets the key, null takes it away. Absent it stays as it is, unless the address is of another host.',
    }),
});

const languageModelShape = z.object({
  endpoints: z.array(z.object({ baseUrl: z.string(), model: z.string(), keySet: z.boolean() })),
  fillerMs: z.int().meta({ description: 'Silence after which a caller hears “One moment”.' }),
  timeoutMs: z.int().meta({ description: 'Silence after which an endpoint is given up.' }),
}) satisfies z.ZodType<LanguageModel>;

const languageModelSchema = languageModelShape
  .extend({
    installation: z
      .object({ baseUrl: z.string(), model: z.string() })
      .nullable()
      .meta({ description: 'Asked where the workspace has set no endpoint of its own.' }),
    etag: z.string(),
  })
  .meta({ id: 'LanguageModel' });

const triedSchema = z
  .object({
    works: z.boolean(),
    words: z.string().meta({ description: 'What the model answered; empty when it did not.' }),
    message: z.string().meta({ description: 'What came of it, and what to do.' }),
    ms: z.int(),
  })
  .meta({ id: 'ModelTried' });

const access = { tag: 'Language model', right: 'manage-workspace' } as const;

/** Where the language model of a workspace is; without one the embedded brain answers alone. */
export const languageModelRoutes = {
  getLanguageModel: route({
    ...access,
    method: 'get',
    path: '/language-model',
    summary: 'The language model that agents think with',
    access: 'read',
    response: languageModelSchema,
    etag: true,
  }),
  editLanguageModel: route({
    ...access,
    method: 'patch',
    path: '/language-model',
    summary: 'Set endpoints, their order and how long a caller waits',
    access: 'write',
    body: z
      .strictObject({
        endpoints: z.array(endpointEdit).max(endpoints, `There can be ${endpoints} endpoints.`),
        fillerMs: milliseconds(fillerMs),
        timeoutMs: milliseconds(timeoutMs),
      })
      .partial(),
    response: languageModelSchema,
    etag: true,
    ifMatch: true,
  }),
  tryLanguageModel: route({
    ...access,
    method: 'post',
    path: '/language-model/try',
    summary: 'Ask an endpoint one question; nothing is saved',
    access: 'write',
    body: endpointEdit,
    response: triedSchema,
  }),
};
