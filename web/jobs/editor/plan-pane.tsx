import { memo, useEffect, useMemo } from 'react';
import type { BenchPane } from '../../shell/index.ts';
import { formatPercent } from '../../ui/index.ts';
import type { CompiledPlan } from '../plan/compiler.ts';
import type { PlanChoice } from '../plan/plan-line.tsx';
import { PlanOutline, Understood } from '../plan/plan-outline.tsx';
import { useReadings } from '../plan/use-readings.ts';
import type { Editing } from '../writing/use-editing.ts';

/** The plan of the text as it is written now. */
export function planPane(editing: Editing, choice: PlanChoice): BenchPane {
  const { compiled } = editing;
  const empty = compiled.text.trim() === '';
  return {
    id: 'plan',
    title: 'Plan',
    alt: true,
    tab: <>Plan {!empty && <span className="num t2">{formatPercent(compiled.plan.understood)}</span>}</>,
    ...(empty ? {} : { head: <Understood plan={compiled.plan} text={compiled.text} /> }),
    content: <PlanContent compiled={compiled} choice={choice} />,
  };
}

/** Drawn anew with a new plan, and not with each letter. */
const PlanContent = memo(function PlanContent({
  compiled,
  choice,
}: {
  compiled: CompiledPlan;
  choice: PlanChoice;
}) {
  const { plan, text, context } = compiled;
  const readings = useReadings(text, plan, context);
  const { pointing } = choice;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new plan has new places
  useEffect(() => pointing?.moved(), [pointing, plan]);
  const whole = useMemo(() => ({ ...choice, readingsOf: readings }), [choice, readings]);
  return (
    <div className="job-plan">
      <PlanOutline plan={plan} text={text} choice={choice.onReadAs ? whole : choice} />
    </div>
  );
});
