import { createHash } from 'node:crypto';
import type { Flow, FlowDraft, FlowVersion } from '../../core/flows/flow.ts';
import type { Job } from '../../core/jobs/job.ts';
import { fileStem, freeStem } from '../../core/jobs/pack-name.ts';
import type { Page } from '../../core/knowledge/page.ts';
import { nameKey } from '../../core/shared/text.ts';
import type { Destination } from '../../core/workspaces/destination.ts';
import type { PhoneNumber } from '../../core/workspaces/phone-number.ts';
import type { Workspace } from '../../core/workspaces/workspace.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { JOBS_FOLDER, PAGES_FOLDER } from './file-problem.ts';
import type { Rename } from './named-flow.ts';

/** A thing with the path of the file that holds it. */
export type Filed<T> = T & { path: string };
export type CurrentFlow = { flow: Flow; draft: FlowDraft; published: FlowVersion | null };

/** All of a workspace that files hold, in an order that its content alone decides. */
export type Current = {
  settings: Workspace;
  members: readonly { id: string; name: string; email: string }[];
  destinations: readonly Destination[];
  webhooks: readonly { id: string; name: string; url: string }[];
  pages: readonly Filed<Page>[];
  jobs: readonly Filed<Job>[];
  numbers: readonly (PhoneNumber & { flows: CurrentFlow[] })[];
};

/** `jobs` leaves pages, numbers and flows unread: they are empty then. */
export async function readCurrent(workspace: WorkspaceStore, only: 'all' | 'jobs' = 'all'): Promise<Current> {
  const settings = await workspace.workspace.get();
  if (!settings) throw new Error('The workspace whose files are read is not there.');
  const [members, destinations, webhooks] = [
    await workspace.members.list(),
    await workspace.destinations.list(),
    await workspace.webhooks.list(),
  ];
  return {
    ...{ settings, members, destinations, webhooks },
    pages: filed(
      only === 'jobs' ? [] : await workspace.pages.whole(),
      PAGES_FOLDER,
      'page',
      ({ title, text }) => [title, text],
    ),
    jobs: await readJobs(workspace),
    numbers: only === 'jobs' ? [] : await readNumbers(workspace),
  };
}

/** Jobs that are not deleted, with their files. */
export async function readJobs(workspace: WorkspaceStore): Promise<Filed<Job>[]> {
  const jobs: Job[] = [];
  let after: string | null = null;
  do {
    const page = await workspace.jobs.list({ limit: 200, after, sort: 'name' as const });
    const plans = await workspace.jobs.withPlans(page.data.map(({ id }) => id));
    jobs.push(...plans.map(({ plan: _, ...job }) => job));
    after = page.nextCursor;
  } while (after !== null);
  return filed(jobs, JOBS_FOLDER, 'job', ({ name }) => [name]);
}

async function readNumbers(workspace: WorkspaceStore): Promise<Current['numbers']> {
  const flows: CurrentFlow[] = [];
  for (const flow of await workspace.flows.list()) {
    const draft = await workspace.flows.draft(flow.id);
    const { versionInForce } = flow;
    const published = versionInForce === null ? null : await workspace.flows.version(flow.id, versionInForce);
    if (draft) flows.push({ flow, draft, published });
  }
  const byNumber = (id: string) =>
    flows
      .filter(({ flow }) => flow.phoneNumberId === id)
      .toSorted((a, b) => inOrder([a.flow.name, graphText(a)], [b.flow.name, graphText(b)]));
  const numbers = (await workspace.phoneNumbers.list()).map((number) => ({
    ...number,
    flows: byNumber(number.id),
  }));
  return numbers.toSorted((a, b) => inOrder([a.e164], [b.e164]));
}

function graphText({ draft }: CurrentFlow): string {
  return JSON.stringify(draft.graph);
}

/** Files are named in an order that does not depend on ids, so that an imported workspace is exported to the same files. */
function filed<T extends { id: string }>(
  things: readonly T[],
  folder: string,
  kind: string,
  content: (thing: T) => string[],
): Filed<T>[] {
  const taken = new Set<string>();
  return things
    .toSorted((a, b) => inOrder([...content(a), a.id], [...content(b), b.id]))
    .map((thing) => ({
      ...thing,
      path: `${folder}/${freeStem(fileStem(content(thing)[0] ?? '', kind), taken)}.md`,
    }));
}

/** By key first, then by the very text: no locale, so the same on every machine. */
function inOrder(a: string[], b: string[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? '';
    const [leftKey, rightKey] = [nameKey(left), nameKey(right)];
    if (leftKey !== rightKey) return leftKey < rightKey ? -1 : 1;
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}

/** Names of what flows and settings point at: pages by file, people by e-mail address. */
export function namesIn(current: Current): Rename {
  const names = {
    job: new Map(current.jobs.map(({ id, name }) => [id, name])),
    page: new Map(current.pages.map(({ id, path }) => [id, path.slice(PAGES_FOLDER.length + 1)])),
    member: new Map(current.members.map(({ id, email }) => [id, email])),
    destination: new Map(current.destinations.map(({ id, name }) => [id, name])),
  };
  return (noun, id) => names[noun].get(id) ?? null;
}

/** Changes with anything that files hold: an import names the state that it was planned on. */
export function digestOf(current: Current): string {
  return createHash('sha256').update(JSON.stringify(current)).digest('base64url').slice(0, 24);
}
