/** Sends what the business wants to be told or what a caller is to get. Each channel has an outbox by default. */
export interface Messaging {
  readonly name: string;
  /** Resolves with the provider's receipt id; rejects with a sentence for the log. `key` makes a retry harmless. */
  send(message: OutgoingMessage): Promise<{ receiptId: string }>;
}

export type OutgoingMessage = {
  key: string;
  channel: 'text' | 'email';
  from: string | null;
  to: string;
  subject?: string;
  body: string;
  workspaceId: string;
};
