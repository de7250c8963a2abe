import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddedBrain } from '../server/brains/embedded/embedded-brain.ts';
import { startEmbedding } from '../server/brains/embedded/embedding.ts';
import { systemClock as clock } from '../server/system-clock.ts';
import { type DialogueRow, predictDialogue } from './evaluate/dialogues.ts';
import { type InstructionsRow, predictInstructions } from './evaluate/instructions.ts';
import { type PassageRow, predictKnowledge, type QuestionRow } from './evaluate/knowledge.ts';
import { predictRouting, type RoutingScenario } from './evaluate/routing.ts';
import { predictSlot, type SlotRow } from './evaluate/slots.ts';

const USAGE = `npm run evaluate -- SET DATA_FOLDER OUT.jsonl [--no-phrases]
SET: dialogues | routing | slots | knowledge | instructions
Reads the set's file in DATA_FOLDER, answers each row with the code that answers calls, and writes one prediction a line.`;

type Evaluation = { file: string; predict: (row: never) => Promise<unknown[]> };

function evaluations(noPhrases: boolean, folder: string): Record<string, Evaluation> {
  const embedding = startEmbedding();
  const brains = [embeddedBrain(embedding)];
  let known: Promise<PassageRow[]> | null = null;
  const passages = () => {
    known ??= passageRows(folder);
    return known;
  };
  return {
    dialogues: {
      file: 'dialogues.jsonl',
      predict: async (row: DialogueRow) => [await predictDialogue(row, { brains, clock })],
    },
    routing: {
      file: 'routing.jsonl',
      predict: (row: RoutingScenario) => predictRouting(row, { phrases: !noPhrases, embedding }),
    },
    knowledge: {
      file: 'knowledge_questions.jsonl',
      predict: async (row: QuestionRow) => [await predictKnowledge(row, await passages(), embedding)],
    },
    slots: { file: 'slots.jsonl', predict: async (row: SlotRow) => [predictSlot(row)] },
    instructions: {
      file: 'instructions.jsonl',
      predict: async (row: InstructionsRow) => [predictInstructions(row)],
    },
  };
}

async function passageRows(folder: string): Promise<PassageRow[]> {
  const read = await readRows(join(folder, 'knowledge_passages.jsonl'));
  if ('problem' in read) throw new Error(read.problem);
  return read.rows as PassageRow[];
}

/** Every row, or a sentence that names the line which cannot be read. */
async function readRows(path: string): Promise<{ rows: object[] } | { problem: string }> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return { problem: `${path} cannot be read. Name the folder that holds the data.` };
  const rows: object[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (!line.trim()) continue;
    try {
      const row: unknown = JSON.parse(line);
      if (typeof row !== 'object' || row === null) throw new Error('not an object');
      rows.push(row);
    } catch {
      return { problem: `${path}:${at + 1} is not a JSON object. Nothing was written.` };
    }
  }
  return { rows };
}

async function main(args: string[]): Promise<string | null> {
  const [set = '', folder = '', out = ''] = args.filter((arg) => !arg.startsWith('--'));
  const evaluation = out ? evaluations(args.includes('--no-phrases'), folder)[set] : undefined;
  if (!evaluation) return USAGE;
  const read = await readRows(join(folder, evaluation.file));
  if ('problem' in read) return read.problem;
  const predictions: unknown[] = [];
  for (const [at, row] of read.rows.entries()) {
    try {
      predictions.push(...(await evaluation.predict(row as never)));
    } catch (cause) {
      return `${evaluation.file}, row ${at + 1} cannot be answered: ${cause instanceof Error ? cause.message : 'unknown reason'}`;
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${at + 1} of ${read.rows.length}`);
  }
  await writeFile(out, `${predictions.map((prediction) => JSON.stringify(prediction)).join('\n')}\n`);
  process.stdout.write(`${predictions.length} predictions in ${out}\n`);
  return null;
}

const problem = await main(process.argv.slice(2));
if (problem) process.stderr.write(`${problem}\n`);
process.exit(problem ? 1 : 0);
