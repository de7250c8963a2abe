import { readFile, writeFile } from 'node:fs/promises';
import { placed, type Space } from '../../core/understanding/routing/everyday.ts';
import { startEmbedding } from '../../server/brains/embedded/embedding.ts';
import { writeEveryday } from '../../server/brains/embedded/similarity/everyday-file.ts';
import { axesOf } from './axes.ts';

/**
 * Makes `server/brains/embedded/similarity/everyday-requests.bin` from the `.txt` beside it: the space on whose axes these requests
 * differ, and every saying's place in it. `routing-weights.ts` is to be run after it.
 *
 *     node cli/train/everyday-requests.ts
 */
const DIMENSIONS = 192;
/** Added to what lies along an axis, so that weak axes are not blown up to full length. */
const FLOOR = 0.003;
const TEXT = new URL('../../server/brains/embedded/similarity/everyday-requests.txt', import.meta.url);
const FILE = new URL('../../server/brains/embedded/similarity/everyday-requests.bin', import.meta.url);

function spaceOf(vectors: readonly Float32Array[]): Space {
  const size = vectors[0]?.length ?? 0;
  const mean = new Float32Array(size);
  for (const vector of vectors)
    for (let i = 0; i < size; i += 1) mean[i] = (mean[i] ?? 0) + (vector[i] ?? 0) / vectors.length;
  const spread = new Float64Array(size * size);
  for (const vector of vectors) {
    const off = vector.map((x, i) => x - (mean[i] ?? 0));
    for (let i = 0; i < size; i += 1)
      for (let k = 0; k < size; k += 1)
        spread[i * size + k] = (spread[i * size + k] ?? 0) + ((off[i] ?? 0) * (off[k] ?? 0)) / vectors.length;
  }
  const axes = new Float32Array(DIMENSIONS * size);
  axesOf(spread, size, DIMENSIONS).forEach(({ axis, along }, d) => {
    axes.set(
      axis.map((x) => x / Math.sqrt(along + FLOOR)),
      d * size,
    );
  });
  return { dimensions: DIMENSIONS, mean, axes };
}

async function main(): Promise<void> {
  const lines = (await readFile(TEXT, 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const requests = lines.map((line) => line.split(' | '));
  const embedding = startEmbedding();
  const vectors = (await embedding.embed(requests.flat())).map((vector) => {
    const length = Math.hypot(...vector) || 1;
    return vector.map((x) => x / length);
  });
  await embedding.close();
  const space = spaceOf(vectors);
  const sayings = vectors.map((vector) => placed(space, vector));
  const requestOf = Uint16Array.from(requests.flatMap((all, t) => all.map(() => t)));
  await writeFile(FILE, writeEveryday({ space, sayings, requestOf, requests: requests.length }));
  process.stdout.write(`${sayings.length} ways of saying ${requests.length} requests\n`);
}

await main();
