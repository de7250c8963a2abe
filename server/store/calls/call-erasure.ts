import { type Accepted, accepted, type NotFound, notFound, type Refused, refused } from '../result.ts';
import type { Scope } from '../scope.ts';
import { firstPosition } from './call-position.ts';
import { removeWords } from './call-words.ts';

/** What goes, to be named before it does. */
export type Erasure = { calls: number; events: number; messages: number; texts: number };

/** As many calls are erased in one transaction: a call in progress waits for it no longer than a moment. */
const BATCH = 100;
const DAY_MS = 86_400_000;

/**
 * Erasing is deleting: log, value, record, words, messages, and what was sent (design §2.12). A number is E.164. Calls in progress
 * stay: they are erased when they have ended.
 */
export class CallErasure {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  async preview(callId: string): Promise<Erasure | null> {
    const known = await this.#ended().select('id').where('id', '=', callId).executeTakeFirst();
    return known ? countOf(this.#scope, [callId], null) : null;
  }

  async erase(callId: string): Promise<Accepted<Erasure> | NotFound | Refused<'call-in-progress'>> {
    return this.#scope.change(async (scope) => {
      const call = await scope.rows
        .selectFrom('calls')
        .select('status')
        .where('id', '=', callId)
        .executeTakeFirst();
      if (!call) return notFound('call');
      if (call.status !== 'ended') {
        return refused(
          'call-in-progress',
          'This call is still in progress and was kept. Erase it when it has ended.',
        );
      }
      const gone = await countOf(scope, [callId], null);
      await eraseCalls(scope, [callId]);
      return accepted(gone);
    });
  }

  async previewNumber(e164: string): Promise<Erasure> {
    return countOf(this.#scope, await this.#callsOf(e164), e164);
  }

  /** Calls from that number, calls in which it was left to be called back, and what was sent to it. */
  async eraseNumber(e164: string): Promise<Erasure> {
    const callIds = await this.#callsOf(e164);
    const gone = await countOf(this.#scope, callIds, e164);
    for (let at = 0; at < callIds.length; at += BATCH) await this.#eraseBatch(callIds.slice(at, at + BATCH));
    await this.#scope.change(async (scope) => {
      await scope.rows.deleteFrom('outbox').where('to_address', '=', e164).execute();
      return accepted(null);
    });
    return gone;
  }

  /** Erases up to `limit` calls that are older than the workspace keeps them; tells how many. */
  async sweep(limit = 1000): Promise<number> {
    const workspace = await this.#scope.rows
      .selectFrom('workspaces')
      .select('retention_days')
      .executeTakeFirst();
    if (!workspace || workspace.retention_days === 0) return 0;
    const before = this.#scope.now() - workspace.retention_days * DAY_MS;
    const old = await this.#ended()
      .select('id')
      .where('position', '<', firstPosition(before))
      .orderBy('position')
      .limit(limit)
      .execute();
    const callIds = old.map(({ id }) => id);
    for (let at = 0; at < callIds.length; at += BATCH) await this.#eraseBatch(callIds.slice(at, at + BATCH));
    return callIds.length;
  }

  #ended() {
    return this.#scope.rows.selectFrom('calls').where('status', '=', 'ended');
  }

  async #callsOf(e164: string): Promise<string[]> {
    const rows = await this.#ended()
      .select('id')
      .where((eb) =>
        eb.or([
          eb('from_e164', '=', e164),
          eb(
            'id',
            'in',
            eb.selectFrom('messages').select('messages.call_id').where('messages.from_e164', '=', e164),
          ),
        ]),
      )
      .orderBy('position')
      .execute();
    return rows.map(({ id }) => id);
  }

  async #eraseBatch(callIds: string[]): Promise<void> {
    await this.#scope.change(async (scope) => {
      await eraseCalls(scope, callIds);
      return accepted(null);
    });
  }
}

/** Inside the caller's transaction. Events, value, record, job runs and messages go with the call's row. */
async function eraseCalls(scope: Scope, callIds: string[]): Promise<void> {
  await removeWords(scope, callIds);
  await scope.rows.deleteFrom('outbox').where('call_id', 'in', callIds).execute();
  const gone = await scope.rows
    .deleteFrom('calls')
    .where('id', 'in', callIds)
    .returning('snapshot_id')
    .execute();
  const snapshotIds = [...new Set(gone.map(({ snapshot_id }) => snapshot_id))];
  if (snapshotIds.length === 0) return;
  await scope.rows
    .deleteFrom('snapshots')
    .where('id', 'in', snapshotIds)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('calls')
            .select('calls.id')
            .whereRef('calls.snapshot_id', '=', 'snapshots.id')
            .limit(1),
        ),
      ),
    )
    .execute();
}

async function countOf(scope: Scope, callIds: string[], e164: string | null): Promise<Erasure> {
  const total: Erasure = { calls: callIds.length, events: 0, messages: 0, texts: 0 };
  for (let at = 0; at < callIds.length; at += BATCH) {
    const some = callIds.slice(at, at + BATCH);
    total.events += await countRows(scope, 'call_events', some);
    total.messages += await countRows(scope, 'messages', some);
    total.texts += await countRows(scope, 'outbox', some);
  }
  if (e164 !== null) total.texts += await countSentOutside(scope, e164, new Set(callIds));
  return total;
}

async function countRows(
  scope: Scope,
  table: 'call_events' | 'messages' | 'outbox',
  callIds: string[],
): Promise<number> {
  const { n } = await scope.rows
    .selectFrom(table)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('call_id', 'in', callIds)
    .executeTakeFirstOrThrow();
  return n;
}

async function countSentOutside(scope: Scope, e164: string, counted: ReadonlySet<string>): Promise<number> {
  const rows = await scope.rows
    .selectFrom('outbox')
    .select('call_id')
    .where('to_address', '=', e164)
    .execute();
  return rows.filter(({ call_id }) => call_id === null || !counted.has(call_id)).length;
}
