import { type Kysely, sql } from 'kysely';
import { type IdKind, makeId } from '../../core/shared/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { ChangeFeed } from './background/change-feed.ts';
import type { SharedCommit } from './calls/shared-commit.ts';
import type { Engine } from './database/engine.ts';
import type { ScopedTables } from './schema.ts';
import { scopeTo } from './scope-plugin.ts';
import type { Secrets } from './secrets.ts';

/** What the nouns of a workspace are made from. */
export type ScopeParts = {
  engine: Engine;
  clock: Clock;
  changes: ChangeFeed;
  secrets: Secrets;
  commits: SharedCommit;
};

type Rows = Kysely<ScopedTables>;

/**
 * All that a noun sees of the database: queries that cannot leave their workspace. `rows` is for writes and look-ups by key, `lists`
 * for reads that may take long.
 */
export class Scope {
  readonly workspaceId: string;
  readonly rows: Rows;
  readonly lists: Rows;
  readonly engine: Engine['name'];
  readonly secrets: Secrets;
  readonly #parts: ScopeParts;

  constructor(workspaceId: string, parts: ScopeParts, rows?: Rows) {
    const plugin = scopeTo(workspaceId);
    this.workspaceId = workspaceId;
    this.engine = parts.engine.name;
    this.secrets = parts.secrets;
    this.#parts = parts;
    this.rows = rows ?? (parts.engine.database as unknown as Rows).withPlugin(plugin);
    // Inside a transaction everything is read through it, or it would not see its own writes.
    this.lists = rows ?? (parts.engine.reader as unknown as Rows).withPlugin(plugin);
  }

  now(): number {
    return this.#parts.clock.now();
  }

  id(kind: IdKind): string {
    return makeId(kind, this.now(), this.random(10));
  }

  random(bytes: number): Uint8Array {
    return this.#parts.clock.random(bytes);
  }

  /**
   * All or nothing. Never waits for anything but the database inside: SQLite has one writer. Inside a transaction it is part of that
   * one, so that writes of several nouns can be one.
   */
  transaction<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
    if (this.rows.isTransaction) return work(this);
    return this.rows.transaction().execute((rows) => work(new Scope(this.workspaceId, this.#parts, rows)));
  }

  /** A transaction shared with what other calls write in this moment: see SharedCommit for what `work` may do. */
  together(work: (scope: Scope) => Promise<void>): Promise<void> {
    return this.#parts.commits.run((database) =>
      work(
        new Scope(
          this.workspaceId,
          this.#parts,
          (database as unknown as Rows).withPlugin(scopeTo(this.workspaceId)),
        ),
      ),
    );
  }

  /**
   * A transaction that changes what others hold (jobs, flows, settings, lists): they are told once it is durable. Edits of one
   * workspace come one after another, so that what an edit has read still holds when it writes.
   */
  async change<T extends { ok: boolean }>(work: (scope: Scope) => Promise<T>): Promise<T> {
    // A change within a change is told with the outer one, if that one is kept.
    if (this.rows.isTransaction) return work(this);
    let version: number | null = null;
    const result = await this.transaction(async (scope) => {
      await scope.#oneEditAtATime();
      const done = await work(scope);
      if (done.ok) version = await this.#parts.changes.record(scope);
      return done;
    });
    if (version !== null) this.#parts.changes.tell({ workspaceId: this.workspaceId, version });
    return result;
  }

  /** SQLite has one writer anyway. */
  async #oneEditAtATime(): Promise<void> {
    if (this.engine !== 'postgres') return;
    await sql`select pg_advisory_xact_lock(hashtextextended(${this.workspaceId}, 0))`.execute(this.rows);
  }
}
