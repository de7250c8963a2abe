import type { Optimizing } from './api/optimizing.ts';

/** Rewriting by the workspace's model, and the mock calls on both texts. */
export function openOptimizing(): Optimizing {
  return {
    byModel: async () => null,
    prove: async ({ tell }) => {
      const message = 'This server cannot hold mock calls for two texts. Nothing was proven.';
      tell({ type: 'problem', problem: { code: 'no-proof', severity: 'blocking', message } });
    },
  };
}
