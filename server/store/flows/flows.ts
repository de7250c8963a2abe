import type { Flow, FlowDraft, FlowGraph, FlowVersion } from '../../../core/flows/flow.ts';
import { nameKey } from '../../../core/shared/text.ts';
import {
  type Accepted,
  accepted,
  type Etagged,
  type IfMatch,
  type NotFound,
  notFound,
  type Refused,
  refused,
  stale,
} from '../result.ts';
import type { Scope } from '../scope.ts';
import { attach } from './attachments.ts';
import { newEtag } from './draft-detach.ts';
import { flowOf, readDraft, readFlow } from './flow-row.ts';
import {
  type FlowVersionSummary,
  listVersions,
  publishDraft,
  readVersion,
  withdrawFlow,
} from './flow-versions.ts';

type Stored = Etagged<Flow>;

export class Flows {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** By name; of one number or of all. */
  async list(phoneNumberId?: string): Promise<Stored[]> {
    const rows = await this.#scope.rows
      .selectFrom('flows')
      .selectAll()
      .$if(phoneNumberId !== undefined, (flows) => flows.where('phone_number_id', '=', phoneNumberId ?? ''))
      .orderBy('name_key')
      .orderBy('id')
      .execute();
    return rows.map(flowOf);
  }

  async get(flowId: string): Promise<Stored | null> {
    return readFlow(this.#scope, flowId);
  }

  /** With `graph` as its draft; nothing answers by it until it is published. */
  async create(flow: {
    phoneNumberId: string;
    name: string;
    graph: FlowGraph;
    by: string;
  }): Promise<Accepted<Stored> | NotFound> {
    return this.#scope.change(async (scope) => {
      const number = await scope.rows
        .selectFrom('phone_numbers')
        .select('id')
        .where('id', '=', flow.phoneNumberId)
        .executeTakeFirst();
      if (!number) return notFound('phone number');
      const row = await scope.rows
        .insertInto('flows')
        .values({
          id: scope.id('flow'),
          phone_number_id: number.id,
          name: flow.name,
          name_key: nameKey(flow.name),
          version_in_force: null,
          paused_step_ids: '[]',
          created_at: scope.now(),
          updated_at: scope.now(),
          edition: 1,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      await scope.rows
        .insertInto('flow_drafts')
        .values({ flow_id: row.id, base_version: null, ...draftColumns(scope, flow) })
        .execute();
      await attach(scope, row.id, 'draft', flow.graph);
      return accepted(flowOf(row));
    });
  }

  async rename(
    flowId: string,
    name: string,
    match: IfMatch,
  ): Promise<Accepted<Stored> | NotFound | Refused<'stale', Stored>> {
    return this.#scope.change(async (scope) => {
      const current = await readFlow(scope, flowId);
      if (!current) return notFound('call flow');
      if (match.etag !== null && match.etag !== current.etag) return stale('call flow', current);
      return accepted(await setFlow(scope, flowId, { name, name_key: nameKey(name) }));
    });
  }

  /** With draft and versions. The flow in force goes only by force; its number then answers nothing. */
  async remove(
    flowId: string,
    options: { force: boolean },
  ): Promise<Accepted<null> | NotFound | Refused<'flow-in-force', Stored>> {
    return this.#scope.change(async (scope) => {
      const flow = await readFlow(scope, flowId);
      if (!flow) return notFound('call flow');
      if (flow.versionInForce !== null && !options.force) {
        return refused(
          'flow-in-force',
          `“${flow.name}” answers its number and was kept. Publish another flow first, or delete it and leave the number unanswered.`,
          flow,
        );
      }
      await withdrawFlow(scope, flow);
      await scope.rows.deleteFrom('flows').where('id', '=', flowId).execute();
      return accepted(null);
    });
  }

  async draft(flowId: string): Promise<FlowDraft | null> {
    return readDraft(this.#scope, flowId);
  }

  /** Compare and set: a draft that somebody else saved since `etag` stays, and comes back. */
  async saveDraft(
    flowId: string,
    save: { etag: string; graph: FlowGraph; by: string },
  ): Promise<Accepted<FlowDraft> | NotFound | Refused<'stale', FlowDraft>> {
    return this.#scope.change(async (scope) => {
      const current = await readDraft(scope, flowId);
      if (!current) return notFound('call flow');
      if (current.etag !== save.etag) return stale('draft', current);
      await scope.rows
        .updateTable('flow_drafts')
        .set(draftColumns(scope, save))
        .where('flow_id', '=', flowId)
        .execute();
      await attach(scope, flowId, 'draft', save.graph);
      return accepted((await readDraft(scope, flowId)) ?? current);
    });
  }

  /** Newest first. */
  async versions(flowId: string): Promise<FlowVersionSummary[]> {
    return listVersions(this.#scope, flowId);
  }

  async version(flowId: string, number: number): Promise<FlowVersion | null> {
    return readVersion(this.#scope, flowId, number);
  }

  /**
   * Makes the draft, as it was at `etag`, the next version and the one in force on its number. Whether it may be published is for
   * the caller to check.
   */
  async publish(
    flowId: string,
    publish: { etag: string; note: string; by: string },
  ): Promise<Accepted<FlowVersion> | NotFound | Refused<'stale', FlowDraft>> {
    return this.#scope.change(async (scope) => {
      const [flow, draft] = [await readFlow(scope, flowId), await readDraft(scope, flowId)];
      if (!flow || !draft) return notFound('call flow');
      if (draft.etag !== publish.etag) return stale('draft', draft);
      return accepted(await publishDraft(scope, flow, draft, publish));
    });
  }

  /** Takes the flow out of force: its number answers nothing until something is published. */
  async withdraw(flowId: string): Promise<Accepted<Stored> | NotFound> {
    return this.#scope.change(async (scope) => {
      const flow = await readFlow(scope, flowId);
      if (!flow) return notFound('call flow');
      await withdrawFlow(scope, flow);
      return accepted((await readFlow(scope, flowId)) ?? flow);
    });
  }

  /** Pauses an agent step, or lets it answer again: at once, without publishing. */
  async pause(flowId: string, flowStepId: string, paused: boolean): Promise<Accepted<Stored> | NotFound> {
    return this.#scope.change(async (scope) => {
      const flow = await readFlow(scope, flowId);
      if (!flow) return notFound('call flow');
      const others = flow.pausedStepIds.filter((id) => id !== flowStepId);
      const ids = paused ? [...others, flowStepId] : others;
      return accepted(await setFlow(scope, flowId, { paused_step_ids: JSON.stringify(ids) }));
    });
  }
}

function draftColumns(scope: Scope, { graph, by }: { graph: FlowGraph; by: string }) {
  return { graph: JSON.stringify(graph), etag: newEtag(scope), saved_at: scope.now(), saved_by: by };
}

async function setFlow(
  scope: Scope,
  flowId: string,
  change: { name?: string; name_key?: string; paused_step_ids?: string },
): Promise<Stored> {
  const row = await scope.rows
    .updateTable('flows')
    .set({ ...change, updated_at: scope.now() })
    .set((eb) => ({ edition: eb('edition', '+', 1) }))
    .where('id', '=', flowId)
    .returningAll()
    .executeTakeFirstOrThrow();
  return flowOf(row);
}
