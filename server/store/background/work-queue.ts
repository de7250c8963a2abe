/** Background work. Kinds are the caller's; `payload` is JSON text. */
export type WorkItem = {
  id: string;
  workspaceId: string | null;
  kind: string;
  payload: string;
  attempts: number;
};

export interface WorkQueue {
  /** An item of the same kind and key that has not been done yet stands for this one: false then. */
  enqueue(item: {
    workspaceId: string | null;
    kind: string;
    key: string;
    payload: string;
    runAt?: number;
  }): Promise<boolean>;
  /** The oldest due item, ours for `leaseMs`; after that somebody else may have it. */
  claim(kinds: readonly string[], leaseMs: number): Promise<WorkItem | null>;
  complete(item: WorkItem): Promise<void>;
  /** Tried again with back-off (doubling from 5 s to 1 h), given up after `maxAttempts` (default 8). */
  fail(item: WorkItem, reason: string, maxAttempts?: number): Promise<void>;
  waiting(kind?: string): Promise<number>;
}
