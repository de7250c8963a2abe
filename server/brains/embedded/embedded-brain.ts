import { setImmediate } from 'node:timers/promises';
import { passagesOf } from '../../../core/calls/talk/knowing.ts';
import { readAhead } from '../../../core/knowledge/passage-index.ts';
import { likelyPassages, textsOf as textsOfPassage } from '../../../core/knowledge/rank.ts';
import type { Brain, BrainOutput, ThinkRequest } from '../../ports/brain.ts';
import type { Embedding } from './embedding.ts';
import { type Proposal, turnOf } from './proposal.ts';
import { propose } from './propose.ts';
import { similarPassages } from './similar-passages.ts';
import { readyJobs, similarJobs } from './similarity/similar-jobs.ts';

/** Settles after as long as a caller should wait for the meaning of words; the turn then goes by words alone. */
export type Patience = () => Promise<void>;

/**
 * The brain that is always there: no key, no network. Most turns need no vectors and are answered at once; those that choose a
 * job or search Knowledge are read again with them. Without the model, or while it is still loading, it goes by words alone.
 */
export function embeddedBrain(embedding: Embedding | null, patience?: Patience): Brain {
  return {
    name: 'embedded',
    async think({ call, heard }, emit, signal) {
      const first = propose(turnOf(call, heard));
      const proposal =
        embedding && (first.routed || first.searched)
          ? await within(withVectors(embedding, { call, heard }, first), first, patience)
          : first;
      if (signal.aborted) return;
      for (const move of proposal.moves) emit({ kind: 'move', move } satisfies BrainOutput);
    },
  };
}

function within(
  vectors: Promise<Proposal>,
  otherwise: Proposal,
  patience: Patience | undefined,
): Promise<Proposal> {
  return patience ? Promise.race([vectors, patience().then(() => otherwise)]) : vectors;
}

async function withVectors(
  embedding: Embedding,
  { call, heard }: Omit<ThinkRequest, 'thoughtId'>,
  first: Proposal,
): Promise<Proposal> {
  try {
    const { jobs } = turnOf(call, heard);
    const passages = passagesOf(call);
    const similarity = await similarJobs(heard, jobs, embedding);
    const passageSimilarity = await similarPassages(heard, passages, embedding);
    return propose(turnOf(call, heard, similarity, passageSimilarity));
  } catch {
    return first;
  }
}

/** The texts of jobs and pages that a call will be compared with: read ahead while the greeting is said. */
export async function warm(embedding: Embedding, call: ThinkRequest['call']): Promise<void> {
  const { jobs } = turnOf(call, '');
  await readyJobs(jobs, embedding);
  const passages = passagesOf(call);
  // A few at a time: a thousand passages would hold up every other call.
  for (let at: number | null = 0; at !== null; at = readAhead(passages, at)) await setImmediate();
  await embedding.embed(likelyPassages('', passages).flatMap(textsOfPassage));
}
