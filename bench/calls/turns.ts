import type { Call } from '../../core/calls/call.ts';
import { answerTo } from '../../core/proof/co-operative-caller.ts';
import { embeddedBrain, warm } from '../../server/brains/embedded/embedded-brain.ts';
import { type Embedding, startEmbedding } from '../../server/brains/embedded/embedding.ts';
import type { MockSession } from '../../server/calls/mock/mock-session.ts';
import { rehearse } from '../../server/calls/mock/rehearsal.ts';
import { systemClock as clock } from '../../server/system-clock.ts';
import { snapshotFor, templateOf, templateSlugs } from '../../tests/conversations/world.ts';
import { type Figure, figureOf } from '../figure.ts';

const CALLS = 200;
const WARMING = 20;
const MOST_TURNS = 30;

/**
 * Turns of whole mock calls with ten attached jobs, through the session: from the caller's last word to the agent's sentence.
 * A turn routes when it chose a job; the words differ in every call, so that no vector of them is known beforehand.
 */
export async function benchTurns(): Promise<Figure[]> {
  const embedding = startEmbedding();
  await embedding.ready;
  const plain: number[] = [];
  const routed: number[] = [];
  for (let i = 0; i < CALLS + WARMING; i += 1) {
    for (const { ms, routes } of await holdCall(embedding, i)) {
      if (i >= WARMING) (routes ? routed : plain).push(ms);
    }
  }
  await embedding.close();
  return [
    { ...figureOf('turn: embedded, without routing', plain), goal: { of: 'p50', atMost: 5 } },
    { ...figureOf('turn: embedded, with routing', routed), goal: { of: 'p50', atMost: 30 } },
  ];
}

type Turn = { ms: number; routes: boolean };

/** One whole mock call. `around` is given its talk, for whoever watches over it. */
export async function holdCall(
  embedding: Embedding,
  index: number,
  around: (talk: () => Promise<Turn[]>) => Promise<Turn[]> = (talk) => talk(),
): Promise<Turn[]> {
  const slugs = templateSlugs().filter((slug) => !slug.startsWith('spanish'));
  const first = index % slugs.length;
  const attached = [...slugs.slice(first), ...slugs.slice(0, first)].slice(0, 10);
  const brains = [embeddedBrain(embedding)];
  const { mock } = await rehearse(snapshotFor({ jobs: attached }), { brains, clock, from: '+13125550142' });
  await warm(embedding, mock.call);
  const { phrases } = templateOf(attached[0] ?? '');
  return around(() => talkedThrough(mock, `${phrases[index % phrases.length]}, it is about unit ${index}`));
}

async function talkedThrough(mock: MockSession, opening: string): Promise<Turn[]> {
  const turns: Turn[] = [];
  let line: string | null = opening;
  while (line !== null && mock.call.status !== 'ended' && turns.length < MOST_TURNS) {
    const began = performance.now();
    await mock.act({ type: 'say', text: line });
    turns.push({ ms: performance.now() - began, routes: mock.call.turns.at(-1)?.why != null });
    line = nextLine(mock.call);
  }
  return turns;
}

function nextLine(call: Call): string | null {
  return answerTo(call, { yesNo: 'yes', language: 'en' });
}
