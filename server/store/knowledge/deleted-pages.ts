import type { Selectable } from 'kysely';
import type { ScopedTables } from '../schema.ts';
import type { Scope } from '../scope.ts';

type Row = Omit<Selectable<ScopedTables['pages']>, 'workspace_id'>;

const KEPT_MS = 24 * 60 * 60 * 1000;

/** Keeps what was deleted for a day, and lets go of what was kept longer. */
export async function keepDeleted(
  scope: Scope,
  { ...row }: Selectable<ScopedTables['pages']>,
): Promise<void> {
  const page: Partial<typeof row> = row;
  delete page.workspace_id;
  await scope.rows
    .deleteFrom('deleted_pages')
    .where('deleted_at', '<', scope.now() - KEPT_MS)
    .execute();
  await scope.rows
    .insertInto('deleted_pages')
    .values({ id: row.id, page: JSON.stringify(page), deleted_at: scope.now() })
    .execute();
}

/** Hands out a deleted page, which is then kept no more; null for one that is not there or is older than a day. */
export async function takeDeleted(scope: Scope, pageId: string): Promise<Row | null> {
  const kept = await scope.rows
    .deleteFrom('deleted_pages')
    .where('id', '=', pageId)
    .where('deleted_at', '>=', scope.now() - KEPT_MS)
    .returning('page')
    .executeTakeFirst();
  return kept ? (JSON.parse(kept.page) as Row) : null;
}
