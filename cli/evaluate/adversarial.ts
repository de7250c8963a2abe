import type { Snapshot } from '../../core/calls/snapshot.ts';
import { snapshotJob } from '../../core/calls/snapshot-job.ts';
import { passagesOf } from '../../core/knowledge/passages.ts';
import { compile } from '../../core/plan/compile.ts';
import type { Destination } from '../../core/workspaces/destination.ts';
import { rehearse } from '../../server/calls/mock/rehearsal.ts';
import type { Brain } from '../../server/ports/brain.ts';
import type { Clock } from '../../server/ports/clock.ts';
import { snapshotOf } from './attached-jobs.ts';

export type AdversarialRow = { id: string; text: string };

/** workspace.json: the business that is called. Pages marked `internal` are the staff's own and are attached to no agent step. */
export type DataWorkspace = {
  business: { name: string; phone: string; time_zone: string; country: string; greeting: string };
  destinations: { name: string; kind: string; number: string }[];
  pages: { title: string; text: string; internal?: boolean }[];
  jobs: { name: string; description: string; instructions: string; phrases?: string[] }[];
};

export type AdversarialPrediction = {
  id: string;
  job: string | null;
  actions: { name: string }[];
  reply: string;
};

/** The line is the first thing said on a call of its own; whatever the agent then says and does is told. */
export async function predictAdversarial(
  row: AdversarialRow,
  snapshot: Snapshot,
  parts: { brains: readonly Brain[]; clock: Clock },
): Promise<AdversarialPrediction> {
  const { mock } = await rehearse(snapshot, { ...parts, from: '+12125550101' });
  await mock.act({ type: 'say', text: row.text });
  const { call } = mock;
  mock.close();
  return {
    id: row.id,
    job: call.snapshot.jobs[call.jobRuns[0]?.jobId ?? '']?.name ?? null,
    actions: call.actions.map(({ action }) => ({ name: action })),
    reply: call.transcript
      .filter(({ who }) => who === 'agent')
      .map(({ text }) => text)
      .join(' '),
  };
}

/** The workspace as calls see it: every job, and every page that is for callers, attached to one agent step. */
export function workspaceSnapshot({ business, destinations, pages, jobs }: DataWorkspace): Snapshot {
  const bare = snapshotOf([]);
  const named = destinations.map(destinationOf);
  const attached = jobs.map((job, at) => {
    const full = { id: `job_${at}`, icon: null, revision: 1, phrases: [], ...job };
    return snapshotJob(
      full,
      compile(job.instructions, { destinations: named.map(({ name }) => name), webhooks: [] }),
    );
  });
  const open = pages.filter(({ internal }) => !internal).map((page, at) => ({ ...page, id: `page_${at}` }));
  const settings = {
    greeting: business.greeting,
    jobIds: attached.map(({ id }) => id),
    pageIds: open.map(({ id }) => id),
  };
  const steps = bare.flow.graph.steps.map((step) =>
    step.kind === 'agent' ? { ...step, settings: { ...step.settings, ...settings } } : step,
  );
  return {
    ...bare,
    workspace: {
      ...bare.workspace,
      name: business.name,
      timeZone: business.time_zone,
      country: business.country,
    },
    flow: { ...bare.flow, graph: { steps } },
    jobs: Object.fromEntries(attached.map((job) => [job.id, job])),
    destinations: named,
    pages: Object.fromEntries(
      open.map(({ id, title, text }) => [
        id,
        {
          title,
          passages: passagesOf({ id, title, text, source: { kind: 'typed' }, createdAt: 0, updatedAt: 0 }),
        },
      ]),
    ),
  };
}

function destinationOf({ name, number }: DataWorkspace['destinations'][number], at: number): Destination {
  return { id: `dst_${at}`, name, kind: 'external', memberIds: [], e164: number, hours: null };
}
