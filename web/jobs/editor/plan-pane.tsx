import type { BenchPane } from '../../shell/index.ts';
import { formatPercent } from '../../ui/index.ts';
import { PlanOutline, Understood } from '../plan/plan-outline.tsx';
import type { Editing } from '../writing/use-editing.ts';

/** The plan of the text as it is written now. */
export function planPane(editing: Editing, mayEdit: boolean): BenchPane {
  const { plan, compiled, caret, show, rewrite } = editing;
  const empty = compiled.trim() === '';
  return {
    id: 'plan',
    title: 'Plan',
    alt: true,
    tab: <>Plan {!empty && <span className="num t2">{formatPercent(plan.understood)}</span>}</>,
    ...(empty ? {} : { head: <Understood plan={plan} /> }),
    content: (
      <div className="job-plan">
        <PlanOutline
          plan={plan}
          text={compiled}
          choice={{ at: caret, onChoose: show, ...(mayEdit ? { onRewrite: rewrite } : {}) }}
        />
      </div>
    ),
  };
}
