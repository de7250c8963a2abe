import { z } from 'zod';
import { limitedText, timeSchema } from '../limits.ts';
import { listOf } from '../page.ts';
import { route } from '../route.ts';
import { namedBySchema } from './named-by.ts';

const url = z.url({ protocol: /^https?$/, error: 'Write an address that begins with https://.' }).max(500);
const name = limitedText('The name', 60, 1);

const webhookSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    url: z.string(),
    createdAt: timeSchema,
    updatedAt: timeSchema,
    etag: z.string(),
  })
  .meta({ id: 'Webhook' });

const edit = { tag: 'Webhooks', access: 'write', right: 'manage-workspace' } as const;
const read = { tag: 'Webhooks', access: 'read', right: 'read' } as const;

/** Tools that `[[call-webhook "Name"]]` may reach; anything that is not listed here is never called. */
export const webhookRoutes = {
  listWebhooks: route({
    ...read,
    method: 'get',
    path: '/webhooks',
    summary: 'Tools that jobs may call',
    response: listOf(webhookSchema),
  }),
  createWebhook: route({
    ...edit,
    method: 'post',
    path: '/webhooks',
    summary: 'Register a tool by name and address',
    body: z.strictObject({ name, url }),
    response: webhookSchema
      .extend({
        secret: z.string().meta({ description: 'Signs what is sent (Standard Webhooks); shown once.' }),
      })
      .meta({ id: 'WebhookMade' }),
    status: 201,
    etag: true,
    creates: true,
    secretOnce: true,
  }),
  getWebhook: route({
    ...read,
    method: 'get',
    path: '/webhooks/{id}',
    summary: 'One tool',
    response: webhookSchema,
    etag: true,
  }),
  editWebhook: route({
    ...edit,
    method: 'patch',
    path: '/webhooks/{id}',
    summary: 'Change a tool',
    body: z.strictObject({ name, url }).partial(),
    response: webhookSchema,
    etag: true,
    ifMatch: true,
  }),
  getWebhookUses: route({
    ...read,
    method: 'get',
    path: '/webhooks/{id}/uses',
    summary: 'Jobs that name the tool',
    response: namedBySchema,
  }),
  deleteWebhook: route({
    ...edit,
    method: 'delete',
    path: '/webhooks/{id}',
    summary: 'Remove a tool; jobs that name it show a problem',
  }),
};
