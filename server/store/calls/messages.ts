import { type Selectable, sql } from 'kysely';
import type { Message } from '../../../core/calls/message.ts';
import { cursorKey, listed, pageSize } from '../paging.ts';
import { type Accepted, accepted, type Listed, type NotFound, notFound, type Paging } from '../result.ts';
import type { ScopedTables } from '../schema.ts';
import type { Scope } from '../scope.ts';

export type NewMessage = Omit<Message, 'id' | 'state' | 'doneBy' | 'doneAt' | 'createdAt'> & {
  /** Idempotency key of the action that left it: a retry gives the same message. */
  key: string;
};

export type MessageQuery = Paging & { state?: Message['state']; mock?: boolean; callId?: string };

export class Messages {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** `created` is false when the key was there already. The call must exist. */
  async create(message: NewMessage): Promise<{ message: Message; created: boolean }> {
    const { value } = await this.#scope.change(async (scope) => {
      // The foreign key alone would take a call of another workspace.
      await scope.rows
        .selectFrom('calls')
        .select('id')
        .where('id', '=', message.callId)
        .executeTakeFirstOrThrow();
      const row = await scope.rows
        .insertInto('messages')
        .values({ id: scope.id('message'), ...columns(message), created_at: scope.now() })
        .onConflict((same) => same.columns(['workspace_id', 'key']).doNothing())
        .returningAll()
        .executeTakeFirst();
      if (row) return accepted({ message: messageOf(row), created: true });
      const earlier = await scope.rows
        .selectFrom('messages')
        .selectAll()
        .where('key', '=', message.key)
        .executeTakeFirstOrThrow();
      return accepted({ message: messageOf(earlier), created: false });
    });
    return value;
  }

  /** Urgent first, then newest first. */
  async list(query: MessageQuery = {}): Promise<Listed<Message>> {
    const size = pageSize(query);
    const after = cursorKey<[number, number, string]>(query, ['number', 'number', 'string']);
    const rows = await this.#scope.rows
      .selectFrom('messages')
      .selectAll()
      .$if(query.state !== undefined, (messages) => messages.where('state', '=', query.state ?? ''))
      .$if(query.mock !== undefined, (messages) => messages.where('mock', '=', query.mock ? 1 : 0))
      .$if(query.callId !== undefined, (messages) => messages.where('call_id', '=', query.callId ?? ''))
      .$if(after !== null, (messages) =>
        messages.where(
          sql<boolean>`(urgent, created_at, id) < (${after?.[0]}, ${after?.[1]}, ${after?.[2]})`,
        ),
      )
      .orderBy('urgent', 'desc')
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(size + 1)
      .execute();
    return listed(rows, size, (row) => [row.urgent, row.created_at, row.id], messageOf);
  }

  async get(messageId: string): Promise<Message | null> {
    const row = await this.#scope.rows
      .selectFrom('messages')
      .selectAll()
      .where('id', '=', messageId)
      .executeTakeFirst();
    return row ? messageOf(row) : null;
  }

  /** Open ones left by real callers. */
  async counts(): Promise<{ open: number; urgent: number }> {
    const rows = await this.#scope.rows
      .selectFrom('messages')
      .select((eb) => ['urgent', eb.fn.countAll<number>().as('n')])
      .where('state', '=', 'open')
      .where('mock', '=', 0)
      .groupBy('urgent')
      .execute();
    const of = (urgent: 0 | 1) => rows.find((row) => row.urgent === urgent)?.n ?? 0;
    return { open: of(0) + of(1), urgent: of(1) };
  }

  async setState(
    messageId: string,
    state: Message['state'],
    by: string,
  ): Promise<Accepted<Message> | NotFound> {
    return this.#scope.change(async (scope) => {
      const done = state === 'done';
      const row = await scope.rows
        .updateTable('messages')
        .set({ state, done_by: done ? by : null, done_at: done ? scope.now() : null })
        .where('id', '=', messageId)
        .returningAll()
        .executeTakeFirst();
      return row ? accepted(messageOf(row)) : notFound('message');
    });
  }
}

function columns(message: NewMessage) {
  return {
    key: message.key,
    call_id: message.callId,
    for_whom: message.for,
    from_name: message.fromName,
    from_e164: message.fromNumber,
    text: message.text,
    urgent: message.urgent ? (1 as const) : (0 as const),
    state: 'open',
    mock: message.mock ? (1 as const) : (0 as const),
    done_at: null,
    done_by: null,
  };
}

function messageOf(row: Selectable<ScopedTables['messages']>): Message {
  return {
    id: row.id,
    callId: row.call_id,
    for: row.for_whom,
    fromName: row.from_name,
    fromNumber: row.from_e164,
    text: row.text,
    urgent: row.urgent === 1,
    state: row.state as Message['state'],
    doneBy: row.done_by,
    createdAt: row.created_at,
    doneAt: row.done_at,
    mock: row.mock === 1,
  };
}
