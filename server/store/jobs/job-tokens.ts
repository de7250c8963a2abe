import { sql } from 'kysely';
import type { TokenName } from '../../../core/plan/tokens.ts';
import type { Scope } from '../scope.ts';

/** A job as it now is, as far as its action tokens are looked through. */
export type TokenText = { id: string; name: string; icon: string | null; instructions: string };

/** Jobs that hold a token of this name, by name. */
export async function jobsWithToken(scope: Scope, token: TokenName): Promise<TokenText[]> {
  return scope.rows
    .selectFrom('jobs')
    .innerJoin('revisions', (join) =>
      join.onRef('revisions.job_id', '=', 'jobs.id').onRef('revisions.number', '=', 'jobs.revision'),
    )
    .select(['jobs.id', 'jobs.name', 'jobs.icon', 'revisions.instructions'])
    .where('jobs.deleted_at', 'is', null)
    .where(sql<boolean>`lower(revisions.instructions) like ${`%[[%${token}%`}`)
    .orderBy('jobs.name_key')
    .execute();
}
