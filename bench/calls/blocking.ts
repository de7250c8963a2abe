import { startEmbedding } from '../../server/brains/embedded/embedding.ts';
import { readyFirstWords } from '../../server/brains/first-words.ts';
import { type Figure, figureOf } from '../figure.ts';
import { holdCall } from './turns.ts';

const CALLS = 100;
const WARMING = 20;

/**
 * For how long the main thread does nothing but one thing while a call is held: of each call the longest round of the event loop,
 * in CPU time of that thread, so that other work on the machine does not count. A round may hold more than one callback, so no
 * single one blocks for longer.
 */
export async function benchBlocking(): Promise<Figure[]> {
  const embedding = startEmbedding();
  await embedding.ready;
  await readyFirstWords();
  const longest: number[] = [];
  const first: number[] = [];
  for (let i = 0; i < CALLS + WARMING; i += 1) {
    const rounds: number[] = [];
    await holdCall(embedding, i, async (talk) => {
      const stop = watchRounds((ms) => rounds.push(ms));
      const turns = await talk();
      stop();
      return turns;
    });
    (i < WARMING ? first : longest).push(Math.max(...rounds));
  }
  await embedding.close();
  return [
    { ...figureOf('main thread: longest round in a call, a server just started', first) },
    { ...figureOf('main thread: longest round in a call', longest), goal: { of: 'p99', atMost: 10 } },
  ];
}

/** Tells the CPU time of each round of the event loop until it is stopped. */
function watchRounds(onRound: (ms: number) => void): () => void {
  let running = true;
  let before = process.threadCpuUsage();
  const round = () => {
    const { user, system } = process.threadCpuUsage(before);
    onRound((user + system) / 1000);
    before = process.threadCpuUsage();
    if (running) setImmediate(round);
  };
  setImmediate(round);
  return () => {
    running = false;
  };
}
