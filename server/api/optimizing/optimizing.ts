import type { JobText } from '../../../core/jobs/job.ts';
import type { Optimized } from '../../../core/plan/optimize/optimize.ts';
import type { OptimizeContext } from '../../../core/plan/optimize/rewrites/rewrite.ts';
import type { EvidenceProgress } from '../../../core/wire/nouns/optimize.ts';
import type { WorkspaceStore } from '../../store/store.ts';

/** Two texts of one job, to be tried on the same callers. */
export type Proof = {
  workspace: WorkspaceStore;
  job: Pick<JobText, 'name' | 'description' | 'phrases'>;
  before: string;
  after: string;
  /** `after` without one of its changes each, to find which of them did what. */
  without: readonly string[];
  /** Aborts when nobody waits any more. */
  signal: AbortSignal;
  tell(message: EvidenceProgress): void;
};

/** What Optimize needs beyond the rules of core; put together in `server/main.ts`. */
export type Optimizing = {
  /** A rewrite by the workspace's language model; null where none is set. `leaving` aborts when nobody waits any more. */
  byModel(
    workspace: WorkspaceStore,
    instructions: string,
    context: OptimizeContext,
    leaving: AbortSignal,
  ): Promise<Optimized | null>;
  /** Holds the mock calls and tells how far they are, what they say, and which change did it. */
  prove(proof: Proof): Promise<void>;
};
