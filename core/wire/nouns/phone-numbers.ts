import { z } from 'zod';
import { PHONE_NUMBER_LIMITS, type PhoneNumber } from '../../workspaces/phone-number.ts';
import { limitedText, phoneSchema } from '../limits.ts';
import { listOf } from '../page.ts';
import { route } from '../route.ts';

const phoneNumberSchema = (
  z.object({
    id: z.string(),
    e164: z.string(),
    label: z.string(),
    ownerId: z.string().nullable(),
    flowInForceId: z.string().nullable(),
  }) satisfies z.ZodType<PhoneNumber>
)
  .extend({ etag: z.string() })
  .meta({ id: 'PhoneNumber' });

const label = limitedText('The label', PHONE_NUMBER_LIMITS.label, 1);
const ownerId = z
  .string()
  .max(64)
  .nullable()
  .meta({ description: 'The member who may change this number and its flows.' });
const read = { tag: 'Phone numbers', access: 'read', right: 'read' } as const;

export const phoneNumberRoutes = {
  listPhoneNumbers: route({
    ...read,
    method: 'get',
    path: '/phone-numbers',
    summary: 'Numbers of the workspace',
    response: listOf(phoneNumberSchema),
  }),
  createPhoneNumber: route({
    tag: 'Phone numbers',
    access: 'write',
    right: 'manage-workspace',
    method: 'post',
    path: '/phone-numbers',
    summary: 'Add a number',
    body: z.strictObject({ e164: phoneSchema, label, ownerId: ownerId.default(null) }),
    response: phoneNumberSchema,
    status: 201,
    etag: true,
    creates: true,
  }),
  getPhoneNumber: route({
    ...read,
    method: 'get',
    path: '/phone-numbers/{id}',
    summary: 'One number',
    response: phoneNumberSchema,
    etag: true,
  }),
  editPhoneNumber: route({
    tag: 'Phone numbers',
    access: 'write',
    right: 'edit-number',
    method: 'patch',
    path: '/phone-numbers/{id}',
    summary: 'Change its label or its owner',
    body: z.strictObject({ label, ownerId }).partial(),
    response: phoneNumberSchema,
    etag: true,
    ifMatch: true,
  }),
  deletePhoneNumber: route({
    tag: 'Phone numbers',
    access: 'write',
    right: 'manage-workspace',
    method: 'delete',
    path: '/phone-numbers/{id}',
    summary: 'Remove a number with its flows; records of its calls stay',
  }),
};
