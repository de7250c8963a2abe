import { useQuery } from '@tanstack/react-query';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { PlanContext } from '../../../core/plan/plan.ts';
import { queries } from '../../client/queries.ts';
import { type CompiledPlan, Compiler, compiledHere } from '../plan/compiler.ts';

/** What a text can name in this workspace. */
export function usePlanContext(): PlanContext {
  const destinations = useQuery(queries.destinations());
  const webhooks = useQuery(queries.webhooks());
  return useMemo(
    () => ({
      destinations: (destinations.data?.data ?? []).map(({ name }) => name),
      webhooks: (webhooks.data?.data ?? []).map(({ name }) => name),
    }),
    [destinations.data, webhooks.data],
  );
}

/** The plan of a text, compiled with every change. It may lag behind the letters, never hold them up. */
export function usePlan(text: string): CompiledPlan {
  const context = usePlanContext();
  const [compiled, setCompiled] = useState(() => compiledHere({ text, context }));
  const compiler = useRef<Compiler | null>(null);
  useEffect(() => {
    const made = new Compiler((now) => startTransition(() => setCompiled(now)));
    compiler.current = made;
    return () => made.stop();
  }, []);
  const asked = useRef({ text, context });
  useEffect(() => {
    if (asked.current.text === text && asked.current.context === context) return;
    asked.current = { text, context };
    compiler.current?.ask(asked.current);
  }, [text, context]);
  return compiled;
}
