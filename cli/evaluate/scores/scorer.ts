import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Read } from '../rows.ts';
import type { SetName } from '../sets.ts';

export type Scores = { [name: string]: number | Scores | null };

/** What the data's own scorer says of the predictions; a sentence where there is no scorer or no Python. */
export async function scored(set: SetName, folder: string, predictions: string): Promise<Read<Scores>> {
  const scorer = join(folder, 'score.py');
  if (!existsSync(scorer)) return { problem: `${folder} has no score.py: the predictions are not scored.` };
  try {
    const run = await promisify(execFile)('python3', [scorer, set, folder, predictions, '--json'], {
      maxBuffer: 64_000_000,
    });
    return { value: JSON.parse(run.stdout) as Scores };
  } catch (cause) {
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    return {
      problem: missing
        ? 'python3 is not installed: the predictions are written but not scored.'
        : `${scorer} could not score ${predictions}. The predictions are kept.`,
    };
  }
}
