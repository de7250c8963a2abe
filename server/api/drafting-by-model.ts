import type { DraftingContext, Drafts } from '../../core/plan/drafting/drafted.ts';
import type { WorkspaceStore } from '../store/store.ts';

/** Drafting beyond the rules of core; put together in `server/main.ts`. */
export type DraftingByModel = {
  modelSet(workspace: WorkspaceStore): Promise<boolean>;
  /** A draft by the workspace's language model, held against what the rules read; null where no model is set. */
  byModel(
    workspace: WorkspaceStore,
    byRules: Drafts,
    context: DraftingContext,
  ): Promise<{ drafts: Drafts } | { refused: string } | null>;
};
