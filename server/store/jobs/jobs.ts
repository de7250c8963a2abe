import type { Job, JobText } from '../../../core/jobs/job.ts';
import { changeNote } from '../../../core/jobs/revisions/change-note.ts';
import type { Plan } from '../../../core/plan/plan.ts';
import type { TokenName } from '../../../core/plan/tokens.ts';
import { nameKey } from '../../../core/shared/text.ts';
import { detachFromDrafts } from '../flows/draft-detach.ts';
import {
  type Accepted,
  accepted,
  type Listed,
  type NotFound,
  nameTaken,
  notFound,
  type Refused,
  refused,
  stale,
} from '../result.ts';
import type { Scope } from '../scope.ts';
import { searchColumn } from '../search-words.ts';
import { type JobQuery, type JobSummary, listJobs } from './job-list.ts';
import { impactOf, type JobImpact, reachOf } from './job-reach.ts';
import { jobOf, jobRows, readJob } from './job-row.ts';
import { jobsWithToken, type TokenText } from './job-tokens.ts';
import { type JobUse, usesOf } from './job-uses.ts';

/** Who saved; `id` is null for the product itself (the demo, an import by the CLI). */
export type Author = { id: string | null; name: string };

/** `plan` is the compiled Plan as JSON text: compiled by the caller, kept with the revision. */
export type JobSave = { text: JobText; plan: string; author: Author; note?: string };

export type JobWithPlan = Job & { plan: string };

export type JobName = { id: string; name: string; icon: string | null; deleted: boolean };

type NameTaken = Refused<'name-taken', { id: string; name: string }>;

export class Jobs {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  list(query: JobQuery = {}): Promise<Listed<JobSummary> & { total: number }> {
    return listJobs(this.#scope, query);
  }

  async get(jobId: string): Promise<Job | null> {
    return readJob(this.#scope, jobId);
  }

  async byName(name: string): Promise<Job | null> {
    const row = await jobRows(this.#scope).where('jobs.name_key', '=', nameKey(name)).executeTakeFirst();
    return row ? jobOf(row) : null;
  }

  /** In the order asked for; deleted and unknown ones are left out. */
  async withPlans(jobIds: readonly string[]): Promise<JobWithPlan[]> {
    if (jobIds.length === 0) return [];
    const rows = await jobRows(this.#scope).select('revisions.plan').where('jobs.id', 'in', jobIds).execute();
    const byId = new Map(rows.map((row) => [row.id, { ...jobOf(row), plan: row.plan }]));
    return jobIds.flatMap((id) => byId.get(id) ?? []);
  }

  /** Names, of deleted jobs too: a published step still shows what it had. */
  async names(jobIds: readonly string[]): Promise<JobName[]> {
    if (jobIds.length === 0) return [];
    const rows = await this.#scope.rows
      .selectFrom('jobs')
      .select(['id', 'name', 'icon', 'deleted_at'])
      .where('id', 'in', jobIds)
      .execute();
    return rows.map(({ id, name, icon, deleted_at }) => ({ id, name, icon, deleted: deleted_at !== null }));
  }

  async create(save: JobSave): Promise<Accepted<Job> | NameTaken> {
    return this.#scope.change(async (scope) => {
      const holder = await holderOf(scope, save.text.name);
      if (holder) return nameTaken('job', save.text.name, holder);
      const id = scope.id('job');
      await scope.rows
        .insertInto('jobs')
        .values({ id, ...columns(scope, save), revision: 1, created_at: scope.now(), deleted_at: null })
        .execute();
      await addRevision(scope, { jobId: id, number: 1, before: null }, save);
      return accepted(await mustRead(scope, id));
    });
  }

  /**
   * `base` is the revision that the edit started from; `stale` brings the newer text. A save that changes nothing makes no
   * revision.
   */
  async save(
    jobId: string,
    save: JobSave & { base: number },
  ): Promise<Accepted<Job> | NotFound | NameTaken | Refused<'stale', Job>> {
    return this.#scope.change(async (scope) => {
      const current = await readJob(scope, jobId);
      if (!current) return notFound('job');
      if (current.revision !== save.base) return stale('job', current);
      if (sameText(current, save.text)) return accepted(current);
      const holder = await holderOf(scope, save.text.name);
      if (holder && holder.id !== jobId) return nameTaken('job', save.text.name, holder);
      const revision = current.revision + 1;
      await addRevision(scope, { jobId, number: revision, before: current }, save);
      await scope.rows
        .updateTable('jobs')
        .set({ ...columns(scope, save), revision })
        .where('id', '=', jobId)
        .execute();
      return accepted(await mustRead(scope, jobId));
    });
  }

  /** Leaves a tombstone and frees the name. Forced: drafts lose the job, published versions keep the reference. */
  async remove(
    jobId: string,
    options: { force: boolean; by: string },
  ): Promise<Accepted<{ detached: JobUse[] }> | NotFound | Refused<'job-in-use', JobUse[]>> {
    return this.#scope.change(async (scope) => {
      const job = await readJob(scope, jobId);
      if (!job) return notFound('job');
      const uses = await usesOf(scope, jobId);
      if (uses.length > 0 && !options.force) {
        return refused(
          'job-in-use',
          `“${job.name}” is attached to ${uses.length === 1 ? 'an agent step' : 'agent steps'} and was kept. Detach it there, or delete it from everywhere at once.`,
          uses,
        );
      }
      await detachFromDrafts(scope, jobId, options.by);
      await scope.rows.updateTable('jobs').set({ deleted_at: scope.now() }).where('id', '=', jobId).execute();
      return accepted({ detached: uses });
    });
  }

  /** Undoes a removal, unless the name is taken by now. Drafts that lost the job do not get it back. */
  async restore(jobId: string): Promise<Accepted<Job> | NotFound | NameTaken> {
    return this.#scope.change(async (scope) => {
      const deleted = await scope.rows
        .selectFrom('jobs')
        .select('name')
        .where('id', '=', jobId)
        .where('deleted_at', 'is not', null)
        .executeTakeFirst();
      if (!deleted) return notFound('deleted job');
      const holder = await holderOf(scope, deleted.name);
      if (holder) return nameTaken('job', deleted.name, holder);
      await scope.rows.updateTable('jobs').set({ deleted_at: null }).where('id', '=', jobId).execute();
      return accepted(await mustRead(scope, jobId));
    });
  }

  /** Jobs that hold an action token of this name. */
  async withToken(token: TokenName): Promise<TokenText[]> {
    return jobsWithToken(this.#scope, token);
  }

  async uses(jobId: string): Promise<JobUse[]> {
    return usesOf(this.#scope, jobId);
  }

  /** Calls that ran the job since then, and those under way. */
  async impact(jobId: string, since: number): Promise<JobImpact> {
    return impactOf(this.#scope, jobId, since);
  }
}

function columns(scope: Scope, { text, plan }: JobSave) {
  return {
    name: text.name,
    name_key: nameKey(text.name),
    description: text.description,
    icon: text.icon,
    search_text: searchColumn(text.name, text.description, ...text.phrases),
    to_look_at: isToLookAt(plan) ? 1 : 0,
    updated_at: scope.now(),
  };
}

function isToLookAt(plan: string): boolean {
  const { problems, understood } = JSON.parse(plan) as Partial<Plan>;
  return (problems ?? []).length > 0 || (understood ?? 1) < 1;
}

type NewRevision = { jobId: string; number: number; before: JobText | null };

/** Keeps with the text whom it reached at that moment, and what changed where nobody said why. */
async function addRevision(
  scope: Scope,
  { jobId, number, before }: NewRevision,
  save: JobSave,
): Promise<void> {
  const { text, author } = save;
  const reach = await reachOf(scope, jobId);
  await scope.rows
    .insertInto('revisions')
    .values({
      id: scope.id('revision'),
      job_id: jobId,
      number,
      name: text.name,
      description: text.description,
      icon: text.icon,
      phrases: JSON.stringify(text.phrases),
      instructions: text.instructions,
      plan: save.plan,
      author_id: author.id,
      author_name: author.name,
      note: save.note?.trim() || changeNote(before, text),
      saved_at: scope.now(),
      live_steps: reach.steps,
      live_numbers: reach.numbers,
    })
    .execute();
}

function sameText(a: JobText, b: JobText): boolean {
  const key = ({ name, description, instructions, phrases, icon }: JobText) =>
    JSON.stringify([name, description, instructions, phrases, icon]);
  return key(a) === key(b);
}

async function holderOf(scope: Scope, name: string): Promise<{ id: string; name: string } | undefined> {
  return scope.rows
    .selectFrom('jobs')
    .select(['id', 'name'])
    .where('name_key', '=', nameKey(name))
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
}

async function mustRead(scope: Scope, jobId: string): Promise<Job> {
  const job = await readJob(scope, jobId);
  if (!job) throw new Error('A job that was just written is not there.');
  return job;
}
