import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EVIDENCE, evidenceOf } from '../../core/knowledge/known.ts';
import { type Embedding, startEmbedding } from '../../server/brains/embedded/embedding.ts';
import { type PassageRow, type QuestionRow, rankedFor } from '../evaluate/knowledge.ts';
import { type Case, fitLogistic, oddsOf } from './logistic-regression.ts';

/**
 * Fits `core/knowledge/weights.ts` to a knowledge_questions.jsonl and prints it, after what such weights and their threshold reach on
 * businesses that they have not seen (each left out in turn).
 *
 *     node cli/train/knowledge-weights.ts DATA_FOLDER
 */
type Labelled = QuestionRow & { gold: string[] };
type Seen = Case & { kb: string };

/** Of the questions that can be answered, so many may go unanswered: a wrong answer costs more than an offer to take a message. */
const UNANSWERED = 0.13;

async function rowsOf<T>(folder: string, file: string): Promise<T[]> {
  const text = await readFile(join(folder, file), 'utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

async function casesOf(folder: string, embedding: Embedding | null): Promise<Seen[]> {
  const passages = await rowsOf<PassageRow>(folder, 'knowledge_passages.jsonl');
  const cases: Seen[] = [];
  for (const { gold, ...row } of await rowsOf<Labelled>(folder, 'knowledge_questions.jsonl')) {
    const evidence = evidenceOf(await rankedFor(row, passages, embedding));
    if (evidence)
      cases.push({ kb: row.kb, evidence: EVIDENCE.map((name) => evidence[name]), holds: gold.length > 0 });
  }
  return cases;
}

/** The odds under which the given share of what holds would go unanswered. */
function thresholdOf(cases: readonly Case[], weights: readonly number[]): number {
  const odds = cases.filter(({ holds }) => holds).map(({ evidence }) => oddsOf(evidence, weights));
  return odds.toSorted((a, b) => a - b)[Math.floor(odds.length * UNANSWERED)] ?? 0;
}

function report(name: string, cases: readonly Seen[]): void {
  const count = { held: 0, answered: 0, unknown: 0, refused: 0 };
  for (const kb of new Set(cases.map((one) => one.kb))) {
    const others = cases.filter((one) => one.kb !== kb);
    const weights = fitLogistic(others);
    const threshold = thresholdOf(others, weights);
    for (const { evidence, holds } of cases.filter((one) => one.kb === kb)) {
      const answers = oddsOf(evidence, weights) >= threshold;
      count[holds ? 'held' : 'unknown'] += 1;
      if (holds && answers) count.answered += 1;
      if (!holds && !answers) count.refused += 1;
    }
  }
  const weights = fitLogistic(cases);
  const bias = (weights.at(-1) ?? 0) - thresholdOf(cases, weights);
  const shown = EVIDENCE.map((key, k) => `${key}: ${(weights[k] ?? 0).toPrecision(2)}`);
  const share = (part: number, of: number) => (part / of).toFixed(2);
  process.stdout.write(
    `${name}: left out in turn, ${share(count.answered, count.held)} of what can be answered is, ` +
      `${share(count.refused, count.unknown)} of the rest is not known\n  ${shown.join(', ')}, bias: ${bias.toPrecision(2)}\n`,
  );
}

const [folder] = process.argv.slice(2);
if (!folder) {
  process.stderr.write('node cli/train/knowledge-weights.ts DATA_FOLDER\n');
  process.exit(1);
}
report('By meaning and words', await casesOf(folder, startEmbedding()));
report('By words alone', await casesOf(folder, null));
process.exit(0);
