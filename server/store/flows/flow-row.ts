import type { Selectable } from 'kysely';
import type { Flow, FlowDraft, FlowVersion } from '../../../core/flows/flow.ts';
import type { Etagged } from '../result.ts';
import type { ScopedTables } from '../schema.ts';
import type { Scope } from '../scope.ts';

export function flowOf(row: Selectable<ScopedTables['flows']>): Etagged<Flow> {
  return {
    id: row.id,
    phoneNumberId: row.phone_number_id,
    name: row.name,
    versionInForce: row.version_in_force,
    pausedStepIds: JSON.parse(row.paused_step_ids),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    etag: String(row.edition),
  };
}

export function draftOf(row: Selectable<ScopedTables['flow_drafts']>): FlowDraft {
  return {
    flowId: row.flow_id,
    graph: JSON.parse(row.graph),
    baseVersion: row.base_version,
    etag: row.etag,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
  };
}

export function versionOf(row: Selectable<ScopedTables['flow_versions']>): FlowVersion {
  return {
    flowId: row.flow_id,
    number: row.number,
    graph: JSON.parse(row.graph),
    publishedAt: row.published_at,
    publishedBy: row.published_by,
    note: row.note,
  };
}

export async function readFlow(scope: Scope, flowId: string): Promise<Etagged<Flow> | null> {
  const row = await scope.rows.selectFrom('flows').selectAll().where('id', '=', flowId).executeTakeFirst();
  return row ? flowOf(row) : null;
}

export async function readDraft(scope: Scope, flowId: string): Promise<FlowDraft | null> {
  const row = await scope.rows
    .selectFrom('flow_drafts')
    .selectAll()
    .where('flow_id', '=', flowId)
    .executeTakeFirst();
  return row ? draftOf(row) : null;
}
