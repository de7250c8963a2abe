import { z } from 'zod';
import { limitedText, timeSchema } from '../limits.ts';
import { listOf } from '../page.ts';
import { route, SCOPES } from '../route.ts';

const apiKeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.enum(SCOPES)),
    hint: z.string().meta({ description: 'Its last characters, to tell keys apart.' }),
    createdAt: timeSchema,
    lastUsedAt: timeSchema.nullable(),
    createdBy: z.string(),
  })
  .meta({ id: 'ApiKey' });

const base = { tag: 'API keys', right: 'manage-keys' } as const;

export const apiKeyRoutes = {
  listApiKeys: route({
    ...base,
    method: 'get',
    path: '/api-keys',
    summary: 'API keys of the workspace',
    access: 'read',
    response: listOf(apiKeySchema),
  }),
  createApiKey: route({
    ...base,
    method: 'post',
    path: '/api-keys',
    summary: 'Make an API key; its secret is shown once',
    access: 'write',
    body: z.strictObject({ name: limitedText('The name', 60, 1), scopes: z.array(z.enum(SCOPES)).min(1) }),
    response: apiKeySchema.extend({ secret: z.string() }).meta({ id: 'ApiKeyMade' }),
    status: 201,
    creates: true,
    secretOnce: true,
  }),
  deleteApiKey: route({
    ...base,
    method: 'delete',
    path: '/api-keys/{id}',
    summary: 'Delete an API key; requests with it are refused from now on',
    access: 'write',
  }),
};
