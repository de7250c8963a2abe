import type { Shortfall } from '../../../core/calls/record/shortfalls.ts';
import type { Scope } from '../scope.ts';
import { firstPosition } from './call-position.ts';

/** A shortfall with the number of phone calls in which it was met. */
export type ShortfallCount = Shortfall & { calls: number };

/** Kinds of shortfall beyond the most frequent ones are no news to anybody. */
const MOST = 200;

export class Shortfalls {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Of phone calls that began at or after `since` (ms), the most frequent first, then the newest. */
  async since(since: number): Promise<ShortfallCount[]> {
    const rows = await this.#scope.lists
      .selectFrom('call_shortfalls')
      .select((eb) => [
        ...(['kind', 'job_id', 'words'] as const),
        eb.fn.count<number>('call_id').distinct().as('n'),
        eb.fn.max('position').as('newest'),
      ])
      .where('mode', '=', 'phone')
      .where('position', '>=', firstPosition(since))
      .groupBy(['kind', 'job_id', 'words'])
      .orderBy('n', 'desc')
      .orderBy('newest', 'desc')
      .limit(MOST)
      .execute();
    return rows.map(({ kind, job_id, words, n }) => {
      return { kind: kind as Shortfall['kind'], jobId: job_id, words, calls: n };
    });
  }
}

/** Inside the caller's transaction: puts a call's shortfalls in place of those it had. */
export async function saveShortfalls(
  scope: Scope,
  call: { id: string; mode: string; position: number },
  shortfalls: readonly Shortfall[],
): Promise<void> {
  await scope.rows.deleteFrom('call_shortfalls').where('call_id', '=', call.id).execute();
  if (shortfalls.length === 0) return;
  await scope.rows
    .insertInto('call_shortfalls')
    .values(
      shortfalls.map(({ kind, jobId, words }, place) => ({
        ...{ call_id: call.id, place, position: call.position, mode: call.mode },
        ...{ kind, job_id: jobId, words },
      })),
    )
    .execute();
}
