import { everyStep, type Plan } from '../../../core/plan/plan.ts';
import type { Fix } from '../../../core/shared/problem.ts';

/** Acts by the place where they begin, each with the action that would do it, or null where nothing says what that is. */
export type Undone = ReadonlyMap<number, Fix | null>;

/** Acts that stand in plain words and name nothing that the workspace has: on a call nothing would be done. */
export function undoneActs({ steps, problems }: Plan): Undone {
  const found = new Map<number, Fix | null>();
  const inPlainWords = new Map(
    problems.flatMap(({ code, at, fix }) =>
      code === 'action-in-prose' && at?.span ? [[at.span[0], fix ?? null] as const] : [],
    ),
  );
  for (const step of everyStep(steps)) {
    const fix = inPlainWords.get(step.span[0]);
    if (fix === undefined || step.kind !== 'action' || step.action !== 'call-webhook') continue;
    if (!fix?.text.startsWith('[[call-webhook')) found.set(step.span[0], fix);
  }
  return found;
}
