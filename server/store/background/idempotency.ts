import type { Scope } from '../scope.ts';

/** What is known of an `Idempotency-Key`: nothing (it is now ours), still at work, answered, or used for something else. */
export type KeyState =
  | { state: 'taken-up' }
  | { state: 'running' }
  | { state: 'answered'; response: string }
  | { state: 'different-request' };

const RUNNING_MS = 60_000;
const ANSWERED_MS = 86_400_000;

export class Idempotency {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** `request` is a hash of the body. A key is free again after 24 hours, or a minute after a crash left it running. */
  async begin(key: string, route: string, request: string): Promise<KeyState> {
    const now = this.#scope.now();
    await this.#scope.rows.deleteFrom('idempotency_keys').where('expires_at', '<=', now).execute();
    const taken = await this.#scope.rows
      .insertInto('idempotency_keys')
      .values({ key, route, request, response: null, expires_at: now + RUNNING_MS })
      .onConflict((same) => same.doNothing())
      .returning('key')
      .executeTakeFirst();
    if (taken) return { state: 'taken-up' };
    const row = await this.#row(key, route).executeTakeFirst();
    if (!row) return { state: 'running' };
    if (row.request !== request) return { state: 'different-request' };
    return row.response === null ? { state: 'running' } : { state: 'answered', response: row.response };
  }

  /** `response` is whatever the API needs to answer alike, as JSON text. */
  async answer(key: string, route: string, response: string): Promise<void> {
    await this.#scope.rows
      .updateTable('idempotency_keys')
      .set({ response, expires_at: this.#scope.now() + ANSWERED_MS })
      .where('key', '=', key)
      .where('route', '=', route)
      .execute();
  }

  /** The request failed and may be tried again. */
  async release(key: string, route: string): Promise<void> {
    await this.#scope.rows
      .deleteFrom('idempotency_keys')
      .where('key', '=', key)
      .where('route', '=', route)
      .where('response', 'is', null)
      .execute();
  }

  #row(key: string, route: string) {
    return this.#scope.rows
      .selectFrom('idempotency_keys')
      .select(['request', 'response'])
      .where('key', '=', key)
      .where('route', '=', route);
  }
}
