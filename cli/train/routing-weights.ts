import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RoutableJob } from '../../core/understanding/route.ts';
import { evidenceFor, FEATURES } from '../../core/understanding/routing/features.ts';
import { indexJobs } from '../../core/understanding/routing/job-index.ts';
import { similarityTo, textsOf } from '../../core/understanding/similarity.ts';
import { type Embedding, startEmbedding } from '../../server/brains/embedded/embedding.ts';
import { dot, type Example, type Fitted, regress } from './softmax-regression.ts';

/**
 * Fits `core/understanding/routing/weights.ts` to the scenarios of a routing.jsonl and prints them, after what such weights reach on
 * scenarios that they have not seen (each left out in turn, threshold included). Data of CLINC150 (CC BY 3.0), BANKING77, HWU64 and
 * NLU++ (CC BY 4.0) and MultiDoGO (CDLA-Permissive 1.0); only the weights are shipped.
 *
 *     node cli/train/routing-weights.ts DATA_FOLDER
 */
type Utterance = { text: string; job: string | null; none_kind?: string };
type Scenario = {
  scenario: string;
  jobs: { name: string; description: string; phrases?: string[] }[];
  utterances: Utterance[];
};
type Seen = Example & { scenario: string; kind: string };

const KINDS: Record<string, { phrases: boolean; sentences: boolean }> = {
  words: { phrases: false, sentences: false },
  wordsAndPhrases: { phrases: true, sentences: false },
  sentences: { phrases: false, sentences: true },
  sentencesAndPhrases: { phrases: true, sentences: true },
};
/** Of ten callers whom no job serves, nine are turned away. */
const TURNED_AWAY = 0.905;

async function examplesOf(row: Scenario, phrases: boolean, embedding: Embedding | null): Promise<Seen[]> {
  const jobs: RoutableJob[] = row.jobs.map((job) => ({
    ...job,
    id: job.name,
    phrases: phrases ? (job.phrases ?? []) : [],
    when: [],
    notWhen: [],
  }));
  const index = indexJobs(jobs);
  const vectors = embedding ? await Promise.all(jobs.map((job) => embedding.embed(textsOf(job)))) : [];
  const heard = embedding ? await embedding.embed(row.utterances.map(({ text }) => text)) : [];
  return row.utterances.map(({ text, job, none_kind }, i) => {
    const vector = heard[i];
    const similarity =
      vector && Object.fromEntries(jobs.map((one, k) => [one.id, similarityTo(vector, vectors[k] ?? [])]));
    const evidence = evidenceFor(text, index, similarity).map(({ features }) => features);
    return {
      scenario: row.scenario,
      kind: none_kind ?? '',
      meant: job === null ? -1 : jobs.findIndex(({ name }) => name === job),
      jobs: evidence.map((own, j) =>
        Float64Array.from([...own, ...own.map((value, k) => value - rivalOf(evidence, j, k))]),
      ),
    };
  });
}

function rivalOf(evidence: readonly number[][], own: number, k: number): number {
  return Math.max(...evidence.map((other, j) => (j === own ? Number.NEGATIVE_INFINITY : (other[k] ?? 0))));
}

function bestOf({ jobs }: Example, { weights, none }: Fitted): { job: number; odds: number } {
  const odds = jobs.map((evidence) => dot(evidence, weights) - none);
  const best = Math.max(...odds);
  return { job: odds.indexOf(best), odds: best };
}

/** The odds under which the wanted share of callers for none is turned away, on the mean of scenarios. */
function thresholdFor(examples: readonly Seen[], fitted: Fitted): number {
  const strangers = examples.filter(({ meant }) => meant < 0);
  const odds = [...new Set(strangers.map(({ scenario }) => scenario))].map((scenario) =>
    strangers.filter((one) => one.scenario === scenario).map((one) => bestOf(one, fitted).odds),
  );
  for (let threshold = -4; threshold < 4; threshold += 0.02) {
    const away = mean(odds.map((all) => share(all, (value) => value < threshold)));
    if (away >= TURNED_AWAY) return threshold;
  }
  return 4;
}

/** Each scenario by weights and a threshold from the others. */
function unseen(examples: readonly Seen[]): Record<string, string> {
  const rows = [...new Set(examples.map(({ scenario }) => scenario))].map((scenario) => {
    const others = examples.filter((example) => example.scenario !== scenario);
    const fitted = regress(others);
    const threshold = thresholdFor(others, fitted);
    const answers = examples
      .filter((example) => example.scenario === scenario)
      .map((example) => ({ ...example, best: bestOf(example, fitted) }));
    const inScope = answers.filter(({ meant }) => meant >= 0);
    const strangers = answers.filter(({ meant }) => meant < 0);
    const near = strangers.filter(({ kind }) => kind === 'near');
    const away = (list: typeof answers) => share(list, ({ best }) => best.odds < threshold);
    return {
      closed: share(inScope, ({ best, meant }) => best.job === meant),
      inScope: share(inScope, ({ best, meant }) => best.job === meant && best.odds >= threshold),
      none: away(strangers),
      near: near.length ? away(near) : null,
    };
  });
  const figure = (key: 'closed' | 'inScope' | 'none' | 'near') =>
    mean(rows.flatMap((row) => row[key] ?? [])).toFixed(3);
  return { closed: figure('closed'), inScope: figure('inScope'), none: figure('none'), near: figure('near') };
}

function share<T>(list: readonly T[], test: (one: T) => boolean): number {
  return list.filter(test).length / (list.length || 1);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}

function written(fitted: Fitted, threshold: number): string {
  const part = (from: number) =>
    FEATURES.map((name, k) => `${name}: ${Number((fitted.weights[from + k] ?? 0).toFixed(2))}`).join(', ');
  return `own: { ${part(0)} }\nlead: { ${part(FEATURES.length)} }\nnone: ${(fitted.none + threshold).toFixed(2)}`;
}

async function main(folder: string): Promise<void> {
  const lines = (await readFile(join(folder, 'routing.jsonl'), 'utf8')).trim().split('\n');
  const rows = lines.map((line) => JSON.parse(line) as Scenario);
  const embedding = startEmbedding();
  for (const [name, { phrases, sentences }] of Object.entries(KINDS)) {
    const examples = (
      await Promise.all(rows.map((row) => examplesOf(row, phrases, sentences ? embedding : null)))
    ).flat();
    process.stdout.write(`${name}, on scenarios not seen: ${JSON.stringify(unseen(examples))}\n`);
    const fitted = regress(examples);
    process.stdout.write(`${written(fitted, thresholdFor(examples, fitted))}\n\n`);
  }
  await embedding.close();
}

await main(process.argv[2] ?? '.');
