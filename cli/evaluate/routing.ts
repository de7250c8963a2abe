import { type RoutableJob, route } from '../../core/understanding/route.ts';
import type { Embedding } from '../../server/brains/embedded/embedding.ts';
import { similarJobs } from '../../server/brains/embedded/similarity/similar-jobs.ts';

/** What a scenario of routing.jsonl gives a call: the ten jobs and the first words of each caller. */
export type RoutingScenario = {
  scenario: string;
  jobs: { name: string; description: string; phrases?: string[] }[];
  utterances: { id?: string; text: string }[];
};

export type RoutingPrediction = {
  id: string;
  job: string | null;
  closed: string;
  top2: string[];
  ask?: true;
  score: number;
};

/** Routes every utterance of a scenario on its first turn; without an embedding by words alone. */
export async function predictRouting(
  row: RoutingScenario,
  options: { phrases: boolean; embedding: Embedding | null },
): Promise<RoutingPrediction[]> {
  const jobs: RoutableJob[] = row.jobs.map(({ name, description, phrases }) => ({
    id: name,
    name,
    description,
    phrases: options.phrases ? (phrases ?? []) : [],
    when: [],
    notWhen: [],
  }));
  const predictions: RoutingPrediction[] = [];
  for (const [i, { id, text }] of row.utterances.entries()) {
    const similarity = options.embedding ? await similarJobs(text, jobs, options.embedding) : undefined;
    const { chosen, choices, scores } = route(text, jobs, similarity);
    predictions.push({
      id: id ?? `${row.scenario}-${String(i).padStart(3, '0')}`,
      job: choices ? choices[0] : chosen,
      closed: scores[0]?.jobId ?? '',
      top2: scores.slice(0, 2).map(({ jobId }) => jobId),
      ...(choices ? { ask: true as const } : {}),
      score: scores[0]?.score ?? 0,
    });
  }
  return predictions;
}
