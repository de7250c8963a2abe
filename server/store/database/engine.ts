import type { Kysely } from 'kysely';
import type { Tables } from '../schema.ts';

/** An open database. What differs between SQLite and Postgres is in this folder and in `calls/call-words.ts`. */
export type Engine = {
  name: 'sqlite' | 'postgres';
  /** Writes and look-ups by key. */
  database: Kysely<Tables>;
  /** Lists and search, which may take long: on SQLite a thread of its own, so that a call is never held up. */
  reader: Kysely<Tables>;
  backup(toFile: string): Promise<void>;
  close(): Promise<void>;
};
