import { type Selectable, sql } from 'kysely';
import type { Job } from '../../../core/jobs/job.ts';
import { positionTime } from '../calls/call-position.ts';
import { cursorKey, listed, pageSize } from '../paging.ts';
import type { Listed, Paging } from '../result.ts';
import type { ScopedTables } from '../schema.ts';
import type { Scope } from '../scope.ts';
import { searchPatterns } from '../search-words.ts';

/** A job as the library lists it. */
export type JobSummary = Omit<Job, 'instructions' | 'phrases'> & {
  /** Agent steps, of drafts and of versions in force, that the job is attached to; one in both counts once. */
  uses: number;
  /** When a call last ran it. */
  lastCalledAt: number | null;
};

export type JobQuery = Paging & {
  /** Every word must begin a word of the name, the description or the phrases. */
  query?: string;
  /** `name` A to Z (the default), `edited` latest first, `used` by most steps first. */
  sort?: 'name' | 'edited' | 'used';
  /** True: attached nowhere. False: attached somewhere. */
  unused?: boolean;
  /** Id of a flow step. */
  usedBy?: string;
  changedSince?: number;
  /** Something is found in its text, or a line of it is not understood. */
  toLookAt?: boolean;
};

type Row = Pick<
  Selectable<ScopedTables['jobs']>,
  'id' | 'name' | 'name_key' | 'description' | 'icon' | 'revision' | 'created_at' | 'updated_at'
> & { uses: number; last_position: number | null };

export async function listJobs(
  scope: Scope,
  query: JobQuery,
): Promise<Listed<JobSummary> & { total: number }> {
  const found = matching(scope, query);
  const { total } = await found
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const size = pageSize(query);
  const rows = await sorted(found, query)
    .select(['jobs.id', 'jobs.name', 'jobs.name_key', 'jobs.description', 'jobs.icon', 'jobs.revision'])
    .select(['jobs.created_at', 'jobs.updated_at'])
    .select(USES.as('uses'))
    .select((eb) =>
      eb
        .selectFrom('call_jobs')
        .select(({ fn }) => fn.max('call_jobs.position').as('last'))
        .whereRef('call_jobs.job_id', '=', 'jobs.id')
        .as('last_position'),
    )
    .limit(size + 1)
    .execute();
  return { ...listed(rows, size, (row) => keyOf(row, query), summaryOf), total };
}

/** A step counts once, whether it is in a draft, in force or both. */
const USES = sql<number>`coalesce(used.uses, 0)`;

function matching(scope: Scope, query: JobQuery) {
  let found = scope.lists
    .selectFrom('jobs')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('attachments')
          .select('attachments.job_id')
          .select(sql<number>`count(distinct flow_id || ' ' || flow_step_id)`.as('uses'))
          .groupBy('attachments.job_id')
          .as('used'),
      (join) => join.onRef('used.job_id', '=', 'jobs.id'),
    )
    .where('jobs.deleted_at', 'is', null);
  for (const pattern of searchPatterns(query.query)) found = found.where('jobs.search_text', 'like', pattern);
  if (query.unused === true) found = found.where('used.job_id', 'is', null);
  if (query.unused === false) found = found.where('used.job_id', 'is not', null);
  if (query.changedSince !== undefined) found = found.where('jobs.updated_at', '>=', query.changedSince);
  if (query.toLookAt) found = found.where('jobs.to_look_at', '=', 1);
  const { usedBy } = query;
  if (usedBy === undefined) return found;
  return found.where('jobs.id', 'in', (eb) =>
    eb.selectFrom('attachments').select('attachments.job_id').where('attachments.flow_step_id', '=', usedBy),
  );
}

function sorted(found: ReturnType<typeof matching>, query: JobQuery) {
  if (query.sort === 'edited') {
    const after = cursorKey<[number, string]>(query, ['number', 'string']);
    return found
      .$if(after !== null, (jobs) =>
        jobs.where(sql<boolean>`(jobs.updated_at, jobs.id) < (${after?.[0]}, ${after?.[1]})`),
      )
      .orderBy('jobs.updated_at', 'desc')
      .orderBy('jobs.id', 'desc');
  }
  if (query.sort === 'used') {
    const after = cursorKey<[number, string]>(query, ['number', 'string']);
    return found
      .$if(after !== null, (jobs) =>
        jobs.where(sql<boolean>`(-${USES}, jobs.name_key) > (${after?.[0]}, ${after?.[1]})`),
      )
      .orderBy(sql`-${USES}`)
      .orderBy('jobs.name_key');
  }
  const after = cursorKey<[string]>(query, ['string']);
  return found
    .$if(after !== null, (jobs) => jobs.where('jobs.name_key', '>', after?.[0] ?? ''))
    .orderBy('jobs.name_key');
}

function keyOf(row: Row, { sort }: JobQuery): (string | number)[] {
  if (sort === 'edited') return [row.updated_at, row.id];
  return sort === 'used' ? [-row.uses, row.name_key] : [row.name_key];
}

function summaryOf(row: Row): JobSummary {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    icon: row.icon,
    revision: row.revision,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    uses: row.uses,
    lastCalledAt: row.last_position === null ? null : positionTime(row.last_position),
  };
}
