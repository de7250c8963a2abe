import type { Workspace } from '../../../core/workspaces/workspace.ts';
import {
  type Accepted,
  accepted,
  type Etagged,
  type IfMatch,
  merged,
  type NotFound,
  notFound,
  type Refused,
  stale,
} from '../result.ts';
import type { Scope } from '../scope.ts';
import { type WorkspaceText, workspaceColumns, workspaceOf } from './workspace-row.ts';

export type WorkspaceHoldings = {
  jobs: number;
  phoneNumbers: number;
  flows: number;
  pages: number;
  calls: number;
  messages: number;
  members: number;
};

export class WorkspaceSettings {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  async get(): Promise<Etagged<Workspace> | null> {
    return read(this.#scope);
  }

  async update(
    change: Partial<WorkspaceText> & { demo?: boolean },
    match: IfMatch,
  ): Promise<Accepted<Etagged<Workspace>> | NotFound | Refused<'stale', Etagged<Workspace>>> {
    return this.#scope.change(async (scope) => {
      const current = await read(scope);
      if (!current) return notFound('workspace');
      if (match.etag !== null && match.etag !== current.etag) return stale('settings', current);
      const next = merged(current, change);
      await scope.rows
        .updateTable('workspaces')
        .set({ ...workspaceColumns(next), demo: next.demo ? 1 : 0, updated_at: scope.now() })
        .set((eb) => ({ edition: eb('edition', '+', 1) }))
        .execute();
      return accepted((await read(scope)) ?? current);
    });
  }

  /** What would go with it. */
  async holds(): Promise<WorkspaceHoldings> {
    const { lists } = this.#scope;
    const count = async (table: 'phone_numbers' | 'flows' | 'pages' | 'calls' | 'messages' | 'members') =>
      (
        await lists
          .selectFrom(table)
          .select((eb) => eb.fn.countAll<number>().as('n'))
          .executeTakeFirstOrThrow()
      ).n;
    const jobs = await lists
      .selectFrom('jobs')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('deleted_at', 'is', null)
      .executeTakeFirstOrThrow();
    return {
      jobs: jobs.n,
      phoneNumbers: await count('phone_numbers'),
      flows: await count('flows'),
      pages: await count('pages'),
      calls: await count('calls'),
      messages: await count('messages'),
      members: await count('members'),
    };
  }

  /** The workspace and everything in it. */
  async remove(): Promise<Accepted<null> | NotFound> {
    return this.#scope.transaction(async (scope) => {
      await scope.rows
        .deleteFrom('call_words')
        .where('rowid', 'in', scope.rows.selectFrom('calls').select('position'))
        .execute();
      const gone = await scope.rows.deleteFrom('workspaces').returning('id').execute();
      return gone.length > 0 ? accepted(null) : notFound('workspace');
    });
  }
}

async function read(scope: Scope): Promise<Etagged<Workspace> | null> {
  const row = await scope.rows.selectFrom('workspaces').selectAll().executeTakeFirst();
  return row ? { ...workspaceOf(row), etag: String(row.edition) } : null;
}
