import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FlowGraph } from '../../../core/flows/flow.ts';
import { answer, api, edited, Refused } from '../../client/client.ts';
import { flowQueries } from '../../client/flow-queries.ts';
import { DraftKeeper, type DraftView, type SaveOutcome, type StoredDraft } from './draft-keeper.ts';
import { keepCopy, readCopy } from './local-copy.ts';

/** The contract's schema of a graph is held to core's type where it is written (core/wire). */
export type DraftAnswer = Omit<StoredDraft, 'graph'> & { graph: { steps: unknown[] } };

export function storedDraft({ graph, etag, savedAt, savedBy }: DraftAnswer): StoredDraft {
  return { graph: graph as FlowGraph, etag, savedAt, savedBy };
}

/** The draft under edit: one keeper for as long as the page shows the flow. */
export function useDraft(flowId: string, loaded: DraftAnswer): { keeper: DraftKeeper; view: DraftView } {
  const queries = useQueryClient();
  const [keeper] = useState(() => {
    const ports = {
      save: (graph: FlowGraph, etag: string) => saveDraft(queries, flowId, graph, etag),
      keep: (copy: Parameters<typeof keepCopy>[1]) => keepCopy(flowId, copy),
    };
    return new DraftKeeper(storedDraft(loaded), ports, readCopy(flowId));
  });
  useEffect(() => keeper.heard(storedDraft(loaded)), [keeper, loaded]);
  useEffect(() => () => keeper.close(), [keeper]);
  return { keeper, view: useSyncExternalStore(keeper.subscribe, keeper.view) };
}

async function saveDraft(
  queries: QueryClient,
  flowId: string,
  graph: FlowGraph,
  etag: string,
): Promise<SaveOutcome> {
  const { queryKey } = flowQueries.draft(flowId);
  try {
    const params = edited({ id: flowId }, etag);
    const draft = await answer(api.PATCH('/flows/{id}/draft', { params, body: { graph } }));
    queries.setQueryData(queryKey, draft);
    return { saved: storedDraft(draft) };
  } catch (error) {
    if (!(error instanceof Refused))
      return { failed: 'Not saved: the server did not answer. Your changes are kept on this device.' };
    if (error.refusal.status !== 412) return { failed: `Not saved: ${error.message}` };
    return readNewer(queries, flowId);
  }
}

async function readNewer(queries: QueryClient, flowId: string): Promise<SaveOutcome> {
  try {
    const draft = await queries.fetchQuery({ ...flowQueries.draft(flowId), staleTime: 0 });
    return { newer: storedDraft(draft) };
  } catch {
    return {
      failed: 'Not saved: somebody else saved this draft, and it could not be read. Your changes are kept.',
    };
  }
}
