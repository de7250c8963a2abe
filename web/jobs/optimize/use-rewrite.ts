import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { Change } from '../../../core/plan/optimize/change.ts';
import { optimize } from '../../../core/plan/optimize/optimize.ts';
import type { OptimizeContext } from '../../../core/plan/optimize/rewrites/rewrite.ts';
import type { Problem } from '../../../core/shared/problem.ts';
import { answer, api } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';

/** What came of Optimize: changes to choose from, or why the rewrite was thrown away. */
export type Rewrite = {
  by: 'rules' | 'model';
  changes: readonly Change[];
  refused: Pick<Problem, 'message'> | null;
};

/** What the rules may know of the workspace; null while it is read. Without an answer the names are simply not known. */
export function useOptimizeContext(description: string): OptimizeContext | null {
  const destinations = useQuery(queries.destinations());
  const webhooks = useQuery(queries.webhooks());
  const reading = destinations.isLoading || webhooks.isLoading;
  return useMemo(
    () =>
      reading
        ? null
        : {
            destinations: (destinations.data?.data ?? []).map(({ name }) => name),
            webhooks: (webhooks.data?.data ?? []).map(({ name }) => name),
            description,
          },
    [reading, destinations.data, webhooks.data, description],
  );
}

/**
 * The rewrite of a text. The rules run here: some 30 ms, at once, with no server to wait for, and the page needs the same core for the
 * figures of every choice anyway. A language model is asked by the server, and only when somebody says so.
 */
export function useRewrite(jobId: string | null, text: string, context: OptimizeContext) {
  const byRules = useMemo((): Rewrite => {
    const { changes, refused } = optimize(text, context);
    return { by: 'rules', changes, refused: refused ?? null };
  }, [text, context]);
  const waiting = useRef<AbortController | null>(null);
  const model = useMutation({
    mutationFn: async (): Promise<Rewrite> => {
      waiting.current = new AbortController();
      const { signal } = waiting.current;
      const body = { instructions: text, useModel: true };
      const { by, changes, refused } = await answer(
        jobId === null
          ? api.POST('/jobs/optimize', { body, signal })
          : api.POST('/jobs/{id}/optimize', { params: { path: { id: jobId } }, body, signal }),
      );
      return { by, changes: changes as Change[], refused };
    },
  });
  const { data } = model;
  return {
    // A rewrite that was thrown away leaves what the rules found.
    rewrite: data && !data.refused ? data : byRules,
    /** Why the model's rewrite was thrown away. */
    modelRefused: data?.refused ?? null,
    modelSet: useModelSet(),
    askModel: () => model.mutate(),
    useRules: model.reset,
    /** Nobody waits for the model any more; the rules' changes stand, as they did all along. */
    stopAsking: () => {
      waiting.current?.abort();
      model.reset();
    },
    asking: model.isPending,
    /** Why the model gave nothing; the rules' changes stand then. */
    modelError: model.error,
  };
}

/** Whether a language model could be asked; only who manages the workspace may know. */
function useModelSet(): boolean {
  const { data: me } = useSuspenseQuery(queries.me());
  const model = useQuery({ ...queries.languageModel(), enabled: me.rights.includes('manage-workspace') });
  return model.data !== undefined && (model.data.endpoints.length > 0 || model.data.installation !== null);
}
