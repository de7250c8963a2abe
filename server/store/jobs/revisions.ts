import type { Revision } from '../../../core/jobs/job.ts';
import { cursorKey, listed, pageSize } from '../paging.ts';
import type { Listed, Paging } from '../result.ts';
import type { Scope } from '../scope.ts';

type Row = {
  id: string;
  job_id: string;
  number: number;
  name: string;
  description: string;
  icon: string | null;
  phrases: string;
  instructions: string;
  author_id: string | null;
  author_name: string;
  note: string;
  saved_at: number;
  live_steps: number;
  live_numbers: number;
};

/** Every save of a job, kept as it was; also of deleted jobs, whose calls still point at them. */
export class Revisions {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** Newest first. */
  async list(jobId: string, paging: Paging = {}): Promise<Listed<Revision>> {
    const size = pageSize(paging);
    const after = cursorKey<[number]>(paging, ['number']);
    const rows = await this.#rows(jobId)
      .$if(after !== null, (revisions) => revisions.where('number', '<', after?.[0] ?? 0))
      .orderBy('number', 'desc')
      .limit(size + 1)
      .execute();
    return listed(rows, size, (row) => [row.number], revisionOf);
  }

  async get(jobId: string, number: number): Promise<(Revision & { plan: string }) | null> {
    const row = await this.#rows(jobId).select('plan').where('number', '=', number).executeTakeFirst();
    return row ? { ...revisionOf(row), plan: row.plan } : null;
  }

  #rows(jobId: string) {
    return this.#scope.rows
      .selectFrom('revisions')
      .select(['id', 'job_id', 'number', 'name', 'description', 'icon', 'phrases', 'instructions'])
      .select(['author_id', 'author_name', 'note', 'saved_at', 'live_steps', 'live_numbers'])
      .where('job_id', '=', jobId);
  }
}

function revisionOf(row: Row): Revision {
  return {
    id: row.id,
    jobId: row.job_id,
    number: row.number,
    name: row.name,
    description: row.description,
    instructions: row.instructions,
    phrases: JSON.parse(row.phrases),
    icon: row.icon,
    authorId: row.author_id,
    authorName: row.author_name,
    savedAt: row.saved_at,
    note: row.note,
    reach: { steps: row.live_steps, numbers: row.live_numbers },
  };
}
