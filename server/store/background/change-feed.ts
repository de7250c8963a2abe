import type { Scope } from '../scope.ts';
import type { WorkspaceChange } from './event-bus.ts';

/** The writing side of the event bus. */
export type ChangeFeed = {
  /** Inside the edit's transaction: the workspace's next version, and word of it to other nodes when it commits. */
  record(scope: Scope): Promise<number>;
  /** After the commit: tells this process. */
  tell(change: WorkspaceChange): void;
};
