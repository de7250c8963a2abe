import { CompiledQuery, type Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import type { ScopedTables } from '../schema.ts';
import { scopeTo } from '../scope-plugin.ts';
import type { Store, WorkspaceStore } from '../store.ts';
import { eachDatabase } from '../testing/each-database.ts';
import { agentStep, graphOf, jobSave, newCall, ranJob, recordOf, snapshotOf } from '../testing/samples.ts';
import { ranByStep, underWay } from './job-reach.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

async function jobNamed(here: WorkspaceStore, name: string): Promise<string> {
  const made = await here.jobs.create(jobSave(name));
  return made.ok ? made.value.id : '';
}

/** A number with one flow, published, whose agent steps use the job. */
async function published(
  here: WorkspaceStore,
  e164: string,
  jobId: string,
  steps: string[],
): Promise<string> {
  const number = await here.phoneNumbers.create({ e164, label: e164, ownerId: null });
  const phoneNumberId = number.ok ? number.value.id : '';
  const graph = graphOf(...steps.map((id) => agentStep(id, [jobId], id)));
  const flow = await here.flows.create({ phoneNumberId, name: 'Main', graph, by: 'user-1' });
  const flowId = flow.ok ? flow.value.id : '';
  const draft = await here.flows.draft(flowId);
  await here.flows.publish(flowId, { etag: draft?.etag ?? '', note: '', by: 'user-1' });
  return flowId;
}

eachDatabase('what an edit of a job reaches', (at) => {
  test('a revision remembers how many live steps and numbers it changed, and later attachments do not change that', async () => {
    const { here } = at();
    const id = await jobNamed(here, 'Reach');
    await published(here, '+13125550121', id, ['stp_a', 'stp_b']);
    await here.jobs.save(id, { ...jobSave('Reach', { instructions: 'Two.' }), base: 1 });
    await published(here, '+13125550122', id, ['stp_c']);
    await here.jobs.save(id, { ...jobSave('Reach', { instructions: 'Three.' }), base: 2 });
    expect((await here.revisions.list(id)).data.map(({ number, reach }) => ({ number, ...reach }))).toEqual([
      { number: 3, steps: 3, numbers: 2 },
      { number: 2, steps: 2, numbers: 1 },
      { number: 1, steps: 0, numbers: 0 },
    ]);
  });

  test('a revision says why: in its author’s words, else what changed', async () => {
    const { here } = at();
    const id = await jobNamed(here, 'Notes');
    await here.jobs.save(id, { ...jobSave('Notes', { instructions: 'Other.' }), base: 1, note: '  ' });
    await here.jobs.save(id, { ...jobSave('Renamed'), base: 2, note: 'As Dana asked' });
    expect((await here.revisions.list(id)).data.map(({ note }) => note)).toEqual([
      'As Dana asked',
      '1 line changed',
      'First text',
    ]);
  });

  test('the list of revisions pages without a gap or a double', async () => {
    const { here } = at();
    const id = await jobNamed(here, 'Paged');
    for (let base = 1; base < 8; base += 1)
      await here.jobs.save(id, { ...jobSave('Paged', { instructions: `Text ${base}.` }), base });
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page = await here.revisions.list(id, { after, limit: 3 });
      seen.push(...page.data.map(({ number }) => number));
      after = page.nextCursor;
    } while (after !== null);
    expect(seen).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test('counts phone calls by the step in which they ran the job, those under way apart', async () => {
    const { here, elsewhere, clock } = at();
    const id = await jobNamed(here, 'Counted');
    const now = clock.now();
    const ran = async (
      call: string,
      startedAt: number,
      step: string | undefined,
      mode = 'phone' as const,
    ) => {
      const begun = newCall(call, startedAt, { mode, flowId: 'flw_1' });
      await here.callLog.create(begun);
      const run = { ...ranJob(id, 'Counted'), ...(step ? { flowStepId: step } : {}) };
      await here.callLog.finish(
        recordOf(begun, { flow: { id: 'flw_1', name: 'Main', version: 1 }, jobs: [run] }),
      );
    };
    await ran('call_r1', now - DAY_MS, 'stp_a');
    await ran('call_r2', now - 2 * DAY_MS, 'stp_a');
    await ran('call_r3', now - 3 * DAY_MS, 'stp_b');
    await ran('call_r4', now - 3 * DAY_MS, undefined);
    await ran('call_r5', now - 8 * DAY_MS, 'stp_a');
    await ran('call_r6', now - DAY_MS, 'stp_a', 'typed-mock' as 'phone');
    const holding = (snapshot: string, revision: number) => ({
      ...snapshotOf(snapshot),
      jobs: { [id]: { id, revision } as never },
    });
    await here.callLog.create(newCall('call_now1', now - 1000, { snapshot: holding('snap_now1', 1) }));
    await here.callLog.create(newCall('call_now2', now - 900, { snapshot: holding('snap_now1', 1) }));
    await here.callLog.create(newCall('call_now3', now - 800, { snapshot: holding('snap_now2', 2) }));
    await here.callLog.create(newCall('call_now4', now - 700, { snapshot: snapshotOf('snap_other') }));
    await here.callLog.create(newCall('call_lost', now - 2 * DAY_MS, { snapshot: holding('snap_now1', 1) }));

    const impact = await here.jobs.impact(id, now - 7 * DAY_MS);
    expect(impact.calls).toBe(4);
    expect(impact.callsByStep.get('flw_1 stp_a')).toBe(2);
    expect(impact.callsByStep.get('flw_1 stp_b')).toBe(1);
    expect(impact.running).toEqual([
      { revision: 2, calls: 1 },
      { revision: 1, calls: 2 },
    ]);
    expect(await elsewhere.jobs.impact(id, 0)).toMatchObject({ calls: 0, running: [] });
  });

  test('reads an index and no more calls than it counts, however many there are', async () => {
    const { store, here, clock } = at();
    await manyCalls(store, here.workspaceId, clock.now());
    const lists = (store.database as unknown as Kysely<ScopedTables>).withPlugin(scopeTo(here.workspaceId));
    const since = clock.now() - 7 * DAY_MS;
    const ranPlan = await planOf(store, ranByStep({ lists }, 'job_many_1', since).compile());
    expect(ranPlan).toContain('call_jobs_reach');
    expect(ranPlan).not.toMatch(/Seq Scan|SCAN call_jobs/);
    const heldPlan = await planOf(store, underWay({ lists }, since).compile());
    expect(heldPlan).toContain('calls_unfinished');
    expect(heldPlan).not.toMatch(/Seq Scan on calls|SCAN calls(?! USING INDEX calls_unfinished)/);
  });
});

/** Enough that a plan which reads them all would be the worse one. */
const MANY = 20_000;

async function manyCalls(store: Store, workspaceId: string, now: number): Promise<void> {
  const { database } = store;
  const rows =
    store.engine === 'postgres'
      ? sql`generate_series(1, ${sql.lit(MANY)}) as n(i)`
      : sql`(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${sql.lit(MANY)}) select i from n) as n`;
  const first = (now - 30 * DAY_MS) * 1024;
  await sql`insert into snapshots (workspace_id, id, snapshot) values (${workspaceId}, 'snap_many', '{"jobs":{}}')`.execute(
    database,
  );
  await sql`
    insert into calls (workspace_id, id, position, mode, status, urgent, title, snapshot_id, core_version, last_seq, started_at)
    select ${workspaceId}, 'many_' || i, ${sql.lit(first)} + i, 'phone', 'ended', 0, '', 'snap_many', '1', 1, 1 from ${rows}`.execute(
    database,
  );
  await sql`
    insert into call_jobs (workspace_id, call_id, position, place, job_id, name, revision, mode, flow_id, flow_step_id)
    select ${workspaceId}, 'many_' || i, ${sql.lit(first)} + i, 0, 'job_many_' || (i % 50), 'Many', 1, 'phone', 'flw', 'stp' from ${rows}`.execute(
    database,
  );
  await sql`analyze`.execute(database);
}

async function planOf(store: Store, query: CompiledQuery): Promise<string> {
  const explain = store.engine === 'postgres' ? 'explain' : 'explain query plan';
  const { rows } = await store.database.executeQuery(
    CompiledQuery.raw(`${explain} ${query.sql}`, [...query.parameters]),
  );
  return rows.map((row) => Object.values(row as object).join(' ')).join('\n');
}
