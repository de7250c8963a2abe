import { type Kysely, sql } from 'kysely';
import type { Engine } from '../database/engine.ts';
import type { Index, Table } from './tables.ts';

export async function calls(table: Table, index: Index, unique: Index): Promise<void> {
  await table('snapshots', { workspace_id: 'workspace', id: 'text', snapshot: 'text' }, [
    'workspace_id',
    'id',
  ]);
  await table(
    'calls',
    {
      workspace_id: 'workspace',
      id: 'text',
      position: 'bigint',
      mode: 'text',
      status: 'text',
      outcome: 'text?',
      urgent: 'integer',
      from_e164: 'text?',
      to_e164: 'text?',
      caller_name: 'text?',
      title: 'text',
      phone_number_id: 'text?',
      flow_id: 'text?',
      snapshot_id: 'text',
      core_version: 'text',
      last_seq: 'integer',
      started_at: 'bigint',
      ended_at: 'bigint?',
    },
    ['id'],
  );
  await unique('calls', ['position']);
  await index('calls', ['workspace_id', 'position']);
  for (const column of ['outcome', 'mode', 'phone_number_id', 'from_e164', 'to_e164']) {
    await index('calls', ['workspace_id', column, 'position']);
  }
  await index('calls', ['workspace_id', 'snapshot_id']);
  await index('calls', ['workspace_id', 'position'], sql`urgent = 1`, 'calls_urgent');
  await index('calls', ['workspace_id', 'position'], sql`status <> 'ended'`, 'calls_unfinished');
  await table(
    'call_events',
    { workspace_id: 'workspace', call_id: 'text>calls', seq: 'integer', event: 'text' },
    ['call_id', 'seq'],
  );
  await table(
    'call_values',
    { workspace_id: 'workspace', call_id: 'text>calls', seq: 'integer', value: 'text' },
    ['call_id'],
  );
  await table('call_records', { workspace_id: 'workspace', call_id: 'text>calls', record: 'text' }, [
    'call_id',
  ]);
  await table(
    'call_jobs',
    {
      workspace_id: 'workspace',
      call_id: 'text>calls',
      position: 'bigint',
      place: 'integer',
      job_id: 'text',
      name: 'text',
      icon: 'text?',
      revision: 'integer',
      mode: 'text',
      outcome: 'text?',
    },
    ['call_id', 'job_id'],
  );
  await index('call_jobs', ['workspace_id', 'job_id', 'position']);
  // Holds all that a job's figures are counted from.
  await index('call_jobs', ['workspace_id', 'job_id', 'mode', 'revision', 'outcome']);
}

export async function whatCallsLeave(table: Table, index: Index, unique: Index): Promise<void> {
  await table(
    'messages',
    {
      workspace_id: 'workspace',
      id: 'text',
      key: 'text',
      call_id: 'text>calls',
      for_whom: 'text',
      from_name: 'text?',
      from_e164: 'text?',
      text: 'text',
      urgent: 'integer',
      state: 'text',
      mock: 'integer',
      created_at: 'bigint',
      done_at: 'bigint?',
      done_by: 'text?',
    },
    ['id'],
  );
  await unique('messages', ['workspace_id', 'key']);
  await index('messages', ['call_id']);
  await index('messages', ['workspace_id', 'urgent', 'created_at', 'id']);
  await index('messages', ['workspace_id', 'from_e164']);
  await index('messages', ['workspace_id', 'urgent'], sql`state = 'open' and mock = 0`, 'messages_open');
  await table(
    'outbox',
    {
      workspace_id: 'workspace',
      id: 'text',
      key: 'text',
      call_id: 'text?',
      channel: 'text',
      from_address: 'text?',
      to_address: 'text',
      subject: 'text?',
      body: 'text',
      state: 'text',
      receipt_id: 'text?',
      reason: 'text?',
      created_at: 'bigint',
      sent_at: 'bigint?',
    },
    ['id'],
  );
  await unique('outbox', ['workspace_id', 'key']);
  await index('outbox', ['workspace_id', 'created_at', 'id']);
  await index('outbox', ['workspace_id', 'call_id']);
  await index('outbox', ['workspace_id', 'to_address']);
  await table(
    'idempotency_keys',
    {
      workspace_id: 'workspace',
      key: 'text',
      route: 'text',
      request: 'text',
      response: 'text?',
      expires_at: 'bigint',
    },
    ['workspace_id', 'key', 'route'],
  );
  await index('idempotency_keys', ['expires_at']);
}

/** The one table that each database makes in its own way: an index of words, by a call's position. */
export async function callWords(database: Kysely<unknown>, engine: Engine['name']): Promise<void> {
  if (engine === 'sqlite') {
    // Membership of words is all that is asked: no offsets, no copy of the text; short beginnings of words get their own index.
    await sql`create virtual table call_words using fts5(
      words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3 4 5', tokenize = 'unicode61 remove_diacritics 0'
    )`.execute(database);
    return;
  }
  await sql`create table call_words (rowid bigint primary key, words tsvector not null)`.execute(database);
  await sql`create index call_words_words on call_words using gin (words)`.execute(database);
}
