import type { FlowStepKind, FlowStepSettings } from '../../core/flows/flow.ts';
import type { JobText } from '../../core/jobs/job.ts';
import type { Blank } from '../../core/jobs/pack.ts';
import type { Destination, WeeklyHours } from '../../core/workspaces/destination.ts';
import type { PhoneNumber } from '../../core/workspaces/phone-number.ts';
import type { Role } from '../../core/workspaces/role.ts';
import type { Workspace } from '../../core/workspaces/workspace.ts';

/** The demo workspace as plain data. People, jobs, pages and destinations are named, because ids do not exist yet. */
export type Demo = {
  workspace: Pick<Workspace, 'name' | 'timeZone' | 'country' | 'language'>;
  members: DemoMember[];
  number: Pick<PhoneNumber, 'e164' | 'label'> & { owner: string };
  destinations: DemoDestination[];
  jobs: DemoJob[];
  pages: { title: string; text: string }[];
  flow: DemoFlow;
  conversations: DemoConversation[];
};

export type DemoMember = { name: string; email: string; role: Role };

export type DemoDestination = Pick<Destination, 'name' | 'kind' | 'e164'> & {
  members: string[];
  hours: WeeklyHours | null;
};

/** A template with its blanks filled, or a job of its own. `changes` are put over the template's texts. */
export type DemoJob =
  | { template: string; values: Record<Blank['name'], string>; changes?: Partial<JobText> }
  | { job: JobText };

/**
 * The call flow, first step first. `exits` name the `key` of the step they lead to. Settings hold names where a flow holds ids:
 * `members`, `pages` and `jobs`; jobs by their name.
 */
export type DemoFlow = { name: string; steps: DemoFlowStep[] };

export type DemoFlowStep = {
  [K in FlowStepKind]: {
    key: string;
    kind: K;
    name: string;
    settings: Omit<FlowStepSettings[K], 'memberIds' | 'pageIds' | 'jobIds'> & {
      members?: string[];
      pages?: string[];
      jobs?: string[];
    };
    exits: Record<string, string>;
  };
}[FlowStepKind];

/** What one caller says, line by line; the agent's side is whatever the product answers. */
export type DemoConversation = {
  title: string;
  from: string | null;
  /** How long before the first start the call was made. */
  minutesAgo: number;
  /** The step with which it begins: the agent in hours, or the one after hours. */
  startAt: 'reception' | 'after-hours';
  lines: string[];
  /** The caller hangs up after the last line instead of hearing the agent's goodbye. */
  hangsUp?: boolean;
};
