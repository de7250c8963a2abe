import type { Messaging, OutgoingMessage } from '../../ports/messaging.ts';

/** Keeps what would be sent where people can look at it; nothing leaves the machine. `keep` gives the entry's id. */
export function outboxMessaging(keep: (message: OutgoingMessage) => Promise<{ id: string }>): Messaging {
  return {
    name: 'outbox',
    send: async (message) => ({ receiptId: (await keep(message)).id }),
  };
}
