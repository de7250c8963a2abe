import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Figure, figureOf } from './figure.ts';

/** Heap held per 100 mock calls under way, four turns each; in a process of its own, where garbage can be collected at will. */
export function benchMemory(): Figure[] {
  const program = join(import.meta.dirname, 'held-calls.ts');
  const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, '--expose-gc', program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error('The calls whose memory is measured could not be held');
  return [{ ...figureOf('memory: held per 100 mock calls', JSON.parse(stdout) as number[]), unit: 'MB' }];
}
