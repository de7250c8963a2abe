import type { Job, JobText } from '../../../core/jobs/job.ts';
import { writePack } from '../../../core/jobs/pack.ts';
import { nameKey } from '../../../core/shared/text.ts';
import type { Filed } from '../current.ts';
import { fileProblem } from '../file-problem.ts';
import type { ReadJob } from '../read-files.ts';
import { changeOf, type Planned, type Planning, written } from './planned.ts';

const NOTE = 'From files';

/** Jobs by the id that their text started from, else by name. */
export function planJobs(
  planning: Planning,
  removed: readonly { id: string; revision: number }[],
): Planned[] {
  const { read, current, ids, tell } = planning;
  const byName = new Map(current.jobs.map((job) => [nameKey(job.name), job]));
  const byId = new Map(current.jobs.map((job) => [job.id, job]));
  const gone = new Set(removed.map(({ id }) => id));
  const matched = read.jobs.map((job) => ({
    job,
    stored: (job.base && byId.get(job.base.id)) ?? byName.get(nameKey(job.text.name)) ?? null,
  }));
  refuseTakenNames(planning, matched, gone);
  for (const { job, stored } of matched) {
    if (stored) ids.set('job', job.text.name, stored.id);
    else ids.plan('job', job.text.name);
  }
  return [
    ...removed.flatMap((one) => {
      const stored = byId.get(one.id);
      if (!stored)
        tell(fileProblem('jobs', 1, 'not-found', 'A job that was to be removed is not there any more.'));
      return stored ? [planRemoval(stored, one.revision)] : [];
    }),
    // Renames first free the names that others take.
    ...matched.map(({ job, stored }) => planJob(planning, job, stored)),
  ];
}

/** A job that is not among the files, or that stays, keeps its name. */
function refuseTakenNames(
  { current, tell }: Planning,
  matched: readonly { job: ReadJob; stored: Filed<Job> | null }[],
  gone: ReadonlySet<string>,
): void {
  const moving = new Set(matched.flatMap(({ stored }) => (stored ? [stored.id] : [])));
  for (const { job, stored } of matched) {
    const holder = current.jobs.find(({ name }) => nameKey(name) === nameKey(job.text.name));
    if (!holder || holder.id === stored?.id || gone.has(holder.id)) continue;
    const swap = moving.has(holder.id) ? ' Two jobs cannot change names in one go.' : '';
    const message = `Another job of the workspace is called “${holder.name}”.${swap} Choose another name.`;
    tell(fileProblem(job.path, 2, 'name-taken', message));
  }
}

function planJob(
  { current, read, parts }: Planning,
  { path, text, base }: ReadJob,
  stored: Filed<Job> | null,
): Planned {
  const conflict = stored !== null && (base?.id !== stored.id || base.revision !== stored.revision);
  const change = changeOf(
    { kind: 'job', name: text.name, path },
    stored && writePack(textOf(stored)),
    writePack(text),
    conflict,
  );
  const plan = change.change === 'same' ? '' : parts.compile(text, namesAfter(current, read));
  return {
    change,
    write: async ({ workspace, ids, parts: { author } }) => {
      if (change.change === 'same') return;
      const save = { text, plan, author, note: NOTE };
      const job = stored
        ? written(await workspace.jobs.save(stored.id, { ...save, base: stored.revision }), path)
        : written(await workspace.jobs.create(save), path);
      ids.set('job', text.name, job.id);
    },
  };
}

function planRemoval(stored: Filed<Job>, revision: number): Planned {
  const change = changeOf(
    { kind: 'job', name: stored.name, path: stored.path },
    writePack(textOf(stored)),
    null,
    stored.revision !== revision,
  );
  return {
    change,
    write: async ({ workspace, parts: { author } }) => {
      written(await workspace.jobs.remove(stored.id, { force: false, by: author.name }), stored.path);
    },
  };
}

/** The names that action tokens may point at once the import is done. */
function namesAfter(current: Planning['current'], { yaml }: Planning['read']) {
  const names = (key: 'destinations' | 'webhooks') => [
    ...new Map([...current[key], ...(yaml?.[key] ?? [])].map(({ name }) => [nameKey(name), name])).values(),
  ];
  return { destinations: names('destinations'), webhooks: names('webhooks') };
}

function textOf({ name, description, instructions, phrases, icon }: JobText): JobText {
  return { name, description, instructions, phrases, icon };
}
