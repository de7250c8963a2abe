import type { Destination } from '../workspaces/destination.ts';

type Named = { id: string; name: string };

/** The names behind the ids of a flow: what the screen, the findings and the list of changes call things by. */
export type FlowNames = {
  jobs: readonly Named[];
  pages: readonly Named[];
  members: readonly Named[];
  destinations: readonly Destination[];
};

/**
 * What a flow is checked against. `transfersTo` holds the names of the destinations that a job's transfers point at.
 * Whoever asks has read all of it from one workspace.
 */
export type FlowContext = Omit<FlowNames, 'jobs'> & {
  jobs: readonly (Named & { transfersTo?: readonly string[] })[];
  /** Tombstones: jobs that were deleted while something still named them. */
  deletedJobIds: readonly string[];
  /** The number that the flow answers, E.164; null for a flow without one. */
  number: string | null;
};

export const NO_NAMES: FlowNames = { jobs: [], pages: [], members: [], destinations: [] };

/** The name behind `id`, or null when the workspace has none. */
export function nameOf(named: readonly Named[], id: string): string | null {
  return named.find((one) => one.id === id)?.name ?? null;
}

/** Why nobody can be reached there, in words that follow the destination's name; null when somebody can. */
export function unreachable(destination: Destination): string | null {
  if (destination.kind === 'external') return destination.e164 ? null : 'has no number';
  return destination.memberIds.length ? null : 'has nobody in it';
}
