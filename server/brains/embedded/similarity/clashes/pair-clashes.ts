import { setImmediate } from 'node:timers/promises';
import type { RoutableJob } from '../../../../../core/understanding/route.ts';
import {
  type Clash,
  leadsElsewhere,
  type Probe,
  probesOf,
  rivalOf,
  withoutProbe,
} from '../../../../../core/understanding/routing/overlap.ts';
import type { Embedding } from '../../embedding.ts';
import { similarJobs } from '../similar-jobs.ts';

/** Sentences of a job, and the job without each of them: the same objects each time, for what is worked out for a job is kept by it. */
const probes = new WeakMap<RoutableJob, Probe[]>();

/**
 * What two jobs say for each other, by the scores with which calls are routed; without a sentence model by words alone. In pieces that
 * hold the thread no longer than one sentence takes.
 */
export async function clashesBetween(
  one: RoutableJob,
  two: RoutableJob,
  embedding: Pick<Embedding, 'embed'> | null,
): Promise<Clash[]> {
  const pair = [one, two];
  const similar = async (said: string, among: readonly RoutableJob[]) =>
    embedding ? similarJobs(said, among, embedding).catch(() => undefined) : undefined;
  const clashes: Clash[] = [];
  for (const probe of pair.flatMap(knownProbes)) {
    const { said, jobId } = probe;
    const rival = rivalOf(probe, pair, await similar(said, pair));
    await setImmediate();
    if (!rival) continue;
    const others = withoutProbe(probe, pair);
    const elsewhere = leadsElsewhere(probe, rival.otherId, others, await similar(said, others));
    clashes.push({ said, jobId, ...rival, elsewhere });
  }
  return clashes;
}

function knownProbes(job: RoutableJob): Probe[] {
  const found = probes.get(job) ?? probesOf(job);
  probes.set(job, found);
  return found;
}
