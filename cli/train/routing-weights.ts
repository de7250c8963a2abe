import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RoutableJob } from '../../core/understanding/route.ts';
import { evidenceFor, FEATURES } from '../../core/understanding/routing/features.ts';
import { indexJobs } from '../../core/understanding/routing/job-index.ts';
import { type Embedding, startEmbedding } from '../../server/brains/embedded/embedding.ts';
import { similarJobs } from '../../server/brains/embedded/similarity/similar-jobs.ts';
import { dot, type Example, type Fitted, regress } from './softmax-regression.ts';

/**
 * Fits `core/understanding/routing/weights.ts` to the scenarios of a routing.jsonl and to 54 businesses of our own, and prints it on
 * standard output; on standard error, what such weights reach on scenarios that they have not seen (each left out in turn) and on eight
 * businesses that are never fitted to. Data of CLINC150 (CC BY 3.0), BANKING77, HWU64 and NLU++ (CC BY 4.0) and MultiDoGO
 * (CDLA-Permissive 1.0), of which only the weights are shipped; `business-calls.jsonl` and `unseen-calls.jsonl` beside this file were
 * written for Callwell (its licence holds).
 *
 *     node cli/train/routing-weights.ts DATA_FOLDER > core/understanding/routing/weights.ts
 */
type Utterance = { text: string; job: string | null; none_kind?: string };
type Scenario = {
  scenario: string;
  jobs: { name: string; description: string; phrases?: string[] }[];
  utterances: Utterance[];
};
type Seen = Example & { scenario: string; kind: string };
type Best = Seen & { job: number; odds: number };

const KINDS = ['words', 'wordsAndPhrases', 'sentences', 'sentencesAndPhrases'] as const;
type Kind = (typeof KINDS)[number];
/** Of callers who ask for something of this business that no job covers, so many are told that none fits. */
const NEAR_AWAY: Record<Kind, number> = {
  words: 0,
  wordsAndPhrases: 0,
  sentences: 0.82,
  sentencesAndPhrases: 0.85,
};
/** And of all callers whom no job serves, at least so many. */
const AWAY = 0.905;

/** What an utterance of our own businesses counts beside one of the public data, which is what callers said and not what we wrote. */
const OWN_SHARE = 0.6;

async function examplesOf(row: Scenario, phrases: boolean, embedding: Embedding | null): Promise<Seen[]> {
  const jobs: RoutableJob[] = row.jobs.map((job) => ({
    ...{ ...job, id: job.name, phrases: phrases ? (job.phrases ?? []) : [] },
    ...{ when: [], notWhen: [] },
  }));
  const index = indexJobs(jobs);
  const examples: Seen[] = [];
  for (const { text, job, none_kind } of row.utterances) {
    const similarity = embedding ? await similarJobs(text, jobs, embedding) : undefined;
    const evidence = evidenceFor(text, index, similarity).map(({ features }) => features);
    examples.push({
      scenario: row.scenario,
      kind: none_kind ?? '',
      meant: job === null ? -1 : jobs.findIndex(({ name }) => name === job),
      weight: none_kind === 'near' ? 2 : 1,
      jobs: evidence.map((own, j) =>
        Float64Array.from([...own, ...own.map((value, k) => value - rivalOf(evidence, j, k))]),
      ),
    });
  }
  return examples;
}

function rivalOf(evidence: readonly number[][], own: number, k: number): number {
  return Math.max(...evidence.map((other, j) => (j === own ? Number.NEGATIVE_INFINITY : (other[k] ?? 0))));
}

function bestOf(example: Seen, { weights, none }: Fitted): Best {
  const odds = example.jobs.map((evidence) => dot(evidence, weights) - none);
  const best = Math.max(...odds);
  return { ...example, job: odds.indexOf(best), odds: best };
}

/** Each scenario's utterances by weights from the others and from our own businesses. */
function unseen(examples: readonly Seen[], own: readonly Seen[]): Best[] {
  return [...new Set(examples.map(({ scenario }) => scenario))].flatMap((scenario) => {
    const fitted = regress([...examples.filter((example) => example.scenario !== scenario), ...own]);
    return examples
      .filter((example) => example.scenario === scenario)
      .map((example) => bestOf(example, fitted));
  });
}

/** The least odds at which a job is meant, so that as many are turned away as is wanted. */
function thresholdFor(answers: readonly Best[], nearAway: number): number {
  for (let threshold = -6; threshold < 6; threshold += 0.02) {
    const { none, near } = figures(answers, threshold);
    if (none >= AWAY && near >= nearAway) return threshold;
  }
  return 6;
}

/** Means over the scenarios. */
function figures(answers: readonly Best[], threshold: number) {
  const mean = (of: (answer: Best) => boolean, test: (answer: Best) => boolean) => {
    const shares = [...new Set(answers.map(({ scenario }) => scenario))].flatMap((scenario) => {
      const all = answers.filter((answer) => answer.scenario === scenario && of(answer));
      return all.length ? [all.filter(test).length / all.length] : [];
    });
    return shares.reduce((sum, share) => sum + share, 0) / (shares.length || 1);
  };
  const away = ({ odds }: Best) => odds < threshold;
  const right = ({ job, meant }: Best) => job === meant;
  return {
    closed: mean(({ meant }) => meant >= 0, right),
    inScope: mean(
      ({ meant }) => meant >= 0,
      (answer) => right(answer) && !away(answer),
    ),
    none: mean(({ meant }) => meant < 0, away),
    near: mean(({ kind }) => kind === 'near', away),
  };
}

function written(kind: Kind, fitted: Fitted, threshold: number): string {
  const part = (from: number) =>
    FEATURES.map((name, k) => [name, Number((fitted.weights[from + k] ?? 0).toFixed(2))] as const)
      .filter(([, weight]) => weight !== 0)
      .map(([name, weight]) => `${name}: ${weight}`)
      .join(', ');
  const none = (fitted.none + threshold).toFixed(2);
  return `  ${kind}: {\n    own: at({ ${part(0)} }),\n    lead: at({ ${part(FEATURES.length)} }),\n    none: ${none},\n  },\n`;
}

const HEAD = `import { FEATURES } from './features.ts';

/**
 * Weights of the evidence, in the order of \`FEATURES\`: what it counts by itself, what its lead over the best rival counts, and how much
 * "none of these jobs" starts with. Written by \`cli/train/routing-weights.ts\`, which names the public data and shows what such
 * weights reach on scenarios that they have not seen; \`none\` is set by those.
 */
export type Weights = { own: readonly number[]; lead: readonly number[]; none: number };

const at = (values: Partial<Record<(typeof FEATURES)[number], number>>): number[] =>
  FEATURES.map((name) => values[name] ?? 0);

/** The kind of evidence at hand: with or without phrases, with or without sentence embeddings. */
export const WEIGHTS: Record<'${KINDS.join("' | '")}', Weights> = {
`;

async function scenariosIn(file: string | URL): Promise<Scenario[]> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Scenario);
}

async function main(folder: string): Promise<void> {
  const rows = {
    said: await scenariosIn(join(folder, 'routing.jsonl')),
    own: await scenariosIn(new URL('./business-calls.jsonl', import.meta.url)),
    held: await scenariosIn(new URL('./unseen-calls.jsonl', import.meta.url)),
  };
  const embedding = startEmbedding();
  process.stdout.write(HEAD);
  for (const kind of KINDS) {
    const seen = async (scenarios: readonly Scenario[], share = 1) => {
      const model = kind.startsWith('sentences') ? embedding : null;
      const all: Seen[] = [];
      for (const row of scenarios) all.push(...(await examplesOf(row, kind.endsWith('Phrases'), model)));
      return all.map((example) => ({ ...example, share }));
    };
    const [said, own, held] = [await seen(rows.said), await seen(rows.own, OWN_SHARE), await seen(rows.held)];
    const answers = unseen(said, own);
    const threshold = thresholdFor(answers, NEAR_AWAY[kind]);
    const fitted = regress([...said, ...own]);
    process.stderr.write(`${kind}, on scenarios not seen: ${JSON.stringify(figures(answers, threshold))}\n`);
    const fresh = held.map((example) => bestOf(example, fitted));
    process.stderr.write(
      `${kind}, on businesses never fitted to: ${JSON.stringify(figures(fresh, threshold))}\n`,
    );
    process.stdout.write(written(kind, fitted, threshold));
  }
  await embedding.close();
  process.stdout.write('};\n');
}

await main(process.argv[2] ?? '.');
