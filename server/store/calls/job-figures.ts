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

  /** `kind` keeps phone and mock calls apart; absent counts both. A call that ran the job twice counts once, by its newest run. */
  async at(jobId: string, revision: number, kind?: 'phone' | 'mock'): Promise<JobFiguresAt> {
    const rows = await this.#scope.lists
      .selectFrom((eb) =>
        eb
          .selectFrom('call_jobs')
          .select('call_jobs.call_id')
          .select(({ fn }) => fn.max('call_jobs.revision').as('ran'))
          .where('call_jobs.job_id', '=', jobId)
          .groupBy('call_jobs.call_id')
          .as('runs'),
      )
      .innerJoin('calls', 'calls.id', 'runs.call_id')
      .select((eb) => [
        'calls.outcome',
        eb('runs.ran', '>=', revision).as('since'),
        eb.fn.countAll<number>().as('n'),
      ])
      .where('calls.status', '=', 'ended')
      .$if(kind !== undefined, (calls) => calls.where('calls.mode', kind === 'phone' ? '=' : '<>', 'phone'))
      .groupBy(['calls.outcome', 'since'])
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
