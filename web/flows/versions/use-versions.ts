import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type FlowNames, NO_NAMES } from '../../../core/flows/context.ts';
import type { Flow, FlowGraph } from '../../../core/flows/flow.ts';
import type { Schema } from '../../client/client.ts';
import { flowQueries } from '../../client/flow-queries.ts';
import { queries } from '../../client/queries.ts';
import { formatPhone } from '../../ui/index.ts';
import { useFlowContext } from '../draft/use-flow-context.ts';
import { useQueryPart } from '../use-place.ts';

/** The versions of a flow, the one that is read, and the one it is compared with. */
export type VersionsRead = {
  flow: Flow;
  phoneNumber: { id: string; label: string; written: string };
  /** Newest first. */
  lines: readonly Schema<'FlowVersionLine'>[];
  /** The version that is read; 0 while nothing is published. */
  number: number;
  /** Stands in the address, so that a reload and a link bring it again. */
  choose: (number: number) => void;
  /** Without a step until the version has been read. */
  graph: FlowGraph;
  /** "draft", the number of a version, or null for nothing. */
  against: string | null;
  compareWith: (against: string | null) => void;
  /** The other side; null while there is none. */
  other: FlowGraph | null;
  names: FlowNames;
  mayEdit: boolean;
};

/** `read` once everything is there; `error` when something could not be read. */
export function useVersions(numberId: string, flowId: string): { error?: Error | null; read?: VersionsRead } {
  const flow = useQuery(flowQueries.flow(flowId));
  const versions = useQuery(flowQueries.versions(flowId));
  const numbers = useQuery(queries.phoneNumbers());
  const workspace = useQuery(queries.workspace());
  const me = useQuery(queries.me());
  const [chosen, choose] = useQueryPart('version');
  const [against, compareWith] = useState<string | null>(null);
  const lines = versions.data?.data ?? [];
  const number = Number(chosen ?? flow.data?.versionInForce ?? lines[0]?.number ?? 0);
  const version = useQuery({ ...flowQueries.version(flowId, number), enabled: number > 0 });
  const graph = (version.data?.graph ?? { steps: [] }) as FlowGraph;
  const other = useOther(flowId, against);
  const line = numbers.data?.data.find(({ id }) => id === numberId);
  const written = line ? formatPhone(line.e164, workspace.data?.country) : null;
  const names = useFlowContext([graph, other], written) ?? NO_NAMES;
  const failed = [flow, versions, numbers, version].find(({ isLoadingError }) => isLoadingError);
  if (failed) return { error: failed.error };
  if (!flow.data || !versions.data || !line || written === null || !me.data) return {};
  return {
    read: {
      flow: flow.data,
      phoneNumber: { id: numberId, label: line.label, written },
      lines,
      number,
      choose: (next) => choose(String(next)),
      graph,
      against,
      compareWith,
      other,
      names,
      mayEdit: me.data.rights.includes('edit-number') || me.data.ownedNumberIds.includes(numberId),
    },
  };
}

function useOther(flowId: string, against: string | null): FlowGraph | null {
  const number = against !== null && against !== 'draft' ? Number(against) : null;
  const version = useQuery({ ...flowQueries.version(flowId, number ?? 0), enabled: number !== null });
  const draft = useQuery({ ...flowQueries.draft(flowId), enabled: against === 'draft' });
  if (against === null) return null;
  return ((against === 'draft' ? draft.data?.graph : version.data?.graph) ?? null) as FlowGraph | null;
}
