import type { ColumnType } from 'kysely';

/**
 * The tables as both databases have them. Ids are text made by the application, times are ms since the epoch, `json` columns hold
 * JSON text, flags are 0 or 1. `workspace_id` can be read, but neither inserted nor changed: the scope writes it (see scope.ts).
 */
type Owned = { workspace_id: ColumnType<string, never, never> };
type Json = string;
type Flag = 0 | 1;
/** Written once. */
type Fixed<T> = ColumnType<T, T, never>;

/** Every table that belongs to workspaces: the only ones that a scope can name. */
export type ScopedTables = {
  workspaces: {
    id: ColumnType<string, never, never>;
    name: string;
    time_zone: string;
    country: string;
    language: string;
    job_editors: string;
    retention_days: number;
    emergency: Json;
    demo: Flag;
    created_at: Fixed<number>;
    updated_at: number;
    edition: number;
  };
  config_versions: Owned & { version: number };
  walkthroughs: Owned & { done: Json; hidden: Flag };
  members: Owned & {
    id: Fixed<string>;
    user_id: Fixed<string>;
    name: string;
    name_key: string;
    email: string;
    role: string;
    joined_at: Fixed<number>;
    edition: number;
  };
  invitations: Owned & {
    id: Fixed<string>;
    email: string;
    role: string;
    token_hash: Fixed<string>;
    invited_by: string;
    created_at: Fixed<number>;
    expires_at: number;
  };
  api_keys: Owned & {
    id: Fixed<string>;
    name: string;
    hint: string;
    hash: Fixed<string>;
    scopes: Json;
    created_by: string;
    created_at: Fixed<number>;
    last_used_at: number | null;
  };
  phone_numbers: Owned & {
    id: Fixed<string>;
    e164: Fixed<string>;
    label: string;
    owner_id: string | null;
    flow_in_force_id: string | null;
    edition: number;
  };
  destinations: Owned & {
    id: Fixed<string>;
    name: string;
    name_key: string;
    kind: string;
    member_ids: Json;
    e164: string | null;
    hours: Json | null;
    edition: number;
  };
  language_models: Owned & {
    endpoints: Json;
    filler_ms: number;
    timeout_ms: number;
    edition: number;
    updated_at: number;
  };
  webhooks: Owned & {
    id: Fixed<string>;
    name: string;
    name_key: string;
    url: string;
    sealed_secret: string;
    created_at: Fixed<number>;
    updated_at: number;
    edition: number;
  };
  pages: Owned & {
    id: Fixed<string>;
    title: string;
    title_key: string;
    search_text: string;
    characters: number;
    source: Json;
    created_at: Fixed<number>;
    updated_at: number;
    edition: number;
    text: string;
    site_id: string | null;
    /** The text as it was taken from the site; null for pages that are not from one. */
    taken_text: string | null;
  };
  deleted_pages: Owned & {
    id: Fixed<string>;
    page: Fixed<Json>;
    deleted_at: Fixed<number>;
  };
  sites: Owned & {
    id: Fixed<string>;
    url: Fixed<string>;
    most_pages: number;
    state: string;
    /** Counts the readings: what an older one still finds is not kept. */
    reading: number;
    progress: Json;
    problem: string | null;
    created_at: Fixed<number>;
    read_at: number | null;
  };
  site_pages: Owned & {
    site_id: Fixed<string>;
    url: Fixed<string>;
    place: Fixed<number>;
    title: Fixed<string>;
    text: Fixed<string>;
  };
  jobs: Owned & {
    id: Fixed<string>;
    name: string;
    name_key: string;
    description: string;
    icon: string | null;
    search_text: string;
    revision: number;
    /** 1: something is found in its text, or a line of it is not understood. */
    to_look_at: number;
    created_at: Fixed<number>;
    updated_at: number;
    deleted_at: number | null;
  };
  revisions: Owned & {
    id: Fixed<string>;
    job_id: Fixed<string>;
    number: Fixed<number>;
    name: Fixed<string>;
    description: Fixed<string>;
    icon: Fixed<string | null>;
    phrases: Fixed<Json>;
    instructions: Fixed<string>;
    plan: Fixed<Json>;
    author_id: Fixed<string | null>;
    author_name: Fixed<string>;
    note: Fixed<string>;
    saved_at: Fixed<number>;
    live_steps: Fixed<number>;
    live_numbers: Fixed<number>;
  };
  flows: Owned & {
    id: Fixed<string>;
    phone_number_id: Fixed<string>;
    name: string;
    name_key: string;
    version_in_force: number | null;
    paused_step_ids: Json;
    created_at: Fixed<number>;
    updated_at: number;
    edition: number;
  };
  flow_drafts: Owned & {
    flow_id: Fixed<string>;
    graph: Json;
    base_version: number | null;
    etag: string;
    saved_at: number;
    saved_by: string;
  };
  flow_versions: Owned & {
    flow_id: Fixed<string>;
    number: Fixed<number>;
    graph: Fixed<Json>;
    published_at: Fixed<number>;
    published_by: Fixed<string>;
    note: Fixed<string>;
  };
  attachments: Owned & {
    job_id: Fixed<string>;
    flow_id: Fixed<string>;
    flow_step_id: Fixed<string>;
    flow_step_name: string;
    place: Fixed<'draft' | 'published'>;
  };
  snapshots: Owned & { id: Fixed<string>; snapshot: Fixed<Json> };
  calls: Owned & {
    id: Fixed<string>;
    /** Where the call stands among all others: `started_at` × 1024 and a little chance, unique in the installation. */
    position: Fixed<number>;
    mode: Fixed<string>;
    status: string;
    outcome: string | null;
    urgent: Flag;
    from_e164: Fixed<string | null>;
    to_e164: Fixed<string | null>;
    caller_name: string | null;
    title: string;
    phone_number_id: Fixed<string | null>;
    flow_id: Fixed<string | null>;
    snapshot_id: Fixed<string>;
    core_version: Fixed<string>;
    last_seq: number;
    started_at: Fixed<number>;
    ended_at: number | null;
  };
  call_events: Owned & { call_id: Fixed<string>; seq: Fixed<number>; event: Fixed<Json> };
  call_values: Owned & { call_id: Fixed<string>; seq: number; value: Json };
  call_records: Owned & { call_id: Fixed<string>; record: Json };
  /** The jobs that a call ran, each once, in the order of their first runs. */
  call_jobs: Owned & {
    call_id: Fixed<string>;
    position: Fixed<number>;
    place: Fixed<number>;
    job_id: Fixed<string>;
    name: Fixed<string>;
    icon: Fixed<string | null>;
    revision: Fixed<number>;
    mode: Fixed<string>;
    outcome: Fixed<string | null>;
    /** The agent step in which it ran; null for calls of versions that did not note it. */
    flow_id: Fixed<string | null>;
    flow_step_id: Fixed<string | null>;
  };
  /** Where a call fell short, in its order. */
  call_shortfalls: Owned & {
    call_id: Fixed<string>;
    place: Fixed<number>;
    position: Fixed<number>;
    mode: Fixed<string>;
    kind: Fixed<string>;
    job_id: Fixed<string | null>;
    words: Fixed<string>;
  };
  messages: Owned & {
    id: Fixed<string>;
    key: Fixed<string>;
    call_id: Fixed<string>;
    for_whom: string;
    from_name: string | null;
    from_e164: string | null;
    text: string;
    urgent: Flag;
    state: string;
    mock: Fixed<Flag>;
    created_at: Fixed<number>;
    done_at: number | null;
    done_by: string | null;
  };
  outbox: Owned & {
    id: Fixed<string>;
    key: Fixed<string>;
    call_id: Fixed<string | null>;
    channel: Fixed<string>;
    from_address: Fixed<string | null>;
    to_address: Fixed<string>;
    subject: Fixed<string | null>;
    body: Fixed<string>;
    state: string;
    receipt_id: string | null;
    reason: string | null;
    created_at: Fixed<number>;
    sent_at: number | null;
  };
  idempotency_keys: Owned & {
    key: Fixed<string>;
    route: Fixed<string>;
    request: string;
    response: Json | null;
    expires_at: number;
  };
  /** The words of calls, as the database's own full-text index keeps them: see calls/call-words.ts. */
  call_words: { rowid: number; words: string };
};

/** Tables that no scope reaches. */
export type InstallationTables = {
  installation_settings: { key: string; value: string };
  work_items: {
    id: string;
    workspace_id: string | null;
    kind: string;
    key: string;
    payload: Json;
    attempts: number;
    run_at: number;
    leased_until: number;
    state: 'waiting' | 'given-up';
    reason: string | null;
    created_at: number;
  };
};

type OwnerWritable<T> = { [K in keyof T]: K extends 'workspace_id' ? Fixed<string> : T[K] };
type Unscoped = {
  [K in Exclude<keyof ScopedTables, 'workspaces'>]: OwnerWritable<ScopedTables[K]>;
} & { workspaces: Omit<ScopedTables['workspaces'], 'id'> & { id: Fixed<string> } };

export type Tables = Unscoped & InstallationTables;
