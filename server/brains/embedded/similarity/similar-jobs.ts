import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { RoutableJob } from '../../../../core/understanding/route.ts';
import {
  type EverydayRequests,
  type JobProfile,
  profileOf,
} from '../../../../core/understanding/routing/everyday.ts';
import { everydayEvidence } from '../../../../core/understanding/routing/everyday-evidence.ts';
import { type Similarity, similarityTo, textsOf } from '../../../../core/understanding/similarity.ts';
import type { Embedding } from '../embedding.ts';
import { readEveryday } from './everyday-file.ts';

type Known = { vectors: Float32Array[]; profile: JobProfile };

const FILE = new URL('./everyday-requests.bin', import.meta.url);
let everyday: EverydayRequests | undefined;
/** A running call's jobs never change, so what is worked out for one holds as long as the job itself. */
const known = new WeakMap<RoutableJob, Promise<Known>>();

function everydayRequests(): EverydayRequests {
  everyday ??= readEveryday(readFileSync(FILE));
  return everyday;
}

/** How near the caller's words are to each job, by meaning. */
export async function similarJobs(
  heard: string,
  jobs: readonly RoutableJob[],
  embedding: Pick<Embedding, 'embed'>,
): Promise<Similarity> {
  const [vector] = await embedding.embed([heard]);
  if (!vector) return {};
  const ready: Known[] = [];
  for (const job of jobs) ready.push(await readyJob(job, embedding));
  const rows = everydayEvidence(
    everydayRequests(),
    vector,
    ready.map(({ profile }) => profile),
  );
  return Object.fromEntries(
    jobs.map(({ id }, i) => [
      id,
      { ...similarityTo(vector, ready[i]?.vectors ?? []), everyday: rows[i] ?? [] },
    ]),
  );
}

/** Works jobs out ahead of the first turn, one at a time: the thread is never held for longer than one of them. */
export async function readyJobs(
  jobs: readonly RoutableJob[],
  embedding: Pick<Embedding, 'embed'>,
): Promise<void> {
  for (const job of jobs) {
    await readyJob(job, embedding);
    await setImmediate();
  }
}

/** How near a job is to each everyday request. */
export async function nearnessOf(
  job: RoutableJob,
  embedding: Pick<Embedding, 'embed'>,
): Promise<Float64Array> {
  return (await readyJob(job, embedding)).profile.nearness;
}

function readyJob(job: RoutableJob, embedding: Pick<Embedding, 'embed'>): Promise<Known> {
  const found = known.get(job) ?? worked(job, embedding);
  known.set(job, found);
  found.catch(() => known.delete(job));
  return found;
}

async function worked(job: RoutableJob, embedding: Pick<Embedding, 'embed'>): Promise<Known> {
  const vectors = await embedding.embed(textsOf(job));
  const [description = new Float32Array(0)] = await embedding.embed([job.description || job.name]);
  const [about, name, ...said] = vectors;
  const written = [about, name, description].filter((vector) => vector !== undefined);
  return { vectors, profile: profileOf(everydayRequests(), written, said) };
}
