import { accepted } from '../result.ts';
import type { Scope } from '../scope.ts';

/** How far a workspace has come in the first run's walk-through. Steps are done by doing them; the caller names them. */
export type WalkthroughState = { done: string[]; hidden: boolean };

export class Walkthrough {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  async get(): Promise<WalkthroughState> {
    return read(this.#scope);
  }

  /** Adds to what is done; doing a thing twice changes nothing. */
  finish(step: string): Promise<WalkthroughState> {
    return this.#set(({ done, hidden }) => ({ done: done.includes(step) ? done : [...done, step], hidden }));
  }

  hide(hidden: boolean): Promise<WalkthroughState> {
    return this.#set(({ done }) => ({ done, hidden }));
  }

  restart(): Promise<WalkthroughState> {
    return this.#set(() => ({ done: [], hidden: false }));
  }

  async #set(next: (state: WalkthroughState) => WalkthroughState): Promise<WalkthroughState> {
    const { value } = await this.#scope.change(async (scope) => {
      const state = next(await read(scope));
      const row = { done: JSON.stringify(state.done), hidden: state.hidden ? (1 as const) : (0 as const) };
      await scope.rows
        .insertInto('walkthroughs')
        .values(row)
        .onConflict((conflict) => conflict.column('workspace_id').doUpdateSet(row))
        .execute();
      return accepted(state);
    });
    return value;
  }
}

async function read(scope: Scope): Promise<WalkthroughState> {
  const row = await scope.rows.selectFrom('walkthroughs').select(['done', 'hidden']).executeTakeFirst();
  return row ? { done: JSON.parse(row.done), hidden: row.hidden === 1 } : { done: [], hidden: false };
}
