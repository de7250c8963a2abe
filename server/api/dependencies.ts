import type { Template } from '../../core/jobs/template.ts';
import type { RoutableJob } from '../../core/understanding/route.ts';
import type { ClashCheck } from '../../core/understanding/routing/overlap.ts';
import type { Identities } from '../accounts/identities.ts';
import type { SignInLinks } from '../accounts/sign-in-link.ts';
import type { KnowledgeDesk } from '../knowledge/knowledge-desk.ts';
import type { Log } from '../log.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../store/store.ts';
import type { DraftingByModel } from './drafting-by-model.ts';
import type { MockCallRoom } from './mock-call-room.ts';
import type { Optimizing } from './optimizing/optimizing.ts';
import type { OpenJobs } from './presence/open-jobs.ts';
import type { TokenBucket } from './request/rate-limits.ts';

/** What the routes lean on; put together in `server/main.ts`, and by tests. */
export type ApiDependencies = {
  store: Store;
  clock: Clock;
  log: Log;
  /** The accounts library takes half a second to load, so it is asked for when needed. */
  identities(): Promise<Identities>;
  signInLinks: SignInLinks;
  /** Attempts to sign in, by address and by e-mail. */
  attempts: TokenBucket;
  templates: readonly Template[];
  languageModels: {
    /** Set by whoever runs Callwell, for workspaces that have set none. */
    installation: { baseUrl: string; model: string } | null;
    /** Asks an endpoint one short question. */
    tryOut(endpoint: { baseUrl: string; model: string; key: string | null }): Promise<{
      works: boolean;
      words: string;
      message: string;
      ms: number;
    }>;
  };
  /** What callers may say that means the job; at most five. */
  draftPhrases(job: RoutableJob): Promise<string[]>;
  /** Drafts of jobs by a language model. */
  drafting: DraftingByModel;
  /** Rewriting instructions, and the mock calls that say whether it is better. */
  optimizing: Optimizing;
  /** What the jobs of an agent step say for each other, and how far the look at them is. */
  clashesOf(jobs: readonly RoutableJob[]): ClashCheck;
  knowledge: KnowledgeDesk;
  /** Every request to another machine goes through it. */
  outgoing: Outgoing;
  mockCalls: MockCallRoom;
  /** Who has which job open. */
  openJobs: OpenJobs;
  /** Where people reach the app: links that are handed out begin with it. Null takes the address of the request. */
  publicUrl: string | null;
};
