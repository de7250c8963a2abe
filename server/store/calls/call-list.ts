import type { Expression, ExpressionBuilder, Selectable, SqlBool } from 'kysely';
import type { CallStatus, Outcome } from '../../../core/calls/call.ts';
import type { CallMode } from '../../../core/calls/events.ts';
import { cursorKey, listed, pageSize } from '../paging.ts';
import type { Listed, Paging } from '../result.ts';
import type { ScopedTables } from '../schema.ts';
import type { Scope } from '../scope.ts';
import { searchWords } from '../search-words.ts';
import { firstPosition } from './call-position.ts';
import { hasWords } from './call-words.ts';

/** A call as it is listed. */
export type CallSummary = {
  id: string;
  mode: CallMode;
  status: CallStatus;
  outcome: Outcome | null;
  urgent: boolean;
  from: string | null;
  to: string | null;
  callerName: string | null;
  /** Empty until the call has ended. */
  title: string;
  phoneNumberId: string | null;
  flowId: string | null;
  startedAt: number;
  endedAt: number | null;
  jobs: { jobId: string; name: string; icon: string | null; revision: number }[];
};

export type CallQuery = Paging & {
  /** Every word must begin a word that was said, or of the caller, the number, the jobs, the outcome or the summary. */
  query?: string;
  jobId?: string;
  /** With `jobId`: only calls that ran this revision of it or a newer one. */
  sinceRevision?: number;
  outcome?: Outcome;
  /** `mock` is every mode but phone. */
  mode?: CallMode | 'mock';
  status?: CallStatus;
  phoneNumberId?: string;
  from?: string;
  urgent?: boolean;
  /** `since` ≤ startedAt < `until`, ms. */
  since?: number;
  until?: number;
};

/** Newest first. */
export async function listCalls(scope: Scope, query: CallQuery): Promise<Listed<CallSummary>> {
  const size = pageSize(query);
  const rows = await found(scope, query)
    .limit(size + 1)
    .execute();
  return withJobs(
    scope,
    listed(rows, size, (row) => [row.position], summaryOf),
  );
}

/**
 * What narrows most comes first and gives its rows newest first, each met by its call, so that a page is found without sorting. They
 * are cross joins because SQLite keeps the order of those; the other way round it would ask, say, the word index about every call.
 */
function found(scope: Scope, query: CallQuery) {
  const words = searchWords(query.query ?? '');
  if (words.length > 0) return byWords(scope, query, words);
  if (query.jobId) return byJob(scope, query, query.jobId);
  const calls = scope.lists.selectFrom('calls').selectAll('calls');
  return calls.where((eb) => eb.and(conditions(eb, query))).orderBy('calls.position', 'desc');
}

function byWords(scope: Scope, query: CallQuery, words: string[]) {
  const { jobId, sinceRevision = 0 } = query;
  const marks = { outcome: query.outcome, jobIds: jobId ? [jobId] : [] };
  return scope.lists
    .selectFrom('call_words')
    .crossJoin('calls')
    .selectAll('calls')
    .where(hasWords(scope, words, marks))
    .whereRef('calls.position', '=', 'call_words.rowid')
    .where((eb) => eb.and(conditions(eb, query)))
    .$if(sinceRevision > 0, (calls) =>
      calls.where((eb) =>
        eb.exists(
          eb
            .selectFrom('call_jobs')
            .select('call_jobs.call_id')
            .whereRef('call_jobs.call_id', '=', 'calls.id')
            .where('call_jobs.job_id', '=', jobId ?? '')
            .where('call_jobs.revision', '>=', sinceRevision),
        ),
      ),
    )
    .orderBy('call_words.rowid', 'desc');
}

function byJob(scope: Scope, query: CallQuery, jobId: string) {
  const after = cursorKey<[number]>(query, ['number']);
  return scope.lists
    .selectFrom('call_jobs')
    .crossJoin('calls')
    .selectAll('calls')
    .where('call_jobs.job_id', '=', jobId)
    .where('call_jobs.revision', '>=', query.sinceRevision ?? 0)
    .$if(after !== null, (calls) => calls.where('call_jobs.position', '<', after?.[0] ?? 0))
    .$if(query.outcome !== undefined, (calls) => calls.where('call_jobs.outcome', '=', query.outcome ?? ''))
    .whereRef('calls.position', '=', 'call_jobs.position')
    .where((eb) => eb.and(conditions(eb, query)))
    .orderBy('call_jobs.position', 'desc');
}

export async function readSummary(scope: Scope, callId: string): Promise<CallSummary | null> {
  const row = await scope.rows.selectFrom('calls').selectAll().where('id', '=', callId).executeTakeFirst();
  if (!row) return null;
  const { data } = await withJobs(scope, { data: [summaryOf(row)], nextCursor: null });
  return data[0] ?? null;
}

function conditions(eb: ExpressionBuilder<ScopedTables, 'calls'>, query: CallQuery): Expression<SqlBool>[] {
  const after = cursorKey<[number]>(query, ['number']);
  const { since, until, status } = query;
  const all: (Expression<SqlBool> | false | undefined)[] = [
    after !== null && eb('calls.position', '<', after[0]),
    since !== undefined && eb('calls.position', '>=', firstPosition(since)),
    until !== undefined && eb('calls.position', '<', firstPosition(until)),
    query.outcome && eb('calls.outcome', '=', query.outcome),
    query.mode &&
      (query.mode === 'mock' ? eb('calls.mode', '<>', 'phone') : eb('calls.mode', '=', query.mode)),
    status && eb('calls.status', '=', status),
    // The condition that the index of unfinished calls is made for.
    status && status !== 'ended' && eb('calls.status', '<>', 'ended'),
    query.phoneNumberId && eb('calls.phone_number_id', '=', query.phoneNumberId),
    query.from && eb('calls.from_e164', '=', query.from),
    query.urgent !== undefined && eb('calls.urgent', '=', query.urgent ? 1 : 0),
  ].map((condition) => (typeof condition === 'string' ? undefined : condition));
  return all.filter((condition) => condition !== undefined && condition !== false);
}

function summaryOf(row: Selectable<ScopedTables['calls']>): CallSummary {
  return {
    id: row.id,
    mode: row.mode as CallMode,
    status: row.status as CallStatus,
    outcome: row.outcome as Outcome | null,
    urgent: row.urgent === 1,
    from: row.from_e164,
    to: row.to_e164,
    callerName: row.caller_name,
    title: row.title,
    phoneNumberId: row.phone_number_id,
    flowId: row.flow_id,
    startedAt: row.started_at,
    endedAt: row.ended_at,
    jobs: [],
  };
}

async function withJobs(scope: Scope, page: Listed<CallSummary>): Promise<Listed<CallSummary>> {
  const byId = new Map(page.data.map((call) => [call.id, call]));
  if (byId.size === 0) return page;
  const rows = await scope.lists
    .selectFrom('call_jobs')
    .select(['call_id', 'job_id', 'name', 'icon', 'revision'])
    .where('call_id', 'in', [...byId.keys()])
    .orderBy('place')
    .execute();
  for (const { call_id, job_id, name, icon, revision } of rows) {
    byId.get(call_id)?.jobs.push({ jobId: job_id, name, icon, revision });
  }
  return page;
}
