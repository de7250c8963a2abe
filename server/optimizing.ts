import type { Optimizing, Proof } from './api/optimizing/optimizing.ts';
import { tellCauses } from './proof/causes.ts';
import { type ProofContext, type ProveChange, USUAL_RUNS } from './proof/prove-change.ts';

/** Any will do: with the same one, the same texts always meet the same callers. */
const SEED = 20;

/** Rewriting by the workspace's model, and the mock calls on both texts. */
export function openOptimizing(parts: {
  byModel: Optimizing['byModel'];
  proveChange: ProveChange;
}): Optimizing {
  return {
    byModel: parts.byModel,
    prove: async (proof) => {
      const { before, after, without, signal, tell } = proof;
      const asked = { before, context: await contextOf(proof), seed: SEED, signal };
      const evidence = await parts.proveChange({
        ...{ ...asked, after, runs: USUAL_RUNS },
        onProgress: ({ held, of }) => tell({ type: 'progress', done: held, of }),
      });
      tell({ type: 'evidence', evidence });
      await tellCauses(
        evidence,
        without,
        (text, runs) => parts.proveChange({ ...asked, after: text, runs }),
        (cause) => tell({ type: 'cause', ...cause }),
      );
    },
  };
}

/** What the mock calls know of the business: its names, its clock and its language. */
async function contextOf({ workspace, job }: Proof): Promise<ProofContext> {
  const [business, destinations, webhooks] = await Promise.all([
    workspace.workspace.get(),
    workspace.destinations.list(),
    workspace.webhooks.list(),
  ]);
  const { name, description, phrases } = job;
  return {
    ...{ name, description, phrases },
    destinations: destinations.map((destination) => destination.name),
    webhooks: webhooks.map((webhook) => webhook.name),
    ...(business
      ? {
          business: {
            name: business.name,
            timeZone: business.timeZone,
            country: business.country,
            language: business.language,
          },
        }
      : {}),
  };
}
