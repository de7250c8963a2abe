import type { Shortfall } from '../../../core/calls/record/shortfalls.ts';
import type { CallRecord } from '../../../core/calls/record.ts';
import { writePhone } from '../../../core/workspaces/phone-number.ts';
import type { Scope } from '../scope.ts';
import { saveWords, type WordMarks } from './call-words.ts';
import { saveShortfalls } from './shortfalls.ts';

/** Inside the caller's transaction; false when there is no such call. */
export async function saveRecord(
  scope: Scope,
  record: CallRecord,
  shortfalls: readonly Shortfall[],
): Promise<boolean> {
  const call = await scope.rows
    .updateTable('calls')
    .set({
      status: record.status,
      outcome: record.outcome,
      urgent: record.urgent ? 1 : 0,
      caller_name: record.callerName,
      title: record.summary.title,
      ended_at: record.endedAt,
    })
    .where('id', '=', record.id)
    .returning('position')
    .executeTakeFirst();
  if (!call) return false;
  const row = { record: JSON.stringify(record) };
  await scope.rows
    .insertInto('call_records')
    .values({ call_id: record.id, ...row })
    .onConflict((same) => same.column('call_id').doUpdateSet(row))
    .execute();
  await saveJobs(scope, record, call.position);
  const { id, mode } = record;
  await saveShortfalls(scope, { id, mode, position: call.position }, shortfalls);
  await saveWords(scope, record.id, call.position, wordsOfRecord(record), marksOfRecord(record));
  if (record.status === 'ended')
    await scope.rows.deleteFrom('call_values').where('call_id', '=', record.id).execute();
  return true;
}

/** A job that ran twice in a call is listed once; both runs had the revision that the call's snapshot holds. */
async function saveJobs(scope: Scope, record: CallRecord, position: number): Promise<void> {
  await scope.rows.deleteFrom('call_jobs').where('call_id', '=', record.id).execute();
  const jobs = [...new Map(record.jobs.map((run) => [run.jobId, run])).values()];
  if (jobs.length === 0) return;
  await scope.rows
    .insertInto('call_jobs')
    .values(
      jobs.map((run, place) => ({
        call_id: record.id,
        position,
        place,
        job_id: run.jobId,
        name: run.name,
        icon: run.icon,
        revision: run.revision,
        mode: record.mode,
        outcome: record.outcome,
        flow_id: record.flow.id || null,
        flow_step_id: run.flowStepId ?? null,
      })),
    )
    .execute();
}

/** What a call is found by: words said, caller, numbers as people write them, jobs with their results, outcome, summary. */
function wordsOfRecord(record: CallRecord): string {
  const values = record.jobs.flatMap((run) => [run.name, ...run.result.data.map(({ value }) => value ?? '')]);
  return [
    record.callerName ?? '',
    ...[record.from, record.to, ...values].flatMap(spellings),
    record.outcome ?? '',
    record.summary.title,
    ...record.summary.lines,
    ...values,
    ...record.transcript.map((line) => line.text),
  ].join(' ');
}

/** What lists are filtered by beside words, so that the word index alone finds what has both. */
function marksOfRecord(record: CallRecord): WordMarks {
  return { outcome: record.outcome ?? undefined, jobIds: record.jobs.map((run) => run.jobId) };
}

/** A number is looked for with and without its country, in groups or in one. */
function spellings(text: string | null): string[] {
  if (!text || !/^\+\d{7,15}$/.test(text)) return [];
  const abroad = writePhone(text, '');
  const [, ...national] = abroad.split(/[^0-9]+/).filter((group) => group !== '');
  return [text, abroad, national.join('')];
}
