import { writePack } from '../../core/jobs/pack.ts';
import type { WorkspaceStore } from '../store/store.ts';
import { type Current, type CurrentFlow, namesIn, readCurrent, readJobs } from './current.ts';
import { type TextFile, YAML_FILE } from './file-problem.ts';
import { nameSteps, type Rename } from './named-flow.ts';
import { writePage } from './page-file.ts';
import type { NamedStep } from './workspace-yaml.ts';
import { writeHours } from './written-hours.ts';
import { writeYaml } from './yaml-text.ts';

/** A file of an export; that of a job says which revision it holds, so that a later push can name what it started from. */
export type ExportedFile = TextFile & { job?: { id: string; revision: number } };

/** The workspace as files: `callwell.yaml`, a job pack for each job, a Markdown file for each knowledge page. No secret is in them. */
export async function exportFiles(workspace: WorkspaceStore, only: 'all' | 'jobs'): Promise<ExportedFile[]> {
  if (only === 'jobs') return jobFiles(await readJobs(workspace));
  const current = await readCurrent(workspace);
  return [
    { path: YAML_FILE, text: writeYaml(yamlOf(current)) },
    ...jobFiles(current.jobs),
    ...current.pages.map((page) => ({ path: page.path, text: writePage(page) })),
  ];
}

function jobFiles(jobs: Current['jobs']): ExportedFile[] {
  return jobs.map((job) => ({
    path: job.path,
    text: writePack(job),
    job: { id: job.id, revision: job.revision },
  }));
}

/** The parts of `callwell.yaml`; what is empty or usual is left out. */
export function yamlOf(current: Current) {
  const nameOf = namesIn(current);
  return {
    callwell: 1,
    workspace: settingsOf(current, nameOf),
    ...some(
      'destinations',
      current.destinations.map((one) => destinationOf(one, nameOf)),
    ),
    ...some(
      'webhooks',
      current.webhooks.map(({ name, url }) => ({ name, url })),
    ),
    ...some(
      'numbers',
      current.numbers.map((one) => numberOf(one, nameOf)),
    ),
  };
}

export function settingsOf({ settings }: Pick<Current, 'settings'>, nameOf: Rename) {
  const { name, timeZone, country, language, jobEditors, retentionDays, emergency } = settings;
  const { extra, off } = emergency;
  const afterwards = afterwardsOf(emergency.afterwards, nameOf);
  const emergencyText = {
    ...some('extra', extra),
    ...some('off', off),
    ...(afterwards.kind === 'go-on' ? {} : { afterwards }),
  };
  return {
    ...{ name, timeZone, country, language, jobEditors, retentionDays },
    ...(Object.keys(emergencyText).length > 0 ? { emergency: emergencyText } : {}),
  };
}

/** A job or destination that is gone counts as `go-on`, in calls as in files. */
function afterwardsOf(afterwards: Current['settings']['emergency']['afterwards'], nameOf: Rename) {
  if (afterwards.kind === 'start-job') {
    const job = nameOf('job', afterwards.jobId);
    return job === null ? { kind: 'go-on' } : { kind: afterwards.kind, job };
  }
  if (afterwards.kind === 'transfer') {
    const destination = nameOf('destination', afterwards.destinationId);
    return destination === null ? { kind: 'go-on' } : { kind: afterwards.kind, destination };
  }
  return { kind: afterwards.kind };
}

export function destinationOf(
  { name, kind, memberIds, e164, hours }: Current['destinations'][number],
  nameOf: Rename,
) {
  return {
    ...{ name, kind },
    ...some(
      'members',
      memberIds.flatMap((id) => nameOf('member', id) ?? []),
    ),
    ...(e164 === null ? {} : { e164 }),
    ...(hours === null ? {} : { hours: writeHours(hours) }),
  };
}

export function numberOf(
  { e164, label, ownerId, flows }: Pick<Current['numbers'][number], 'e164' | 'label' | 'ownerId' | 'flows'>,
  nameOf: Rename,
) {
  const owner = ownerId === null ? null : nameOf('member', ownerId);
  return {
    ...{ e164, label },
    ...(owner === null ? {} : { owner }),
    ...some(
      'flows',
      flows.map((flow) => flowOf(flow, nameOf)),
    ),
  };
}

/** A draft that is the same as what is published is left out. */
export function flowOf({ flow, draft, published }: CurrentFlow, nameOf: Rename) {
  const drafted = nameSteps(draft.graph, nameOf);
  const inForce = published && nameSteps(published.graph, nameOf);
  const steps = new Set([...drafted, ...(inForce ?? [])].map(({ id }) => id));
  const paused = flow.pausedStepIds.filter((id) => steps.has(id));
  return {
    name: flow.name,
    ...some('paused', paused),
    ...(published && inForce
      ? {
          published: {
            ...(published.note === '' ? {} : { note: published.note }),
            steps: inForce.map(shortStep),
          },
        }
      : {}),
    ...(inForce && JSON.stringify(inForce) === JSON.stringify(drafted)
      ? {}
      : { draft: { steps: drafted.map(shortStep) } }),
  };
}

function shortStep({ id, kind, name, settings, exits, position }: NamedStep) {
  return {
    ...{ id, kind },
    ...(name === '' ? {} : { name }),
    ...(Object.keys(settings).length > 0 ? { settings } : {}),
    ...(Object.keys(exits).length > 0 ? { exits } : {}),
    ...(position === null ? {} : { position }),
  };
}

function some<K extends string, T>(key: K, list: readonly T[]): Record<string, unknown> {
  return list.length > 0 ? { [key]: list } : {};
}
