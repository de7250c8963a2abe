import {
  AliasNode,
  BinaryOperationNode,
  ColumnNode,
  type DeleteQueryNode,
  IdentifierNode,
  type InsertQueryNode,
  JoinNode,
  type KyselyPlugin,
  OnConflictNode,
  type OperationNode,
  OperationNodeTransformer,
  OperatorNode,
  PrimitiveValueListNode,
  type QueryId,
  QueryNode,
  type RawNode,
  ReferenceNode,
  SelectQueryNode,
  TableNode,
  type UpdateQueryNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
} from 'kysely';

/** By which column a table's rows belong to a workspace. A table that is missing here cannot be named in a scope. */
const OWNER_COLUMN: Record<string, string> = {
  workspaces: 'id',
  ...Object.fromEntries(
    `config_versions walkthroughs members invitations api_keys phone_numbers destinations language_models webhooks pages deleted_pages sites site_pages jobs revisions
    flows flow_drafts flow_versions attachments snapshots calls call_events call_values call_records call_jobs call_shortfalls messages
    outbox idempotency_keys`
      .split(/\s+/)
      .map((table) => [table, 'workspace_id']),
  ),
};

/** Has no owner column (a full-text index cannot filter by one): reached only through rows of `calls`. */
const WORDS_TABLE = 'call_words';

type Named = { table: string; as: string };

/**
 * Puts one workspace into every query that passes: a condition on each table that is read, changed or joined, sub-queries too, and
 * the owner of each row that is inserted. What it cannot scope it refuses, so that a query without a workspace cannot be run.
 */
export function scopeTo(workspaceId: string): KyselyPlugin {
  const transformer = new ScopeTransformer(workspaceId);
  return {
    transformQuery: ({ node, queryId }) => {
      if (!QueryNode.is(node) && node.kind !== 'RawNode') throw new Error(`A scope runs no ${node.kind}.`);
      return transformer.transformNode(node, queryId);
    },
    transformResult: async ({ result }) => result,
  };
}

class ScopeTransformer extends OperationNodeTransformer {
  readonly #workspaceId: string;

  constructor(workspaceId: string) {
    super();
    this.#workspaceId = workspaceId;
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    const select = super.transformSelectQuery(node, queryId);
    if (select.with) throw new Error('A scope runs no common table expressions.');
    const joins = select.joins?.map((join) => this.#scopeJoin(join));
    // A cross join has no condition of its own: its table is scoped as if it were listed after `from`.
    const crossed = (joins ?? []).filter((join) => join.joinType === 'CrossJoin').map((join) => join.table);
    const named = tablesOf([...(select.from?.froms ?? []), ...crossed]);
    checkWords(named, tablesOf(joins?.map((join) => join.table)), select.where);
    return this.#scopeWhere({ ...select, ...(joins ? { joins } : {}) }, named);
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    const update = super.transformUpdateQuery(node, queryId);
    if (update.joins || update.from || !update.table) throw new Error('A scope updates one table at a time.');
    const named = tablesOf([update.table]);
    checkWords(named, [], update.where);
    return this.#scopeWhere(update, named);
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    const removal = super.transformDeleteQuery(node, queryId);
    if (removal.joins || removal.using) throw new Error('A scope deletes from one table at a time.');
    const named = tablesOf(removal.from.froms);
    checkWords(named, [], removal.where);
    return this.#scopeWhere(removal, named);
  }

  protected override transformInsertQuery(node: InsertQueryNode, queryId?: QueryId): InsertQueryNode {
    const insert = super.transformInsertQuery(node, queryId);
    const [named] = tablesOf(insert.into ? [insert.into] : []);
    if (!named) throw new Error('A scope inserts into tables only.');
    const owner = ownerOf(named);
    if (!owner) return insert;
    if (!insert.columns || !insert.values || !ValuesNode.is(insert.values))
      throw new Error('A scope inserts values only.');
    return {
      ...insert,
      columns: [...insert.columns, ColumnNode.create(owner)],
      values: ValuesNode.create(insert.values.values.map((row) => this.#owned(row))),
      ...(insert.onConflict ? { onConflict: this.#scopeConflict(insert.onConflict, named) } : {}),
    };
  }

  protected override transformRaw(node: RawNode, queryId?: QueryId): RawNode {
    if (node.sqlFragments.some((part) => /\b(from|join|into|update|table)\b/i.test(part))) {
      throw new Error('A scope runs no raw SQL that names tables.');
    }
    return super.transformRaw(node, queryId);
  }

  #owned(row: PrimitiveValueListNode | ValueListNode): PrimitiveValueListNode | ValueListNode {
    if (PrimitiveValueListNode.is(row))
      return PrimitiveValueListNode.create([...row.values, this.#workspaceId]);
    return ValueListNode.create([...row.values, ValueNode.create(this.#workspaceId)]);
  }

  /** A row of another workspace with the same key stays as it is. */
  #scopeConflict(conflict: OnConflictNode, named: Named): OnConflictNode {
    return conflict.updates ? OnConflictNode.cloneWithUpdateWhere(conflict, this.#belongs(named)) : conflict;
  }

  #scopeJoin(join: JoinNode): JoinNode {
    if (join.joinType === 'CrossJoin') return join;
    return tablesOf([join.table])
      .filter((named) => ownerOf(named))
      .reduce((scoped, named) => JoinNode.cloneWithOn(scoped, this.#belongs(named)), join);
  }

  #scopeWhere<Q extends SelectQueryNode | UpdateQueryNode | DeleteQueryNode>(query: Q, named: Named[]): Q {
    return named
      .filter((one) => ownerOf(one))
      .reduce((scoped, one) => QueryNode.cloneWithWhere(scoped, this.#belongs(one)) as Q, query);
  }

  #belongs(named: Named): BinaryOperationNode {
    return BinaryOperationNode.create(
      ReferenceNode.create(ColumnNode.create(ownerOf(named) ?? ''), TableNode.create(named.as)),
      OperatorNode.create('='),
      ValueNode.create(this.#workspaceId),
    );
  }
}

/** The tables that a clause names; what is itself a query has been scoped by then. */
function tablesOf(nodes: readonly OperationNode[] = []): Named[] {
  return nodes.flatMap((node) => {
    if (TableNode.is(node)) return [{ table: node.table.identifier.name, as: node.table.identifier.name }];
    if (!AliasNode.is(node)) throw new Error(`A scope reads from tables only, not from ${node.kind}.`);
    if (!TableNode.is(node.node)) return SelectQueryNode.is(node.node) ? [] : tablesOf([node.node]);
    if (!IdentifierNode.is(node.alias)) throw new Error('A scope reads tables under plain names only.');
    return [{ table: node.node.table.identifier.name, as: node.alias.name }];
  });
}

function ownerOf({ table }: Named): string | null {
  const owner = OWNER_COLUMN[table];
  if (!owner && table !== WORDS_TABLE)
    throw new Error(`The table ${table} belongs to no workspace and cannot be named in a scope.`);
  return owner ?? null;
}

/** The words of calls are met beside the calls, or picked by a sub-query of calls, both of which are scoped. */
function checkWords(named: Named[], joined: Named[], where: { where: OperationNode } | undefined): void {
  if (!named.some(({ table }) => table === WORDS_TABLE)) return;
  if (joined.some(({ table }) => table === 'calls')) return;
  if (where && picksFromCalls(where.where)) return;
  throw new Error('The words of calls are reached through calls only.');
}

function picksFromCalls(node: OperationNode): boolean {
  if (!BinaryOperationNode.is(node) || !SelectQueryNode.is(node.rightOperand)) return false;
  return tablesOf(node.rightOperand.from?.froms).some(({ table }) => table === 'calls');
}
