import { type Selectable, sql } from 'kysely';
import type { OutgoingMessage } from '../../ports/messaging.ts';
import { cursorKey, listed, pageSize } from '../paging.ts';
import { type Accepted, accepted, type Listed, type NotFound, notFound, type Paging } from '../result.ts';
import type { ScopedTables } from '../schema.ts';
import type { Scope } from '../scope.ts';

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

export type NewOutboxEntry = Omit<OutgoingMessage, 'workspaceId'> & {
  callId: string | null;
  simulated?: boolean;
};
export type OutboxQuery = Paging & { channel?: OutgoingMessage['channel']; state?: OutboxEntry['state'] };

/** What goes out of the workspace, kept whether or not a provider carries it. */
export class Outbox {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Idempotent by `key`: a retry gives the entry as it stands. */
  async add(message: NewOutboxEntry): Promise<OutboxEntry> {
    const { value } = await this.#scope.change(async (scope) => {
      await scope.rows
        .insertInto('outbox')
        .values({
          id: scope.id('text'),
          key: message.key,
          call_id: message.callId,
          channel: message.channel,
          from_address: message.from,
          to_address: message.to,
          subject: message.subject ?? null,
          body: message.body,
          state: message.simulated ? 'simulated' : 'waiting',
          receipt_id: null,
          reason: null,
          created_at: scope.now(),
          sent_at: null,
        })
        .onConflict((same) => same.columns(['workspace_id', 'key']).doNothing())
        .execute();
      const row = await scope.rows
        .selectFrom('outbox')
        .selectAll()
        .where('key', '=', message.key)
        .executeTakeFirstOrThrow();
      return accepted(entryOf(row));
    });
    return value;
  }

  /** Newest first. */
  async list(query: OutboxQuery = {}): Promise<Listed<OutboxEntry>> {
    const size = pageSize(query);
    const after = cursorKey<[number, string]>(query, ['number', 'string']);
    const rows = await this.#scope.rows
      .selectFrom('outbox')
      .selectAll()
      .$if(query.channel !== undefined, (entries) => entries.where('channel', '=', query.channel ?? ''))
      .$if(query.state !== undefined, (entries) => entries.where('state', '=', query.state ?? ''))
      .$if(after !== null, (entries) =>
        entries.where(sql<boolean>`(created_at, id) < (${after?.[0]}, ${after?.[1]})`),
      )
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(size + 1)
      .execute();
    return listed(rows, size, (row) => [row.created_at, row.id], entryOf);
  }

  async get(entryId: string): Promise<OutboxEntry | null> {
    const row = await this.#scope.rows
      .selectFrom('outbox')
      .selectAll()
      .where('id', '=', entryId)
      .executeTakeFirst();
    return row ? entryOf(row) : null;
  }

  async markSent(entryId: string, receiptId: string): Promise<Accepted<OutboxEntry> | NotFound> {
    return this.#mark(entryId, {
      state: 'sent',
      receipt_id: receiptId,
      reason: null,
      sent_at: this.#scope.now(),
    });
  }

  async markFailed(entryId: string, reason: string): Promise<Accepted<OutboxEntry> | NotFound> {
    return this.#mark(entryId, { state: 'failed', reason });
  }

  /** Not sent yet, and why: it is tried again. */
  async markPutOff(entryId: string, reason: string): Promise<Accepted<OutboxEntry> | NotFound> {
    return this.#mark(entryId, { state: 'waiting', reason });
  }

  async #mark(
    entryId: string,
    change: { state: string; receipt_id?: string; reason: string | null; sent_at?: number },
  ): Promise<Accepted<OutboxEntry> | NotFound> {
    return this.#scope.change(async (scope) => {
      const row = await scope.rows
        .updateTable('outbox')
        .set(change)
        .where('id', '=', entryId)
        .returningAll()
        .executeTakeFirst();
      return row ? accepted(entryOf(row)) : notFound('outgoing message');
    });
  }
}

function entryOf(row: Selectable<ScopedTables['outbox']>): OutboxEntry {
  return {
    id: row.id,
    key: row.key,
    callId: row.call_id,
    channel: row.channel as OutgoingMessage['channel'],
    from: row.from_address,
    to: row.to_address,
    ...(row.subject === null ? {} : { subject: row.subject }),
    body: row.body,
    state: row.state as OutboxEntry['state'],
    receiptId: row.receipt_id,
    reason: row.reason,
    createdAt: row.created_at,
    sentAt: row.sent_at,
  };
}
