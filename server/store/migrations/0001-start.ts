import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../database/engine.ts';
import { calls, callWords, whatCallsLeave } from './0001-start-calls.ts';
import { type Index, type Table, tableMaker } from './tables.ts';

/** Everything that the first version keeps. The accounts library makes its own tables. */
export function start(engine: Engine['name']): Migration {
  return {
    up: async (database: Kysely<unknown>) => {
      const { table, index, unique } = tableMaker(database, engine);
      await installation(table, index, unique);
      await workspaces(table, index, unique);
      await library(table, index, unique);
      await flows(table, index);
      await calls(table, index, unique);
      await whatCallsLeave(table, index, unique);
      await callWords(database, engine);
    },
  };
}

async function installation(table: Table, index: Index, unique: Index): Promise<void> {
  await table('installation_settings', { key: 'text', value: 'text' }, ['key']);
  await table(
    'work_items',
    {
      id: 'text',
      workspace_id: 'text?',
      kind: 'text',
      key: 'text',
      payload: 'text',
      attempts: 'integer',
      run_at: 'bigint',
      leased_until: 'bigint',
      state: 'text',
      reason: 'text?',
      created_at: 'bigint',
    },
    ['id'],
  );
  await unique('work_items', ['kind', 'key'], sql`state = 'waiting'`);
  await index('work_items', ['run_at', 'id'], sql`state = 'waiting'`);
}

async function workspaces(table: Table, index: Index, unique: Index): Promise<void> {
  await table(
    'workspaces',
    {
      id: 'text',
      name: 'text',
      time_zone: 'text',
      country: 'text',
      language: 'text',
      job_editors: 'text',
      retention_days: 'integer',
      demo: 'integer',
      created_at: 'bigint',
      updated_at: 'bigint',
      edition: 'integer',
    },
    ['id'],
  );
  await table('config_versions', { workspace_id: 'workspace', version: 'bigint' }, ['workspace_id']);
  await table('walkthroughs', { workspace_id: 'workspace', done: 'text', hidden: 'integer' }, [
    'workspace_id',
  ]);
  await table(
    'members',
    {
      workspace_id: 'workspace',
      id: 'text',
      user_id: 'text',
      name: 'text',
      name_key: 'sorted',
      email: 'text',
      role: 'text',
      joined_at: 'bigint',
      edition: 'integer',
    },
    ['id'],
  );
  await unique('members', ['workspace_id', 'user_id']);
  await index('members', ['user_id']);
  await table(
    'invitations',
    {
      workspace_id: 'workspace',
      id: 'text',
      email: 'text',
      role: 'text',
      token_hash: 'text',
      invited_by: 'text',
      created_at: 'bigint',
      expires_at: 'bigint',
    },
    ['id'],
  );
  await unique('invitations', ['token_hash']);
  await index('invitations', ['workspace_id']);
  await table(
    'api_keys',
    {
      workspace_id: 'workspace',
      id: 'text',
      name: 'text',
      hint: 'text',
      hash: 'text',
      scopes: 'text',
      created_by: 'text',
      created_at: 'bigint',
      last_used_at: 'bigint?',
    },
    ['id'],
  );
  await unique('api_keys', ['hash']);
  await index('api_keys', ['workspace_id']);
  await table(
    'phone_numbers',
    {
      workspace_id: 'workspace',
      id: 'text',
      e164: 'text',
      label: 'text',
      owner_id: 'text?',
      flow_in_force_id: 'text?',
      edition: 'integer',
    },
    ['id'],
  );
  await unique('phone_numbers', ['e164']);
  await index('phone_numbers', ['workspace_id']);
  await table(
    'destinations',
    {
      workspace_id: 'workspace',
      id: 'text',
      name: 'text',
      name_key: 'sorted',
      kind: 'text',
      member_ids: 'text',
      e164: 'text?',
      hours: 'text?',
      edition: 'integer',
    },
    ['id'],
  );
  await unique('destinations', ['workspace_id', 'name_key']);
  await table(
    'webhooks',
    {
      workspace_id: 'workspace',
      id: 'text',
      name: 'text',
      name_key: 'sorted',
      url: 'text',
      sealed_secret: 'text',
      created_at: 'bigint',
      updated_at: 'bigint',
      edition: 'integer',
    },
    ['id'],
  );
  await unique('webhooks', ['workspace_id', 'name_key']);
}

async function library(table: Table, index: Index, unique: Index): Promise<void> {
  await table(
    'pages',
    {
      workspace_id: 'workspace',
      id: 'text',
      title: 'text',
      title_key: 'sorted',
      search_text: 'text',
      characters: 'integer',
      source: 'text',
      created_at: 'bigint',
      updated_at: 'bigint',
      edition: 'integer',
      text: 'text',
    },
    ['id'],
  );
  await index('pages', ['workspace_id', 'title_key', 'id']);
  await table(
    'jobs',
    {
      workspace_id: 'workspace',
      id: 'text',
      name: 'text',
      name_key: 'sorted',
      description: 'text',
      icon: 'text?',
      search_text: 'text',
      revision: 'integer',
      created_at: 'bigint',
      updated_at: 'bigint',
      deleted_at: 'bigint?',
    },
    ['id'],
  );
  // A tombstone keeps its name without holding it.
  await unique('jobs', ['workspace_id', 'name_key'], sql`deleted_at is null`);
  await index('jobs', ['workspace_id', 'updated_at', 'id'], sql`deleted_at is null`);
  await table(
    'revisions',
    {
      workspace_id: 'workspace',
      id: 'text',
      job_id: 'text>jobs',
      number: 'integer',
      name: 'text',
      description: 'text',
      icon: 'text?',
      phrases: 'text',
      instructions: 'text',
      plan: 'text',
      author_id: 'text?',
      author_name: 'text',
      note: 'text',
      saved_at: 'bigint',
    },
    ['job_id', 'number'],
  );
}

async function flows(table: Table, index: Index): Promise<void> {
  await table(
    'flows',
    {
      workspace_id: 'workspace',
      id: 'text',
      phone_number_id: 'text>phone_numbers',
      name: 'text',
      name_key: 'sorted',
      version_in_force: 'integer?',
      paused_step_ids: 'text',
      created_at: 'bigint',
      updated_at: 'bigint',
      edition: 'integer',
    },
    ['id'],
  );
  await index('flows', ['workspace_id', 'name_key']);
  await index('flows', ['phone_number_id']);
  await table(
    'flow_drafts',
    {
      workspace_id: 'workspace',
      flow_id: 'text>flows',
      graph: 'text',
      base_version: 'integer?',
      etag: 'text',
      saved_at: 'bigint',
      saved_by: 'text',
    },
    ['flow_id'],
  );
  await table(
    'flow_versions',
    {
      workspace_id: 'workspace',
      flow_id: 'text>flows',
      number: 'integer',
      graph: 'text',
      published_at: 'bigint',
      published_by: 'text',
      note: 'text',
    },
    ['flow_id', 'number'],
  );
  await table(
    'attachments',
    {
      workspace_id: 'workspace',
      job_id: 'text',
      flow_id: 'text>flows',
      flow_step_id: 'text',
      flow_step_name: 'text',
      place: 'text',
    },
    ['flow_id', 'place', 'flow_step_id', 'job_id'],
  );
  await index('attachments', ['workspace_id', 'job_id', 'flow_id', 'flow_step_id']);
}
