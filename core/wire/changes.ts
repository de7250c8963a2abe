import { z } from 'zod';

export const CHANGE_TOPICS = [
  'workspace',
  'jobs',
  'flows',
  'phone-numbers',
  'messages',
  'calls',
  'knowledge',
  'members',
  'destinations',
  'webhooks',
] as const;
export type ChangeTopic = (typeof CHANGE_TOPICS)[number];

/** One message of the change stream: something of this topic is new in the workspace; ask again for what you show. */
export const changeSchema = z
  .object({ topic: z.enum(CHANGE_TOPICS), id: z.string().nullable() })
  .meta({ id: 'Change' });
export type Change = z.output<typeof changeSchema>;
