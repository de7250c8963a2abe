import { createHash } from 'node:crypto';
import { EMERGENCY_JOB, emergencyJob } from '../../core/calls/job/built-in/emergency-job.ts';
import { MESSAGE_JOB, messageJob } from '../../core/calls/job/built-in/message-job.ts';
import type { Snapshot } from '../../core/calls/snapshot.ts';
import { snapshotJob } from '../../core/calls/snapshot-job.ts';
import { agentSteps, type FlowGraph } from '../../core/flows/flow.ts';
import { starterFlow } from '../../core/flows/starters.ts';
import type { Job } from '../../core/jobs/job.ts';
import { compile } from '../../core/plan/compile.ts';
import type { PlanContext } from '../../core/plan/plan.ts';
import type { EmergencySettings } from '../../core/workspaces/emergency-settings.ts';
import type { WorkspaceStore } from '../store/store.ts';

/** The text of a job that is not saved, or not saved like this. */
export type UnsavedJob = Pick<Job, 'name' | 'description' | 'phrases' | 'instructions'>;

/** What a mock call runs: the draft of a flow, or one job alone behind a plain agent step, as it is saved or as it is written now. */
export type CallSource = { flowId: string | null; jobId: string | null; unsaved?: UnsavedJob | null };

/** The id of a job that was never saved, in the one call that tries it. */
const UNSAVED_JOB = 'unsaved';
/** No revision has this number: what was tried was no revision. */
const NO_REVISION = 0;

/**
 * Takes everything that a call leans on as it is now: the draft flow, the jobs with their Plans, pages, people, destinations.
 * Null when the flow or job is not there.
 */
export async function takeSnapshot(store: WorkspaceStore, source: CallSource): Promise<Snapshot | null> {
  const workspace = await store.workspace.get();
  if (!workspace) return null;
  const flow = await flowOf(store, source, workspace);
  if (!flow) return null;
  const [destinations, webhooks, members, number] = await Promise.all([
    store.destinations.list(),
    store.webhooks.list(),
    store.members.list(),
    flow.phoneNumberId ? store.phoneNumbers.get(flow.phoneNumberId) : null,
  ]);
  const agents = agentSteps(flow.graph);
  const context = {
    destinations: destinations.map(({ name }) => name),
    webhooks: webhooks.map(({ name }) => name),
  };
  const ids = [...agents.flatMap(({ settings }) => settings.jobIds), ...urgentJob(workspace.emergency)];
  const jobs = { ...(await jobsOf(store, ids, context)), ...unsavedJob(source, context) };
  const { id, name, timeZone, country, language, emergency } = workspace;
  const urgent = emergencyJob(emergency, destinations, language);
  return sealed({
    workspace: { id, name, timeZone, country, language, emergency },
    number: number && { id: number.id, e164: number.e164, label: number.label },
    flow: {
      id: flow.id,
      name: flow.name,
      version: 'draft',
      graph: flow.graph,
      pausedStepIds: flow.pausedStepIds,
    },
    jobs: { ...jobs, [MESSAGE_JOB]: messageJob(language), ...(urgent ? { [EMERGENCY_JOB]: urgent } : {}) },
    destinations: destinations.map(({ etag: _, ...destination }) => destination),
    webhooks: webhooks.map((webhook) => ({ id: webhook.id, name: webhook.name })),
    members: members.map((member) => ({ id: member.id, name: member.name })),
    pages: await store.pages.passages(agents.flatMap(({ settings }) => settings.pageIds)),
  });
}

/** The job as it is written now, in place of the saved one. */
function unsavedJob({ jobId, unsaved }: CallSource, context: PlanContext): Snapshot['jobs'] {
  if (!unsaved) return {};
  const id = jobId ?? UNSAVED_JOB;
  const job = { id, icon: null, revision: NO_REVISION, ...unsaved };
  return { [id]: snapshotJob(job, compile(unsaved.instructions, context)) };
}

/** A job that an alarm begins is taken along whether a step has it or not. */
function urgentJob({ afterwards }: EmergencySettings): string[] {
  return afterwards.kind === 'start-job' ? [afterwards.jobId] : [];
}

type Named = { name: string; language: 'en' | 'es' };
type CallFlow = {
  id: string;
  name: string;
  phoneNumberId: string | null;
  graph: FlowGraph;
  pausedStepIds: string[];
};

async function draftOf(store: WorkspaceStore, flowId: string): Promise<CallFlow | null> {
  const [flow, draft] = [await store.flows.get(flowId), await store.flows.draft(flowId)];
  return flow && draft && { ...flow, graph: draft.graph };
}

/** The named flow, the named job, or the flow that answers the first number. */
async function flowOf(store: WorkspaceStore, source: CallSource, workspace: Named): Promise<CallFlow | null> {
  const { flowId, jobId, unsaved } = source;
  if (jobId || unsaved) return flowOfJob(store, source, workspace);
  const first =
    flowId ??
    (await store.flows.list()).toSorted(
      (a, b) => Number(b.versionInForce ?? 0) - Number(a.versionInForce ?? 0),
    )[0]?.id;
  return first ? draftOf(store, first) : null;
}

/** "Try this job": an agent step with this job alone and every page, so that nothing but the job decides. */
async function flowOfJob(
  store: WorkspaceStore,
  { jobId, unsaved }: CallSource,
  workspace: Named,
): Promise<CallFlow | null> {
  const saved = jobId ? await store.jobs.get(jobId) : null;
  if (jobId && !saved) return null;
  const name = unsaved?.name || saved?.name;
  if (name === undefined) return null;
  const pages = await store.pages.list({ limit: 50 });
  const graph = starterFlow(
    { incoming: 'incoming', agent: 'agent', voicemail: 'voicemail' },
    {
      businessName: workspace.name,
      language: workspace.language,
      recording: false,
      jobIds: [saved?.id ?? UNSAVED_JOB],
      pageIds: pages.data.map(({ id }) => id),
    },
  );
  return { id: '', name, phoneNumberId: null, graph, pausedStepIds: [] };
}

/** Compiled here, since a token means what the destinations and webhooks of this moment make it mean. */
async function jobsOf(store: WorkspaceStore, ids: string[], context: PlanContext): Promise<Snapshot['jobs']> {
  const jobs = await store.jobs.withPlans([...new Set(ids)]);
  return Object.fromEntries(
    jobs.map((job) => [job.id, snapshotJob(job, compile(job.instructions, context))]),
  );
}

/**
 * Calls that began alike lean on one snapshot in memory too: its id is a hash of what is in it, and nobody changes it. Plans are by far
 * the largest part of a call, and what is worked out from a snapshot (indexes, the model's prefix) is then worked out once.
 */
class SharedSnapshots {
  readonly #kept = new Map<string, WeakRef<Snapshot>>();
  readonly #gone = new FinalizationRegistry<string>((id) => {
    if (!this.#kept.get(id)?.deref()) this.#kept.delete(id);
  });

  share(snapshot: Snapshot): Snapshot {
    const known = this.#kept.get(snapshot.id)?.deref();
    if (known) return known;
    this.#kept.set(snapshot.id, new WeakRef(snapshot));
    this.#gone.register(snapshot, snapshot.id);
    return snapshot;
  }
}

const shared = new SharedSnapshots();

/** Calls that began alike share one snapshot, in the store and in memory: its id is a hash of what is in it. */
function sealed(content: Omit<Snapshot, 'id'>): Snapshot {
  const id = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
  return shared.share({ id, ...content });
}
