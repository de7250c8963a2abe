import type { Workspace } from '../../../core/workspaces/workspace.ts';
import type { Accepted, Etagged, IfMatch, NotFound, Refused } from '../result.ts';

export type WorkspaceText = Pick<
  Workspace,
  'name' | 'timeZone' | 'country' | 'language' | 'jobEditors' | 'retentionDays'
>;

export interface WorkspaceSettings {
  get(): Promise<Etagged<Workspace> | null>;
  update(
    change: Partial<WorkspaceText> & { demo?: boolean },
    match: IfMatch,
  ): Promise<Accepted<Etagged<Workspace>> | NotFound | Refused<'stale', Etagged<Workspace>>>;
  /** What would go with it. */
  holds(): Promise<{
    jobs: number;
    phoneNumbers: number;
    flows: number;
    pages: number;
    calls: number;
    messages: number;
    members: number;
  }>;
  /** The workspace and everything in it. */
  remove(): Promise<Accepted<null> | NotFound>;
}
