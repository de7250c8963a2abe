import { join } from 'node:path';
import { embeddedBrain } from '../../server/brains/embedded/embedded-brain.ts';
import { startEmbedding } from '../../server/brains/embedded/embedding.ts';
import { systemClock as clock } from '../../server/system-clock.ts';
import {
  type AdversarialRow,
  type DataWorkspace,
  predictAdversarial,
  workspaceSnapshot,
} from './adversarial.ts';
import { type DialogueRow, predictDialogue } from './dialogues.ts';
import { type InstructionsRow, predictInstructions } from './instructions.ts';
import { type PassageRow, predictKnowledge, type QuestionRow } from './knowledge.ts';
import { predictRouting, type RoutingScenario } from './routing.ts';
import { type Read, readObject, readRows } from './rows.ts';
import { predictSlot, type SlotRow } from './slots.ts';

export const SETS = ['routing', 'slots', 'instructions', 'knowledge', 'adversarial', 'dialogues'] as const;
export type SetName = (typeof SETS)[number];

type Predict = (row: object) => Promise<object[]> | object[];
type Evaluation = {
  file: string;
  needs: readonly string[];
  prepare: (folder: string) => Promise<Read<Predict>>;
};

const embedding = startEmbedding();
const parts = { brains: [embeddedBrain(embedding)], clock };

/** What is needed before the first row: nothing but the code that answers calls. */
const ready = (predict: Predict) => async (): Promise<Read<Predict>> => ({ value: predict });

const EVALUATIONS: Record<SetName, (noPhrases: boolean) => Evaluation> = {
  dialogues: () => ({
    file: 'dialogues.jsonl',
    needs: ['id', 'attached', 'caller_turns', 'turns'],
    prepare: ready(async (row) => [await predictDialogue(row as DialogueRow, parts)]),
  }),
  routing: (noPhrases) => ({
    file: 'routing.jsonl',
    needs: ['scenario', 'jobs', 'utterances'],
    prepare: ready((row) => predictRouting(row as RoutingScenario, { phrases: !noPhrases, embedding })),
  }),
  knowledge: () => ({
    file: 'knowledge_questions.jsonl',
    needs: ['id', 'kb', 'question'],
    prepare: async (folder) => {
      const passages = await readRows(join(folder, 'knowledge_passages.jsonl'), [
        'id',
        'kb',
        'question',
        'answer',
      ]);
      if ('problem' in passages) return passages;
      const known = passages.value as PassageRow[];
      return { value: async (row) => [await predictKnowledge(row as QuestionRow, known, embedding)] };
    },
  }),
  slots: () => ({
    file: 'slots.jsonl',
    needs: ['id', 'text', 'slot_type'],
    prepare: ready((row) => [predictSlot(row as SlotRow)]),
  }),
  instructions: () => ({
    file: 'instructions.jsonl',
    needs: ['id', 'instructions'],
    prepare: ready((row) => [predictInstructions(row as InstructionsRow)]),
  }),
  adversarial: () => ({
    file: 'adversarial.jsonl',
    needs: ['id', 'text'],
    prepare: async (folder) => {
      const workspace = await readObject(join(folder, 'workspace.json'));
      if ('problem' in workspace) return workspace;
      const snapshot = workspaceSnapshot(workspace.value as DataWorkspace);
      return { value: async (row) => [await predictAdversarial(row as AdversarialRow, snapshot, parts)] };
    },
  }),
};

/** A prediction for every row of the set's file, by the very code that answers calls; or which line stopped it. */
export async function predictSet(
  set: SetName,
  folder: string,
  { noPhrases, progress }: { noPhrases: boolean; progress: (done: number, of: number) => void },
): Promise<Read<object[]>> {
  const { file, needs, prepare } = EVALUATIONS[set](noPhrases);
  const path = join(folder, file);
  const rows = await readRows(path, needs);
  if ('problem' in rows) return rows;
  const predict = await prepare(folder);
  if ('problem' in predict) return predict;
  const predictions: object[] = [];
  for (const [at, row] of rows.value.entries()) {
    try {
      predictions.push(...(await predict.value(row)));
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : 'unknown reason';
      return { problem: `${path}, row ${at + 1} cannot be answered: ${why}. Nothing was written.` };
    }
    progress(at + 1, rows.value.length);
  }
  return { value: predictions };
}
