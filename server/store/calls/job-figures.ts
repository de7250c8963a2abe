import type { Outcome } from '../../../core/calls/call.ts';
import type { Scope } from '../scope.ts';

export type OutcomeCounts = { calls: number; outcomes: Partial<Record<Outcome, number>> };

/** Ended calls by outcome: those that ran older revisions of the job, and those that ran this one or newer. */
export type JobFiguresAt = { before: OutcomeCounts; since: OutcomeCounts };

export class JobFigures {
  readonly #scope: Scope;

  constructor(scope: Scope) {
    this.#scope = scope;
  }

  /** `kind` keeps phone and mock calls apart; absent counts both. A call that ran the job twice counts once. */
  async at(jobId: string, revision: number, kind?: 'phone' | 'mock'): Promise<JobFiguresAt> {
    const rows = await this.#scope.lists
      .selectFrom('call_jobs')
      .select((eb) => [
        'outcome',
        eb('revision', '>=', revision).as('since'),
        eb.fn.countAll<number>().as('n'),
      ])
      .where('job_id', '=', jobId)
      .$if(kind !== undefined, (jobs) => jobs.where('mode', kind === 'phone' ? '=' : '<>', 'phone'))
      .groupBy(['outcome', 'since'])
      .execute();
    const figures: JobFiguresAt = { before: { calls: 0, outcomes: {} }, since: { calls: 0, outcomes: {} } };
    for (const { outcome, since, n } of rows) {
      // SQLite says 0 or 1 where Postgres says false or true.
      const side = Number(since) === 1 ? figures.since : figures.before;
      side.calls += n;
      if (outcome) side.outcomes[outcome as Outcome] = n;
    }
    return figures;
  }
}
