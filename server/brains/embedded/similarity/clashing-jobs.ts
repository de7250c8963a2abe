import { setImmediate } from 'node:timers/promises';
import type { RoutableJob } from '../../../../core/understanding/route.ts';
import {
  type Clash,
  leadsElsewhere,
  probesOf,
  rivalOf,
  withoutProbe,
} from '../../../../core/understanding/routing/overlap.ts';
import type { Embedding } from '../embedding.ts';
import { similarJobs } from './similar-jobs.ts';

type Jobs = readonly (RoutableJob & { revision: number })[];

/** Lists of jobs whose clashes are kept: one for each agent step of a good many workspaces. */
const KEPT = 300;

/**
 * Finds what the jobs of an agent step say for each other, by the scores with which calls are routed; without a sentence model by words
 * alone. Half a second for ten jobs, in pieces that hold nobody up, and kept until one of the jobs has another revision.
 */
export function clashFinder(embedding: Pick<Embedding, 'embed'> | null): (jobs: Jobs) => Promise<Clash[]> {
  const kept = new Map<string, Promise<Clash[]>>();
  return (jobs) => {
    const key = jobs.map(({ id, revision }) => `${id} ${revision}`).join();
    const found = kept.get(key) ?? clashesAmong(jobs, embedding);
    kept.delete(key);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
    return found;
  };
}

async function clashesAmong(
  jobs: readonly RoutableJob[],
  embedding: Pick<Embedding, 'embed'> | null,
): Promise<Clash[]> {
  if (jobs.length < 2) return [];
  const similar = async (said: string, among: readonly RoutableJob[]) =>
    embedding ? similarJobs(said, among, embedding).catch(() => undefined) : undefined;
  const clashes: Clash[] = [];
  for (const probe of jobs.flatMap(probesOf)) {
    const { said, jobId } = probe;
    const rival = rivalOf(probe, jobs, await similar(said, jobs));
    await setImmediate();
    if (!rival) continue;
    const others = withoutProbe(probe, jobs);
    const elsewhere = leadsElsewhere(probe, rival.otherId, others, await similar(said, others));
    clashes.push({ said, jobId, ...rival, elsewhere });
  }
  return clashes;
}
