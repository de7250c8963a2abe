import type { JobText } from '../../../core/jobs/job.ts';
import { checkJob } from '../../../core/jobs/validate.ts';
import { optimize } from '../../../core/plan/optimize/optimize.ts';
import type { optimizeRoutes } from '../../../core/wire/nouns/optimize.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { evidenceStream } from '../optimizing/evidence-stream.ts';
import { showOptimized } from '../optimizing/optimized.ts';
import { ProofQueue } from '../optimizing/proof-queue.ts';
import { found } from '../outcome.ts';
import { Refused, refuseProblems } from '../refusal.ts';
import type { ApiRequest, Handlers } from '../request/api-request.ts';
import { tokenBucket } from '../request/rate-limits.ts';
import { planContextOf } from '../shapes/compiled.ts';

/** Proofs that one person may ask for at once, and each second thereafter: somebody who tries every change stays below. */
const PROOFS = { burst: 30, perSecond: 0.5 };

/** A job as its calls know it; one that was never saved has only its text. */
type Subject = Pick<JobText, 'name' | 'description' | 'phrases'>;
const UNSAVED: Subject = { name: 'New job', description: '', phrases: [] };

export function optimizeHandlers(dependencies: ApiDependencies): Handlers<keyof typeof optimizeRoutes> {
  const { clock, log, optimizing } = dependencies;
  const limit = tokenBucket(clock, PROOFS.burst, PROOFS.perSecond);
  const queue = new ProofQueue();

  const rewrite = async (
    { workspace, body, signal }: ApiRequest<'optimizeText'> | ApiRequest<'optimizeJob'>,
    instructions: string,
    description: string,
  ) => {
    refuseFaulty(UNSAVED, [instructions]);
    const context = { ...(await planContextOf(workspace)), description };
    const byModel = body.useModel ? await optimizing.byModel(workspace, instructions, context, signal) : null;
    if (body.useModel && !byModel)
      throw new Refused('no-model', 'No language model is set, so only the rules can rewrite a text.');
    const made = byModel ?? optimize(instructions, context);
    return showOptimized(instructions, made, byModel ? 'model' : 'rules', context);
  };

  const prove = async (
    { workspace, caller, signal }: ApiRequest<'proveText'> | ApiRequest<'proveJob'>,
    job: Subject,
    texts: { before: string; after: string; without: string[] },
  ) => {
    refuseFaulty(job, [texts.before, texts.after, ...texts.without]);
    const seconds = limit.take(caller.id);
    if (seconds > 0 || queue.full) {
      const detail = `Too many mock calls are asked for. Try again in ${seconds || 5} s.`;
      throw new Refused('too-many-requests', detail, { retryAfterSeconds: seconds || 5 });
    }
    const proof = { workspace, job, ...texts };
    return evidenceStream(
      (tell, leaving) =>
        queue.run(
          () => optimizing.prove({ ...proof, signal: leaving, tell }),
          leaving,
          () => tell({ type: 'waiting' }),
        ),
      signal,
      (error) => log.error({ err: error }, 'A proof failed'),
    );
  };

  return {
    optimizeText: (request) => rewrite(request, request.body.instructions, ''),
    optimizeJob: async (request) => {
      const job = found(await request.workspace.jobs.get(request.params.id), 'job');
      return rewrite(request, request.body.instructions ?? job.instructions, job.description);
    },
    proveText: async (request) => prove(request, UNSAVED, request.body),
    proveJob: async (request) => {
      const job = found(await request.workspace.jobs.get(request.params.id), 'job');
      const { before = job.instructions, after, without } = request.body;
      return prove(request, job, { before, after, without });
    },
  };
}

/** Refuses texts that could not be saved: what a proof says of them would help nobody. */
function refuseFaulty({ name }: Subject, texts: readonly string[]): void {
  for (const instructions of texts) {
    const text = { name, description: '', phrases: [], icon: null, instructions };
    const problems = checkJob(text, []).filter(({ at }) => at?.path === '/instructions');
    if (problems.length > 0) throw refuseProblems(problems);
  }
}
