import type { FlowGraph, FlowStep } from '../../core/flows/flow.ts';
import { openExits } from '../../core/flows/steps/index.ts';
import type { JobText } from '../../core/jobs/job.ts';
import { fillBlanks, type Template } from '../../core/jobs/template.ts';
import { compile } from '../../core/plan/compile.ts';
import { makeId } from '../../core/shared/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Accepted } from '../store/result.ts';
import type { Store, WorkspaceStore } from '../store/store.ts';
import type { Demo, DemoFlow, DemoJob } from './demo-type.ts';

/** Nobody can sign in as the people of the demo: these ids stand for no identity. */
const DEMO_USER = 'demo-';
const AUTHOR = { id: null, name: 'Callwell' };
const SEEDED = 'demo.seeded';

/** Names of the demo's things with the ids that they were given. */
type Ids = Map<string, string>;

/**
 * Makes the demo workspace at the very first start, and never again, so that a demo that was removed stays away. A start that
 * died half-way leaves a workspace without the mark: that one is made afresh.
 */
export async function seedDemo(
  store: Store,
  clock: Clock,
  templates: readonly Template[],
  demo: Demo,
): Promise<void> {
  if (await store.settings.get(SEEDED)) return;
  for (const workspace of await store.workspaces.all()) {
    if (workspace.demo) await store.in(workspace.id).workspace.remove();
  }
  const { id } = await store.workspaces.create({ ...demo.workspace, demo: true }, null);
  await furnish(store.in(id), clock, templates, demo);
  await store.settings.set(SEEDED, id);
}

async function furnish(
  workspace: WorkspaceStore,
  clock: Clock,
  templates: readonly Template[],
  demo: Demo,
): Promise<void> {
  const members: Ids = new Map();
  for (const [index, member] of demo.members.entries()) {
    members.set(
      member.name,
      (await workspace.members.add({ ...member, userId: `${DEMO_USER}${index + 1}` })).id,
    );
  }
  for (const { members: names, ...destination } of demo.destinations) {
    made(await workspace.destinations.create({ ...destination, memberIds: idsOf(members, names) }));
  }
  const pages: Ids = new Map();
  for (const page of demo.pages)
    pages.set(page.title, (await workspace.pages.create({ ...page, source: { kind: 'typed' } })).id);
  const jobs = await writeJobs(workspace, templates, demo);
  const { owner, ...line } = demo.number;
  const number = made(await workspace.phoneNumbers.create({ ...line, ownerId: members.get(owner) ?? null }));
  const graph = graphOf(demo.flow, { members, pages, jobs }, () =>
    makeId('flowStep', clock.now(), clock.random(10)),
  );
  const by = AUTHOR.name;
  const flow = made(
    await workspace.flows.create({ phoneNumberId: number.id, name: demo.flow.name, graph, by }),
  );
  const draft = await workspace.flows.draft(flow.id);
  if (draft)
    made(await workspace.flows.publish(flow.id, { etag: draft.etag, note: 'The demo as it comes', by }));
}

async function writeJobs(
  workspace: WorkspaceStore,
  templates: readonly Template[],
  demo: Demo,
): Promise<Ids> {
  const context = { destinations: demo.destinations.map(({ name }) => name), webhooks: [] };
  const jobs: Ids = new Map();
  for (const job of demo.jobs) {
    const text = textOf(job, templates);
    const plan = JSON.stringify(compile(text.instructions, context));
    jobs.set(
      text.name,
      made(await workspace.jobs.create({ text, plan, author: AUTHOR, note: 'From the demo' })).id,
    );
  }
  return jobs;
}

export function textOf(job: DemoJob, templates: readonly Template[]): JobText {
  if ('job' in job) return job.job;
  const template = templates.find(({ slug }) => slug === job.template);
  if (!template) throw new Error(`The demo names the template ${job.template}, which is not there.`);
  const { name, description, phrases, icon } = template;
  const instructions = fillBlanks(template.instructions, job.values);
  return { name, description, phrases, icon, instructions, ...job.changes };
}

/** The demo's call flow with ids in place of names. */
export function graphOf(
  flow: DemoFlow,
  ids: Record<'members' | 'pages' | 'jobs', Ids>,
  newId: () => string,
): FlowGraph {
  const stepIds: Ids = new Map(flow.steps.map(({ key }) => [key, newId()]));
  const steps = flow.steps.map(({ key, kind, name, settings, exits }): FlowStep => {
    const { members, pages, jobs, ...plain } = settings;
    const named = {
      ...(members ? { memberIds: idsOf(ids.members, members) } : {}),
      ...(pages ? { pageIds: idsOf(ids.pages, pages) } : {}),
      ...(jobs ? { jobIds: idsOf(ids.jobs, jobs) } : {}),
    };
    // The demo's types say that names stand exactly where this kind of step holds ids.
    const step = {
      id: idIn(stepIds, key),
      kind,
      name,
      settings: { ...plain, ...named },
      exits: {},
      position: null,
    } as unknown as FlowStep;
    const open = Object.fromEntries(openExits(step).map((exit) => [exit.name, null]));
    const led = Object.fromEntries(
      Object.entries(exits).map(([exit, target]) => [exit, idIn(stepIds, target)]),
    );
    return { ...step, exits: { ...open, ...led } };
  });
  return { steps };
}

function idsOf(ids: Ids, names: readonly string[]): string[] {
  return names.map((name) => idIn(ids, name));
}

function idIn(ids: Ids, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The demo names “${name}”, which is not there.`);
  return id;
}

function made<T>(result: Accepted<T> | { ok: false; problem: { message: string } }): T {
  if (result.ok) return result.value;
  throw new Error(`The demo cannot be made: ${result.problem.message}`);
}
