/** Something of a workspace's settings or lists changed; `version` only grows. Read again what you hold. */
export type WorkspaceChange = { workspaceId: string; version: number };

/** Tells every node of an edit: in this process at once, on others by NOTIFY and, should that drop, by a poll each second. */
export interface EventBus {
  /** Also told of changes made by other nodes. Returns what stops it. */
  subscribe(listener: (change: WorkspaceChange) => void): () => void;
  version(workspaceId: string): Promise<number>;
}
