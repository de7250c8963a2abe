import type { Call } from '../core/calls/call.ts';
import { compile } from '../core/plan/compile.ts';
import type { DraftingContext, Drafts } from '../core/plan/drafting/drafted.ts';
import type { Optimized } from '../core/plan/optimize/optimize.ts';
import type { OptimizeContext } from '../core/plan/optimize/rewrites/rewrite.ts';
import { optimizedBy } from '../core/plan/optimize/written.ts';
import { LANGUAGE_MODEL_LIMITS } from '../core/workspaces/language-model.ts';
import { type ModelBrainParts, modelBrain } from './brains/openai-compatible/model-brain.ts';
import { modelDraft } from './brains/openai-compatible/model-draft.ts';
import type { ModelChoice, ModelEndpoint } from './brains/openai-compatible/model-endpoint.ts';
import { modelSummary } from './brains/openai-compatible/model-summary.ts';
import { rewriteByModel } from './brains/openai-compatible/rewriting/rewrite.ts';
import { type Tried, tryOut } from './brains/openai-compatible/try-out.ts';
import type { Config } from './config.ts';
import type { Outgoing } from './outgoing/outgoing.ts';
import type { Brain } from './ports/brain.ts';
import type { WorkspaceStore } from './store/store.ts';

/** Which language model a workspace's calls think with: its own, else that of the installation, else none. */
export function languageModels(
  config: Config,
  parts: Omit<ModelBrainParts, 'outgoing'> & { outgoing: Outgoing },
) {
  const ofInstallation = installationModel(config);
  const [first] = ofInstallation?.endpoints ?? [];
  // A key that cannot be unsealed (the data folder's key was lost) costs the model, never the call.
  const choiceOf = async (store: WorkspaceStore): Promise<ModelChoice | null> =>
    (await store.languageModels.inUse().catch(() => null)) ?? ofInstallation;
  return {
    installation: first ? { baseUrl: first.baseUrl, model: first.model } : null,
    tryOut: (endpoint: ModelEndpoint): Promise<Tried> => tryOut(endpoint, parts),
    brainFor: async (store: WorkspaceStore): Promise<Brain | null> => {
      const choice = await choiceOf(store);
      return choice && modelBrain(choice, parts);
    },
    modelSet: async (store: WorkspaceStore) => (await choiceOf(store)) !== null,
    byModel: async (store: WorkspaceStore, byRules: Drafts, context: DraftingContext) => {
      const choice = await choiceOf(store);
      return choice && modelDraft(byRules, context, choice, parts.outgoing);
    },
    /** A job's instructions by the model; a text that breaks a law of Optimize is refused and says why. Null where none is set. */
    rewrite: async (
      store: WorkspaceStore,
      instructions: string,
      context: OptimizeContext,
      leaving: AbortSignal,
    ) => {
      const choice = await choiceOf(store);
      if (!choice) return null;
      const findings = compile(instructions, context).problems;
      const asked = { instructions, findings, context, signal: leaving };
      const made = await rewriteByModel(choice, parts.outgoing, asked);
      if ('text' in made) return optimizedBy(instructions, made.text, context);
      return { text: instructions, changes: [], movedFacts: [], refused: made.refused } satisfies Optimized;
    },
    summarise: async (store: WorkspaceStore, call: Call) => {
      const choice = await choiceOf(store);
      return choice && modelSummary(call, choice, parts.outgoing);
    },
  };
}

function installationModel({ modelUrl, modelName, modelKey }: Config): ModelChoice | null {
  if (!modelUrl || !modelName) return null;
  const { fillerMs, timeoutMs } = LANGUAGE_MODEL_LIMITS;
  return {
    endpoints: [{ baseUrl: modelUrl, model: modelName, key: modelKey ?? null }],
    fillerMs: fillerMs.usual,
    timeoutMs: timeoutMs.usual,
  };
}
