import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { compile } from '../../../core/plan/compile.ts';
import type { Plan, PlanContext } from '../../../core/plan/plan.ts';
import { queries } from '../../client/queries.ts';

export type CompiledPlan = { plan: Plan; text: string; context: PlanContext };

/** The plan of a text, compiled here with every change. It may lag behind the letters, never hold them up. */
export function usePlan(instructions: string): CompiledPlan {
  const destinations = useQuery(queries.destinations());
  const webhooks = useQuery(queries.webhooks());
  const text = useDeferredValue(instructions);
  const context = useMemo(
    () => ({
      destinations: (destinations.data?.data ?? []).map(({ name }) => name),
      webhooks: (webhooks.data?.data ?? []).map(({ name }) => name),
    }),
    [destinations.data, webhooks.data],
  );
  return useMemo(() => ({ plan: compile(text, context), text, context }), [text, context]);
}
