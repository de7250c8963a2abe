import { MESSAGE_JOB, messageJob } from '../../calls/job/built-in/message-job.ts';
import type { Snapshot } from '../../calls/snapshot.ts';
import { snapshotJob } from '../../calls/snapshot-job.ts';
import type { FlowGraph } from '../../flows/flow.ts';
import { starterFlow } from '../../flows/starters.ts';
import type { Plan, PlanContext } from '../../plan/plan.ts';
import { EMERGENCY_DEFAULTS } from '../../workspaces/emergency-settings.ts';
import type { Circumstances } from '../scenario.ts';

/** The business whose calls are tried. What is left out takes a plain business in the United States. */
export type ProofBusiness = {
  name: string;
  timeZone: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  language: 'en' | 'es';
  pages: Snapshot['pages'];
};

/** A job on trial: its words beside the instructions, and the names that tokens may point at. */
export type ProofJob = {
  name: string;
  description?: string;
  phrases?: string[];
  instructions: string;
  context: PlanContext;
  business?: Partial<ProofBusiness>;
};

const PLAIN: ProofBusiness = {
  name: 'the office',
  timeZone: 'America/New_York',
  country: 'US',
  language: 'en',
  pages: {},
};

export const PROOF_JOB = 'job_on_trial';
export const AGENT_STEP = 'agent';

export function businessOf({ business }: Pick<ProofJob, 'business'>): ProofBusiness {
  return { ...PLAIN, ...business };
}

/** An agent step with this job alone, as “try this job” has it. How the job is chosen is not what is tried, so its phrases are given. */
export function stageFor(job: ProofJob, plan: Plan, openings: string[], world: Circumstances): Snapshot {
  const { name, timeZone, country, language, pages } = businessOf(job);
  const { instructions, description = '' } = job;
  return {
    id: 'proof',
    workspace: { id: 'ws_proof', name, timeZone, country, language, emergency: EMERGENCY_DEFAULTS },
    number: null,
    flow: { id: '', name: job.name, version: 'draft', pausedStepIds: [], graph: graphOf(job, world) },
    jobs: {
      [PROOF_JOB]: snapshotJob(
        {
          id: PROOF_JOB,
          name: job.name,
          description,
          icon: null,
          revision: 1,
          phrases: openings,
          instructions,
        },
        plan,
      ),
      [MESSAGE_JOB]: messageJob(language),
    },
    destinations: job.context.destinations.map((destination, at) => ({
      id: `dst_${at}`,
      name: destination,
      kind: 'member',
      memberIds: ['mem_proof'],
      e164: null,
      // Nobody answers outside the hours of a destination: these are closed all week.
      hours: world.answered ? null : { days: WEEK.map(() => []), holidays: [] },
    })),
    webhooks: job.context.webhooks.map((webhook) => ({ id: webhook, name: webhook })),
    members: [{ id: 'mem_proof', name: 'Dana Whitfield' }],
    pages,
  };
}

const WEEK = [0, 1, 2, 3, 4, 5, 6];

/** Conditions about opening hours read the flow's hours; both exits lead to the agent, who is tried. */
function graphOf(job: ProofJob, { open }: Circumstances): FlowGraph {
  const { name: businessName, language, pages } = businessOf(job);
  const ids = { incoming: 'incoming', agent: AGENT_STEP, voicemail: 'voicemail' };
  const choices = { businessName, language, recording: false };
  const graph = starterFlow(ids, { ...choices, jobIds: [PROOF_JOB], pageIds: Object.keys(pages) });
  const period = open ? [{ from: '00:00', to: '24:00' }] : [];
  return {
    steps: [
      ...graph.steps,
      {
        id: 'hours',
        kind: 'hours',
        name: '',
        settings: { days: WEEK.map(() => period), holidays: [], timeZone: null },
        exits: { open: AGENT_STEP, closed: AGENT_STEP },
        position: null,
      },
    ],
  };
}
