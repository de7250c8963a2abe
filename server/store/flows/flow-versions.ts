import type { Flow, FlowDraft, FlowVersion } from '../../../core/flows/flow.ts';
import type { Scope } from '../scope.ts';
import { attach } from './attachments.ts';
import { versionOf } from './flow-row.ts';

export type FlowVersionSummary = Omit<FlowVersion, 'graph'>;

/** Newest first. */
export async function listVersions(scope: Scope, flowId: string): Promise<FlowVersionSummary[]> {
  return scope.rows
    .selectFrom('flow_versions')
    .select([
      'flow_id as flowId',
      'number',
      'published_at as publishedAt',
      'published_by as publishedBy',
      'note',
    ])
    .where('flow_id', '=', flowId)
    .orderBy('number', 'desc')
    .execute();
}

export async function readVersion(scope: Scope, flowId: string, number: number): Promise<FlowVersion | null> {
  const row = await scope.rows
    .selectFrom('flow_versions')
    .selectAll()
    .where('flow_id', '=', flowId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row ? versionOf(row) : null;
}

/** Inside the caller's transaction: the version, its place in force and its attachments come together or not at all. */
export async function publishDraft(
  scope: Scope,
  flow: Flow,
  draft: FlowDraft,
  { note, by }: { note: string; by: string },
): Promise<FlowVersion> {
  const [newest] = await listVersions(scope, flow.id);
  const row = await scope.rows
    .insertInto('flow_versions')
    .values({
      flow_id: flow.id,
      number: (newest?.number ?? 0) + 1,
      graph: JSON.stringify(draft.graph),
      published_at: scope.now(),
      published_by: by,
      note,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await scope.rows
    .updateTable('flow_drafts')
    .set({ base_version: row.number })
    .where('flow_id', '=', flow.id)
    .execute();
  await leaveForce(scope, flow.phoneNumberId);
  await scope.rows
    .updateTable('flows')
    .set({ version_in_force: row.number, updated_at: scope.now() })
    .set((eb) => ({ edition: eb('edition', '+', 1) }))
    .where('id', '=', flow.id)
    .execute();
  await setInForce(scope, flow.phoneNumberId, flow.id);
  await attach(scope, flow.id, 'published', draft.graph);
  return versionOf(row);
}

/** Inside the caller's transaction. A flow that is not in force stays as it is. */
export async function withdrawFlow(scope: Scope, flow: Flow): Promise<void> {
  if (flow.versionInForce === null) return;
  await leaveForce(scope, flow.phoneNumberId);
  await setInForce(scope, flow.phoneNumberId, null);
}

/** Whichever flow is in force on the number no longer is. */
async function leaveForce(scope: Scope, phoneNumberId: string): Promise<void> {
  const left = await scope.rows
    .updateTable('flows')
    .set({ version_in_force: null, updated_at: scope.now() })
    .set((eb) => ({ edition: eb('edition', '+', 1) }))
    .where('phone_number_id', '=', phoneNumberId)
    .where('version_in_force', 'is not', null)
    .returning('id')
    .execute();
  for (const { id } of left) await attach(scope, id, 'published', null);
}

async function setInForce(scope: Scope, phoneNumberId: string, flowId: string | null): Promise<void> {
  await scope.rows
    .updateTable('phone_numbers')
    .set({ flow_in_force_id: flowId })
    .where('id', '=', phoneNumberId)
    .execute();
}
