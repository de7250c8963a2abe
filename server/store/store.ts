import type { Kysely } from 'kysely';
import type { Clock } from '../ports/clock.ts';
import { EventBus } from './background/event-bus.ts';
import { Idempotency } from './background/idempotency.ts';
import { Outbox } from './background/outbox.ts';
import { WorkQueue } from './background/work-queue.ts';
import { CallErasure } from './calls/call-erasure.ts';
import { CallLog } from './calls/call-log.ts';
import { Calls } from './calls/calls.ts';
import { JobFigures } from './calls/job-figures.ts';
import { Messages } from './calls/messages.ts';
import { SharedCommit } from './calls/shared-commit.ts';
import { Shortfalls } from './calls/shortfalls.ts';
import type { Engine } from './database/engine.ts';
import { openSqlite } from './database/sqlite.ts';
import { openingProblem } from './database/sqlite-fault.ts';
import { Flows } from './flows/flows.ts';
import { Jobs } from './jobs/jobs.ts';
import { Revisions } from './jobs/revisions.ts';
import { Pages } from './knowledge/pages.ts';
import { SitePages } from './knowledge/site-pages.ts';
import { Sites } from './knowledge/sites.ts';
import { accepted } from './result.ts';
import { Scope, type ScopeParts } from './scope.ts';
import { openSecrets } from './secrets.ts';
import { ApiKeys } from './workspaces/api-keys.ts';
import { Destinations } from './workspaces/destinations.ts';
import { InstallationSettings } from './workspaces/installation-settings.ts';
import { Invitations } from './workspaces/invitations.ts';
import { LanguageModels } from './workspaces/language-models.ts';
import { Members } from './workspaces/members.ts';
import { PhoneNumbers } from './workspaces/phone-numbers.ts';
import { Walkthrough } from './workspaces/walkthrough.ts';
import { Webhooks } from './workspaces/webhooks.ts';
import { WorkspaceSettings } from './workspaces/workspace-settings.ts';
import { Workspaces } from './workspaces/workspaces.ts';

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
  /** Writes of several nouns as one: what `work` throws undoes them all. It waits for nothing but the store it is given. */
  atOnce<T>(work: (workspace: WorkspaceStore) => Promise<T>): Promise<T>;
  workspace: WorkspaceSettings;
  jobs: Jobs;
  revisions: Revisions;
  flows: Flows;
  phoneNumbers: PhoneNumbers;
  destinations: Destinations;
  webhooks: Webhooks;
  languageModels: LanguageModels;
  pages: Pages;
  sites: Sites;
  sitePages: SitePages;
  members: Members;
  invitations: Invitations;
  apiKeys: ApiKeys;
  calls: Calls;
  callLog: CallLog;
  callErasure: CallErasure;
  shortfalls: Shortfalls;
  jobFigures: JobFigures;
  messages: Messages;
  outbox: Outbox;
  idempotency: Idempotency;
  walkthrough: Walkthrough;
};

/** Opens (and migrates) the database. Throws only StoreProblem, with nothing damaged. */
export async function openStore({ url, dataFolder, clock }: StoreOptions): Promise<Store> {
  const engine = url === null ? await openSqlite(dataFolder) : await postgres(url);
  try {
    const secrets = openSecrets(dataFolder, clock);
    const bus = new EventBus(engine);
    await bus.start(url, clock);
    const commits = new SharedCommit(engine);
    const parts: ScopeParts = { engine, clock, changes: bus, secrets, commits };
    return {
      in: (workspaceId) => workspaceStore(new Scope(workspaceId, parts)),
      workspaces: new Workspaces(engine, clock),
      settings: new InstallationSettings(engine),
      queue: new WorkQueue(engine, clock),
      bus,
      engine: engine.name,
      database: engine.database as unknown as Kysely<unknown>,
      backup: engine.backup,
      close: async () => {
        await bus.close();
        await engine.close();
      },
    };
  } catch (error) {
    await engine.close();
    throw openingProblem(error, dataFolder);
  }
}

/** Loaded only where it is used: a start on the SQLite file need not wait for it. */
async function postgres(url: string): Promise<Engine> {
  const { openPostgres } = await import('./database/postgres.ts');
  return openPostgres(url);
}

function workspaceStore(scope: Scope): WorkspaceStore {
  return {
    workspaceId: scope.workspaceId,
    atOnce: async (work) => {
      const done = await scope.change(async (inner) => accepted(await work(workspaceStore(inner))));
      return done.value;
    },
    workspace: new WorkspaceSettings(scope),
    jobs: new Jobs(scope),
    revisions: new Revisions(scope),
    flows: new Flows(scope),
    phoneNumbers: new PhoneNumbers(scope),
    destinations: new Destinations(scope),
    webhooks: new Webhooks(scope),
    languageModels: new LanguageModels(scope),
    pages: new Pages(scope),
    sites: new Sites(scope),
    sitePages: new SitePages(scope),
    members: new Members(scope),
    invitations: new Invitations(scope),
    apiKeys: new ApiKeys(scope),
    calls: new Calls(scope),
    callLog: new CallLog(scope),
    callErasure: new CallErasure(scope),
    shortfalls: new Shortfalls(scope),
    jobFigures: new JobFigures(scope),
    messages: new Messages(scope),
    outbox: new Outbox(scope),
    idempotency: new Idempotency(scope),
    walkthrough: new Walkthrough(scope),
  };
}
