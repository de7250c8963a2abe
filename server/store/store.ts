import type { Kysely } from 'kysely';
import type { Clock } from '../ports/clock.ts';
import type { EventBus } from './background/event-bus.ts';
import type { Idempotency } from './background/idempotency.ts';
import type { Outbox } from './background/outbox.ts';
import type { WorkQueue } from './background/work-queue.ts';
import type { CallErasure } from './calls/call-erasure.ts';
import type { CallLog } from './calls/call-log.ts';
import type { Calls } from './calls/calls.ts';
import type { JobFigures } from './calls/job-figures.ts';
import type { Messages } from './calls/messages.ts';
import type { Flows } from './flows/flows.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Revisions } from './jobs/revisions.ts';
import type { Pages } from './knowledge/pages.ts';
import type { ApiKeys } from './workspaces/api-keys.ts';
import type { Destinations } from './workspaces/destinations.ts';
import type { InstallationSettings } from './workspaces/installation-settings.ts';
import type { Invitations } from './workspaces/invitations.ts';
import type { Members } from './workspaces/members.ts';
import type { PhoneNumbers } from './workspaces/phone-numbers.ts';
import type { Walkthrough } from './workspaces/walkthrough.ts';
import type { Webhooks } from './workspaces/webhooks.ts';
import type { WorkspaceSettings } from './workspaces/workspace-settings.ts';
import type { Workspaces } from './workspaces/workspaces.ts';

export type StoreOptions = {
  /** `postgres://…`; null uses a SQLite file in the data folder. */
  url: string | null;
  /** Made if missing. Holds the SQLite file, and on both databases the key that secrets are sealed with. */
  dataFolder: string;
  clock: Clock;
};

export type Store = {
  /** Everything of one workspace. Ids of another workspace behave as not found. */
  in(workspaceId: string): WorkspaceStore;
  /** What by its nature has no workspace yet: finding the workspace of a person, key, invitation or number. */
  workspaces: Workspaces;
  settings: InstallationSettings;
  queue: WorkQueue;
  bus: EventBus;
  engine: 'sqlite' | 'postgres';
  /** For the accounts library alone, whose tables are its own: it keeps users and sign-ins. */
  database: Kysely<unknown>;
  /** A consistent copy in one file while the server runs; throws StoreProblem `backup-failed`. */
  backup(toFile: string): Promise<void>;
  /** Leaves one clean file; running work must have ended. */
  close(): Promise<void>;
};

export type WorkspaceStore = {
  workspaceId: string;
  workspace: WorkspaceSettings;
  jobs: Jobs;
  revisions: Revisions;
  flows: Flows;
  phoneNumbers: PhoneNumbers;
  destinations: Destinations;
  webhooks: Webhooks;
  pages: Pages;
  members: Members;
  invitations: Invitations;
  apiKeys: ApiKeys;
  calls: Calls;
  callLog: CallLog;
  callErasure: CallErasure;
  jobFigures: JobFigures;
  messages: Messages;
  outbox: Outbox;
  idempotency: Idempotency;
  walkthrough: Walkthrough;
};

/** Opens (and migrates) the database. Throws only StoreProblem, with nothing damaged. */
export async function openStore(_options: StoreOptions): Promise<Store> {
  throw new Error('not written yet');
}
