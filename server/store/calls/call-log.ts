import { CALL_SCHEMA, type Call } from '../../../core/calls/call.ts';
import type { CallEvent, CallMode } from '../../../core/calls/events.ts';
import type { Shortfall } from '../../../core/calls/record/shortfalls.ts';
import type { CallRecord } from '../../../core/calls/record.ts';
import type { Snapshot } from '../../../core/calls/snapshot.ts';
import { StoreProblem } from '../problem.ts';
import type { Scope } from '../scope.ts';
import { positionAt } from './call-position.ts';
import { saveRecord } from './call-records.ts';

export type NewCall = {
  id: string;
  mode: CallMode;
  from: string | null;
  to: string | null;
  phoneNumberId: string | null;
  flowId: string | null;
  startedAt: number;
  coreVersion: string;
  snapshot: Snapshot;
};

/** What a call goes on from: the last saved value (null: replay from the start) and every later event. */
export type ResumableCall = {
  coreVersion: string;
  snapshot: Snapshot;
  value: Call | null;
  events: CallEvent[];
};

/** The one writer's side of a call. Each promise resolves when what was given is durable. */
export class CallLog {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  async create(call: NewCall): Promise<void> {
    await this.#scope.transaction(async (scope) => {
      await scope.rows
        .insertInto('snapshots')
        .values({ id: call.snapshot.id, snapshot: JSON.stringify(call.snapshot) })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await insertCall(scope, call);
    });
  }

  /**
   * In order and without a gap; throws StoreProblem `call-log-conflict` when another writer was there first or the call was erased.
   */
  async append(callId: string, events: readonly CallEvent[]): Promise<void> {
    const [first, last] = [events[0], events.at(-1)];
    if (!first || !last) return;
    if (events.some((event, i) => event.seq !== first.seq + i)) throw conflict(callId);
    await this.#scope.together(async (scope) => {
      const moved = await scope.rows
        .updateTable('calls')
        .set({ last_seq: last.seq })
        .where('id', '=', callId)
        .where('last_seq', '=', first.seq - 1)
        .returning('id')
        .execute();
      if (moved.length === 0) throw conflict(callId);
      await scope.rows
        .insertInto('call_events')
        .values(events.map((event) => ({ call_id: callId, seq: event.seq, event: JSON.stringify(event) })))
        .execute();
    });
  }

  /**
   * The call as of its `seq`, kept without its snapshot. Also brings the list up to date (status, urgent). One that was finished
   * meanwhile stays so: `call-log-conflict`.
   */
  async saveValue(call: Call): Promise<void> {
    const { snapshot: _kept, ...value } = call;
    await this.#scope.together(async (scope) => {
      const known = await scope.rows
        .updateTable('calls')
        .set({ status: call.status, urgent: call.urgent ? 1 : 0 })
        .where('id', '=', call.id)
        .where('status', '<>', 'ended')
        .returning('id')
        .execute();
      if (known.length === 0) throw conflict(call.id);
      const row = { seq: call.seq, value: JSON.stringify(value) };
      await scope.rows
        .insertInto('call_values')
        .values({ call_id: call.id, ...row })
        .onConflict((same) => same.column('call_id').doUpdateSet(row))
        .execute();
    });
  }

  /** The record, the list and the words by which it is found; from now on the call is not resumed. May be repeated. */
  async finish(record: CallRecord, shortfalls: readonly Shortfall[] = []): Promise<void> {
    await this.#scope.transaction(async (scope) => {
      if (!(await saveRecord(scope, record, shortfalls))) throw conflict(record.id);
    });
  }

  /** Events behind `after` (a seq), in order. */
  async events(callId: string, after = 0): Promise<CallEvent[]> {
    const rows = await this.#scope.rows
      .selectFrom('call_events')
      .select('event')
      .where('call_id', '=', callId)
      .where('seq', '>', after)
      .orderBy('seq')
      .execute();
    return rows.map((row) => JSON.parse(row.event));
  }

  async load(callId: string): Promise<ResumableCall | null> {
    const row = await this.#scope.rows
      .selectFrom('calls')
      .innerJoin('snapshots', 'snapshots.id', 'calls.snapshot_id')
      .leftJoin('call_values', 'call_values.call_id', 'calls.id')
      .select(['calls.core_version', 'snapshots.snapshot', 'call_values.value'])
      .where('calls.id', '=', callId)
      .executeTakeFirst();
    if (!row) return null;
    const snapshot: Snapshot = JSON.parse(row.snapshot);
    const saved: Call | null = row.value ? { ...JSON.parse(row.value), snapshot } : null;
    // A value of another shape is of no use: the log is replayed instead.
    const value = saved?.schema === CALL_SCHEMA ? saved : null;
    return {
      coreVersion: row.core_version,
      snapshot,
      value,
      events: await this.events(callId, value?.seq ?? 0),
    };
  }

  async snapshot(callId: string): Promise<Snapshot | null> {
    const row = await this.#scope.rows
      .selectFrom('calls')
      .innerJoin('snapshots', 'snapshots.id', 'calls.snapshot_id')
      .select('snapshots.snapshot')
      .where('calls.id', '=', callId)
      .executeTakeFirst();
    return row ? JSON.parse(row.snapshot) : null;
  }

  /** Ids of calls that have not ended, oldest first. */
  async unfinished(): Promise<string[]> {
    const rows = await this.#scope.rows
      .selectFrom('calls')
      .select('id')
      .where('status', '<>', 'ended')
      .orderBy('position')
      .execute();
    return rows.map((row) => row.id);
  }
}

/** Two calls that begin in one millisecond may draw one position; the later one draws again. */
async function insertCall(scope: Scope, call: NewCall): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    const [high = 0, low = 0] = scope.random(2);
    const inserted = await scope.rows
      .insertInto('calls')
      .values({
        id: call.id,
        position: positionAt(call.startedAt + tries, high * 256 + low),
        mode: call.mode,
        status: 'ringing',
        outcome: null,
        urgent: 0,
        from_e164: call.from,
        to_e164: call.to,
        caller_name: null,
        title: '',
        phone_number_id: call.phoneNumberId,
        flow_id: call.flowId,
        snapshot_id: call.snapshot.id,
        core_version: call.coreVersion,
        last_seq: 0,
        started_at: call.startedAt,
        ended_at: null,
      })
      .onConflict((same) => same.column('position').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (inserted) return;
  }
  throw new Error('No position was free for a new call.');
}

function conflict(callId: string): StoreProblem {
  return new StoreProblem(
    'call-log-conflict',
    `The log of ${callId} was written by somebody else or erased meanwhile; nothing was added to it.`,
  );
}
