import { sql } from 'kysely';
import type { Clock } from '../../ports/clock.ts';
import type { Engine } from '../database/engine.ts';
import type { Scope } from '../scope.ts';
import type { ChangeFeed } from './change-feed.ts';

/** Something of a workspace's settings or lists changed; `version` only grows. Read again what you hold. */
export type WorkspaceChange = { workspaceId: string; version: number };

/** The channel on which Postgres nodes tell each other. */
const CHANNEL = 'callwell_changes';
/** Words that are not kept: who has what open. */
const WORDS = 'callwell_words';
const POLL_MS = 1000;

/** Tells every node of an edit: in this process at once, on others by NOTIFY and, should that drop, by a poll each second. */
export class EventBus implements ChangeFeed {
  readonly #engine: Engine;
  readonly #listeners = new Set<(change: WorkspaceChange) => void>();
  readonly #told = new Map<string, number>();
  readonly #hearers = new Set<(word: string) => void>();
  /** Set where other nodes may listen: the name under which this one speaks. */
  #node: string | null = null;
  #stop: () => Promise<void> = async () => {};

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** Other nodes exist on Postgres alone: a SQLite file has one process. */
  async start(url: string | null, clock: Clock): Promise<void> {
    if (url === null) return;
    // What stands at the start is news to nobody.
    await this.#poll(({ workspaceId, version }) => this.#told.set(workspaceId, version));
    const { listen } = await import('./postgres-listener.ts');
    this.#node = Buffer.from(clock.random(12)).toString('base64url');
    const stopListening = listen(
      url,
      { [CHANNEL]: (payload) => this.#heardChange(payload), [WORDS]: (payload) => this.#heardWord(payload) },
      clock,
    );
    let cancel = () => {};
    let polling: Promise<void> = Promise.resolve();
    const next = () => {
      cancel = clock.after(POLL_MS, () => {
        polling = this.#poll((change) => this.tell(change)).then(next, next);
      });
    };
    next();
    this.#stop = async () => {
      cancel();
      await Promise.all([polling, stopListening()]);
      cancel();
    };
  }

  /** Also told of changes made by other nodes, each version once and never backwards. Returns what stops it. */
  subscribe(listener: (change: WorkspaceChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async version(workspaceId: string): Promise<number> {
    const row = await this.#engine.database
      .selectFrom('config_versions')
      .select('version')
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirst();
    return row?.version ?? 0;
  }

  async record(scope: Scope): Promise<number> {
    const { version } = await scope.rows
      .insertInto('config_versions')
      .values({ version: 1 })
      .onConflict((conflict) =>
        conflict
          .column('workspace_id')
          .doUpdateSet((eb) => ({ version: eb('config_versions.version', '+', 1) })),
      )
      .returning('version')
      .executeTakeFirstOrThrow();
    if (scope.engine === 'postgres') {
      await sql`select pg_notify(${CHANNEL}, ${`${scope.workspaceId} ${version}`})`.execute(scope.rows);
    }
    return version;
  }

  tell(change: WorkspaceChange): void {
    if (change.version <= (this.#told.get(change.workspaceId) ?? 0)) return;
    this.#told.set(change.workspaceId, change.version);
    for (const listener of this.#listeners) listener(change);
  }

  /** Tells every node a word that nobody keeps: lost where a connection is down, so whoever speaks says it again in a while. */
  async say(word: string): Promise<void> {
    for (const hearer of this.#hearers) hearer(word);
    if (this.#node === null) return;
    await sql`select pg_notify(${WORDS}, ${`${this.#node} ${word}`})`.execute(this.#engine.database);
  }

  /** Hears the words of every node, this one's too. Returns what stops it. */
  hear(hearer: (word: string) => void): () => void {
    this.#hearers.add(hearer);
    return () => this.#hearers.delete(hearer);
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    this.#hearers.clear();
    await this.#stop();
  }

  #heardChange(payload: string): void {
    const [workspaceId, version] = payload.split(' ');
    if (workspaceId) this.tell({ workspaceId, version: Number(version) });
  }

  /** What this node said comes back to it too, and was heard already. */
  #heardWord(payload: string): void {
    const end = payload.indexOf(' ');
    if (payload.slice(0, end) === this.#node) return;
    for (const hearer of this.#hearers) hearer(payload.slice(end + 1));
  }

  async #poll(each: (change: WorkspaceChange) => void): Promise<void> {
    const rows = await this.#engine.database.selectFrom('config_versions').selectAll().execute();
    for (const row of rows) each({ workspaceId: row.workspace_id, version: row.version });
  }
}
