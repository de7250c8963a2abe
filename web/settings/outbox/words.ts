import type { Schema } from '../../client/client.ts';
import type { Tone } from '../../ui/index.ts';

type Item = Schema<'OutboxItem'>;

export type Channel = Item['channel'];

/** How a text or an e-mail stands, in a word. */
export const stateWords: Record<Item['state'], [Tone, string]> = {
  waiting: ['info', 'Waiting'],
  sent: ['ok', 'Sent'],
  failed: ['danger', 'Failed'],
  simulated: ['quiet', 'Kept here, not sent'],
};
