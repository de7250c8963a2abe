import type { OutgoingMessage } from '../../ports/messaging.ts';
import type { Accepted, Listed, NotFound, Paging } from '../result.ts';

export type OutboxEntry = Omit<OutgoingMessage, 'workspaceId'> & {
  id: string;
  callId: string | null;
  /** `simulated`: of a mock call, never to be sent. */
  state: 'waiting' | 'sent' | 'failed' | 'simulated';
  receiptId: string | null;
  reason: string | null;
  createdAt: number;
  sentAt: number | null;
};

export interface Outbox {
  /** Idempotent by `key`: a retry gives the entry as it stands. */
  add(
    message: Omit<OutgoingMessage, 'workspaceId'> & { callId: string | null; simulated?: boolean },
  ): Promise<OutboxEntry>;
  /** Newest first. */
  list(
    query: Paging & { channel?: OutgoingMessage['channel']; state?: OutboxEntry['state'] },
  ): Promise<Listed<OutboxEntry>>;
  get(entryId: string): Promise<OutboxEntry | null>;
  markSent(entryId: string, receiptId: string): Promise<Accepted<OutboxEntry> | NotFound>;
  markFailed(entryId: string, reason: string): Promise<Accepted<OutboxEntry> | NotFound>;
}
