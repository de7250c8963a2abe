import type { Schema } from '../client/client.ts';

/** A job as it is stored. Its plan is left out: pages compile the text that they show. */
export type StoredJob = Omit<Schema<'Job'>, 'plan'>;
