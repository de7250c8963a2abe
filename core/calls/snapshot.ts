import type { FlowGraph } from '../flows/flow.ts';
import type { Passage } from '../knowledge/page.ts';
import type { Plan } from '../plan/plan.ts';
import type { Destination } from '../workspaces/destination.ts';
import type { EmergencySettings } from '../workspaces/emergency-settings.ts';
import type { Language } from '../workspaces/workspace.ts';

/**
 * Everything a call leans on, as it was when the call began (design §2.8). It holds the compiled Plans, so that nothing is
 * recompiled under a running call, and is never changed. `id` is a hash of the rest: calls that began alike share one.
 */
export type Snapshot = {
  id: string;
  workspace: {
    id: string;
    name: string;
    timeZone: string;
    country: string;
    language: Language;
    emergency: EmergencySettings;
  };
  number: { id: string; e164: string; label: string } | null;
  flow: { id: string; name: string; version: number | 'draft'; graph: FlowGraph; pausedStepIds: string[] };
  jobs: Record<string, SnapshotJob>;
  destinations: Destination[];
  webhooks: { id: string; name: string }[];
  members: { id: string; name: string }[];
  /** By page id. */
  pages: Record<string, { title: string; passages: Passage[] }>;
};

export type SnapshotJob = {
  id: string;
  name: string;
  description: string;
  icon: string | null;
  revision: number;
  phrases: string[];
  /** The words of the plan's entry: when the job runs, and when it does not. */
  when: string[];
  notWhen: string[];
  plan: Plan;
};
