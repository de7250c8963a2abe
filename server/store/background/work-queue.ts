import { makeId } from '../../../core/shared/ids.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Engine } from '../database/engine.ts';

/** Background work. Kinds are the caller's; `payload` is JSON text. */
export type WorkItem = {
  id: string;
  workspaceId: string | null;
  kind: string;
  payload: string;
  /** Counts this one too, from 1. */
  attempts: number;
  leasedUntil: number;
};

export type NewWorkItem = {
  workspaceId: string | null;
  kind: string;
  key: string;
  payload: string;
  runAt?: number;
};

const FIRST_RETRY_MS = 5000;
const LAST_RETRY_MS = 3_600_000;

/** Work that outlives a process: on Postgres any node takes it up, and a node that dies loses its lease. */
export class WorkQueue {
  readonly #engine: Engine;
  readonly #clock: Clock;

  constructor(engine: Engine, clock: Clock) {
    this.#engine = engine;
    this.#clock = clock;
  }

  /** An item of the same kind and key that has not been done yet stands for this one: false then. */
  async enqueue(item: NewWorkItem): Promise<boolean> {
    const now = this.#clock.now();
    const row = await this.#engine.database
      .insertInto('work_items')
      .values({
        id: makeId('workItem', now, this.#clock.random(10)),
        workspace_id: item.workspaceId,
        kind: item.kind,
        key: item.key,
        payload: item.payload,
        attempts: 0,
        run_at: item.runAt ?? now,
        leased_until: 0,
        state: 'waiting',
        reason: null,
        created_at: now,
      })
      .onConflict((same) => same.doNothing())
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  }

  /** The oldest due item, ours for `leaseMs`; after that somebody else may have it. */
  async claim(kinds: readonly string[], leaseMs: number): Promise<WorkItem | null> {
    const now = this.#clock.now();
    const row = await this.#engine.database
      .updateTable('work_items')
      .set((eb) => ({ leased_until: now + leaseMs, attempts: eb('attempts', '+', 1) }))
      .where('id', '=', (eb) => {
        const due = eb
          .selectFrom('work_items')
          .select('id')
          .where('state', '=', 'waiting')
          .where('kind', 'in', kinds)
          .where('run_at', '<=', now)
          .where('leased_until', '<=', now)
          .orderBy('run_at')
          .orderBy('id')
          .limit(1);
        return this.#engine.name === 'postgres' ? due.forUpdate().skipLocked() : due;
      })
      .returningAll()
      .executeTakeFirst();
    if (!row) return null;
    return {
      id: row.id,
      workspaceId: row.workspace_id,
      kind: row.kind,
      payload: row.payload,
      attempts: row.attempts,
      leasedUntil: row.leased_until,
    };
  }

  /** Without effect when the lease has passed to somebody else. */
  async complete(item: WorkItem): Promise<void> {
    await this.#engine.database
      .deleteFrom('work_items')
      .where('id', '=', item.id)
      .where('attempts', '=', item.attempts)
      .execute();
  }

  /** Tried again with back-off (doubling from 5 s to 1 h), given up after `maxAttempts`. */
  async fail(item: WorkItem, reason: string, maxAttempts = 8): Promise<void> {
    const delay = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (item.attempts - 1));
    await this.#engine.database
      .updateTable('work_items')
      .set({
        state: item.attempts >= maxAttempts ? 'given-up' : 'waiting',
        reason,
        run_at: this.#clock.now() + delay,
        leased_until: 0,
      })
      .where('id', '=', item.id)
      .where('attempts', '=', item.attempts)
      .execute();
  }

  /** Items that are waiting or at work. */
  async waiting(kind?: string): Promise<number> {
    const { n } = await this.#engine.database
      .selectFrom('work_items')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('state', '=', 'waiting')
      .$if(kind !== undefined, (items) => items.where('kind', '=', kind ?? ''))
      .executeTakeFirstOrThrow();
    return n;
  }
}
