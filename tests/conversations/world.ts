import { readdirSync, readFileSync } from 'node:fs';
import { EMERGENCY_JOB, emergencyJob } from '../../core/calls/job/built-in/emergency-job.ts';
import { MESSAGE_JOB, messageJob } from '../../core/calls/job/built-in/message-job.ts';
import type { Snapshot } from '../../core/calls/snapshot.ts';
import { snapshotJob } from '../../core/calls/snapshot-job.ts';
import type { AgentSettings, FlowGraph } from '../../core/flows/flow.ts';
import { specOf } from '../../core/flows/steps/index.ts';
import { exampleValues, fillBlanks, parseTemplate } from '../../core/jobs/template.ts';
import { passagesOf } from '../../core/knowledge/passages.ts';
import { compile } from '../../core/plan/compile.ts';
import type { Destination } from '../../core/workspaces/destination.ts';
import { EMERGENCY_DEFAULTS, type EmergencySettings } from '../../core/workspaces/emergency-settings.ts';

/** The business that is called, as far as a test cares. */
export type World = {
  /** Slugs of templates, or jobs written out. */
  jobs: (string | { name: string; description?: string; instructions: string; phrases?: string[] })[];
  /** Blanks of templates, by name; those left out take the template's example. */
  blanks?: Record<string, string>;
  pages?: { title: string; text: string }[];
  webhooks?: string[];
  /** Beside those that the jobs name. */
  destinations?: string[];
  at?: string;
  from?: string | null;
  /** Values given in earlier calls, so many days ago. */
  earlier?: { daysAgo: number; key: string; value: string }[];
  /** How often this number has called before. */
  earlierCalls?: number;
  agent?: Partial<AgentSettings>;
  country?: string;
  emergency?: Partial<EmergencySettings>;
  graph?: FlowGraph;
  startAt?: string;
  /** The flow ends behind the agent step. */
  nothingBehind?: boolean;
  nobodyAnswers?: boolean;
  actionsFail?: boolean;
  /** The test plays the marks itself. */
  manualMarks?: boolean;
};

const TEMPLATES = new URL('../../core/jobs/templates/', import.meta.url);

export function templateSlugs(): string[] {
  return readdirSync(TEMPLATES)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3))
    .toSorted();
}

export function templateOf(slug: string) {
  const parsed = parseTemplate(slug, readFileSync(new URL(`${slug}.md`, TEMPLATES), 'utf8'));
  if ('problems' in parsed) throw new Error(`${slug}: ${JSON.stringify(parsed.problems)}`);
  return parsed.template;
}

export function snapshotFor(world: World): Snapshot {
  const jobs = world.jobs.map((job, at) => jobOf(job, at, world));
  const names = [...new Set(jobs.flatMap(({ destinations }) => destinations))];
  const destinations = [...names, ...(world.destinations ?? [])].map(
    (name, at): Destination => ({
      id: `dst_${at}`,
      name,
      kind: 'member',
      memberIds: ['mem_dana'],
      e164: null,
      hours: null,
    }),
  );
  const pages = (world.pages ?? []).map((page, at) => ({ ...page, id: `page_${at}` }));
  const agent = {
    ...specOf('agent').defaults({ businessName: 'Maple Street Dental', language: 'en', recording: false }),
    ...world.agent,
  };
  const emergency = { ...EMERGENCY_DEFAULTS, ...world.emergency };
  const urgent = emergencyJob(emergency, destinations, 'en');
  const settings = { ...agent, jobIds: jobs.map(({ job }) => job.id), pageIds: pages.map(({ id }) => id) };
  return {
    id: 'snapshot',
    workspace: {
      id: 'ws_test',
      name: 'Maple Street Dental',
      timeZone: 'America/Chicago',
      country: world.country ?? 'US',
      language: 'en',
      emergency,
    },
    number: null,
    flow: {
      id: 'flow_test',
      name: 'Main',
      version: 'draft',
      graph: world.graph ?? agentOnly(settings, world.nothingBehind ? null : 'voicemail'),
      pausedStepIds: [],
    },
    jobs: {
      ...Object.fromEntries(jobs.map(({ job, plan }) => [job.id, snapshotJob(job, plan)])),
      [MESSAGE_JOB]: messageJob(settings.languages[0] ?? 'en'),
      ...(urgent ? { [EMERGENCY_JOB]: urgent } : {}),
    },
    destinations,
    webhooks: (world.webhooks ?? []).map((name) => ({ id: name, name })),
    members: [{ id: 'mem_dana', name: 'Dana Whitfield' }],
    pages: Object.fromEntries(
      pages.map((page) => [
        page.id,
        {
          title: page.title,
          passages: passagesOf({ ...page, source: { kind: 'typed' }, createdAt: 0, updatedAt: 0 }),
        },
      ]),
    ),
  };
}

function jobOf(job: World['jobs'][number], at: number, world: World) {
  const id = `job_${at}`;
  if (typeof job === 'string') {
    const template = templateOf(job);
    const values = { ...exampleValues(template.blanks ?? []), ...world.blanks };
    return build(
      { ...template, id, instructions: fillBlanks(template.instructions, values), revision: 1 },
      world,
    );
  }
  return build({ id, icon: null, revision: 1, description: '', phrases: [], ...job }, world);
}

function build<J extends { instructions: string }>(job: J, world: World) {
  const destinations = [...job.instructions.matchAll(/transfer-call to="([^"]+)"/g)].map(
    ([, name = '']) => name,
  );
  return {
    job,
    destinations,
    plan: compile(job.instructions, { destinations, webhooks: world.webhooks ?? [] }),
  };
}

function agentOnly(settings: AgentSettings, behind: 'voicemail' | null): FlowGraph {
  return {
    steps: [
      { id: 'incoming', kind: 'incoming', name: '', settings: {}, exits: { next: 'agent' }, position: null },
      {
        id: 'agent',
        kind: 'agent',
        name: 'Reception',
        settings,
        exits: { done: null, fallback: behind },
        position: null,
      },
      {
        id: 'voicemail',
        kind: 'voicemail',
        name: '',
        settings: { greeting: 'Leave a message after the tone.', maxSeconds: 120 },
        exits: {},
        position: null,
      },
    ],
  };
}
