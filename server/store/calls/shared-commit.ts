import type { Kysely } from 'kysely';
import type { Engine } from '../database/engine.ts';
import { StoreProblem } from '../problem.ts';
import type { Tables } from '../schema.ts';

type Work = (database: Kysely<Tables>) => Promise<void>;
type Waiting = { work: Work; resolve: () => void; reject: (error: unknown) => void };

/**
 * What many calls write in the same moment, in one transaction. On SQLite each commit waits for the disk and holds up every call of
 * the process meanwhile, so that twenty calls at once must not wait twenty times. Postgres commits side by side: there each stands alone.
 */
export class SharedCommit {
  readonly #engine: Pick<Engine, 'name' | 'database'>;
  #waiting: Waiting[] = [];

  constructor(engine: Pick<Engine, 'name' | 'database'>) {
    this.#engine = engine;
  }

  /**
   * Resolves when the work is durable. Work that is refused throws its StoreProblem before it has written anything, since the rest
   * is committed without it; any other error undoes the whole, and each is then tried alone.
   */
  run(work: Work): Promise<void> {
    if (this.#engine.name === 'postgres') return this.#alone(work);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject });
      // Behind all that has come from the network by now.
      if (this.#waiting.length === 1) setImmediate(() => void this.#commit());
    });
  }

  #alone(work: Work): Promise<void> {
    return this.#engine.database.transaction().execute(work);
  }

  async #commit(): Promise<void> {
    const group = this.#waiting;
    this.#waiting = [];
    const refused = await this.#together(group).catch(() => null);
    for (const one of group) {
      const problem = refused?.get(one);
      if (!refused) await this.#alone(one.work).then(one.resolve, one.reject);
      else if (problem) one.reject(problem);
      else one.resolve();
    }
  }

  async #together(group: readonly Waiting[]): Promise<ReadonlyMap<Waiting, StoreProblem>> {
    const refused = new Map<Waiting, StoreProblem>();
    await this.#engine.database.transaction().execute(async (database) => {
      for (const one of group) {
        try {
          await one.work(database);
        } catch (error) {
          if (!(error instanceof StoreProblem)) throw error;
          refused.set(one, error);
        }
      }
    });
    return refused;
  }
}
