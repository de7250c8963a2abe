import { type Condition, everyStep, type Plan, type Step } from '../../plan/plan.ts';

/** Destinations to which a plan transfers whatever the hour, and of which it does not say what happens when nobody answers. */
export function unguardedTransfers(plan: Pick<Plan, 'steps'>): string[] {
  const answered = new Set<string>();
  for (const step of everyStep(plan.steps))
    if (step.kind === 'branch')
      for (const { when } of step.arms)
        if (when !== 'otherwise' && when.about === 'action-result') answered.add(when.step);
  return [...new Set(transfers(plan.steps, answered))];
}

function transfers(steps: readonly Step[], answered: ReadonlySet<string>): string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'transfer') return answered.has(step.id) ? [] : [step.destination];
    if (step.kind !== 'branch') return [];
    // Whoever asks about the hour has thought of it, in each of the answers.
    if (step.arms.some(({ when }) => when !== 'otherwise' && asksTheHour(when))) return [];
    return step.arms.flatMap((arm) => transfers(arm.steps, answered));
  });
}

function asksTheHour(when: Condition): boolean {
  if (when.about === 'all' || when.about === 'any') return when.of.some(asksTheHour);
  return when.about === 'hours' || when.about === 'clock';
}
