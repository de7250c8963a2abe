import { readFile } from 'node:fs/promises';
import { draftPhrases } from '../../../../core/understanding/draft-phrases.ts';
import type { RoutableJob } from '../../../../core/understanding/route.ts';
import type { Embedding } from '../embedding.ts';
import { nearnessOf } from './similar-jobs.ts';

const TEXT = new URL('./everyday-requests.txt', import.meta.url);
/** Of the requests nearest to a job only these may be what it is about. */
const NEAREST = 4;

/** Phrases for a job that has none, out of the everyday requests that it is chosen by; without a model, out of its text alone. */
export async function draftedPhrases(
  job: RoutableJob,
  embedding: Pick<Embedding, 'embed'> | null,
): Promise<string[]> {
  const nearness = await (embedding && nearnessOf(job, embedding).catch(() => null));
  if (!nearness) return draftPhrases(job, []);
  const requests = await everydayTexts();
  const order = [...nearness.keys()].sort((a, b) => (nearness[b] ?? 0) - (nearness[a] ?? 0));
  return draftPhrases(
    job,
    order.slice(0, NEAREST).map((t) => requests[t] ?? []),
  );
}

/** The words of the everyday requests, in the order of their vectors: of each its name, then its sayings. */
async function everydayTexts(): Promise<string[][]> {
  const lines = (await readFile(TEXT, 'utf8')).split('\n');
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' | '));
}
