import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scored } from './evaluate/scores/scorer.ts';
import { measuresIn, printed } from './evaluate/scores/table.ts';
import { predictSet, SETS, type SetName } from './evaluate/sets.ts';

const USAGE = `npm run evaluate -- SET DATA_FOLDER OUT.jsonl [--no-phrases]
npm run evaluate -- all DATA_FOLDER OUT_FOLDER
SET: ${SETS.join(' | ')}
Answers each row of the set with the code that answers calls, writes one prediction a line, and prints what the data's own
score.py makes of them, beside the goals.`;

type Run = { set: SetName; out: string; noPhrases: boolean };

function runsOf(set: string, out: string, noPhrases: boolean): Run[] {
  if (set !== 'all')
    return SETS.filter((name) => name === set).map((name) => ({ set: name, out, noPhrases }));
  return SETS.flatMap((name): Run[] => {
    const run = { set: name, out: join(out, `${name}.jsonl`), noPhrases: false };
    if (name !== 'routing') return [run];
    return [{ ...run, out: join(out, 'routing-no-phrases.jsonl'), noPhrases: true }, run];
  });
}

async function main(args: string[]): Promise<string | null> {
  const [set = '', folder = '', out = ''] = args.filter((arg) => !arg.startsWith('--'));
  const runs = out ? runsOf(set, out, args.includes('--no-phrases')) : [];
  if (runs.length === 0) return USAGE;
  if (set === 'all') await mkdir(out, { recursive: true });
  const lines = [];
  for (const run of runs) {
    const began = performance.now();
    const predicted = await predictSet(run.set, folder, { noPhrases: run.noPhrases, progress });
    if ('problem' in predicted) return predicted.problem;
    await writeFile(run.out, `${predicted.value.map((row) => JSON.stringify(row)).join('\n')}\n`);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    process.stdout.write(`${predicted.value.length} predictions in ${run.out}, ${seconds} s\n`);
    const scores = await scored(run.set, folder, run.out);
    if ('problem' in scores) process.stdout.write(`${scores.problem}\n`);
    else lines.push(...measuresIn(run.set, run.noPhrases, scores.value));
  }
  process.stdout.write(printed(lines));
  return null;
}

function progress(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of}`);
}

const problem = await main(process.argv.slice(2));
if (problem) process.stderr.write(`${problem}\n`);
process.exit(problem ? 1 : 0);
