import type { Message } from '../../../core/calls/message.ts';
import type { Accepted, Listed, NotFound, Paging } from '../result.ts';

export type NewMessage = Omit<Message, 'id' | 'state' | 'doneBy' | 'doneAt' | 'createdAt'> & {
  /** Idempotency key of the action that left it: a retry gives the same message. */
  key: string;
};

export interface Messages {
  /** `created` is false when the key was there already. */
  create(message: NewMessage): Promise<{ message: Message; created: boolean }>;
  /** Urgent first, then newest first. */
  list(
    query: Paging & { state?: Message['state']; mock?: boolean; callId?: string },
  ): Promise<Listed<Message>>;
  get(messageId: string): Promise<Message | null>;
  /** Open ones left by real callers. */
  counts(): Promise<{ open: number; urgent: number }>;
  setState(messageId: string, state: Message['state'], by: string): Promise<Accepted<Message> | NotFound>;
}
