import { useMemo } from 'react';
import type { Plan } from '../../../core/plan/plan.ts';
import { understoodLines } from '../../../core/plan/understood.ts';
import type { Span } from '../../../core/shared/text.ts';
import { Empty, formatOf, formatPercent, Icon, Meter } from '../../ui/index.ts';
import { undoneActs } from './plain-words.ts';
import type { PlanChoice } from './plan-line.tsx';
import { PlanSteps } from './plan-steps.tsx';

export type PlanOutlineProps = { plan: Plan; text: string; choice: PlanChoice };

/** How much of the text is understood: the share of instruction lines that were read surely. */
export function Understood({ plan, text }: { plan: Plan; text: string }) {
  const { sure, all } = understoodLines(text, plan);
  return (
    <span className="end row">
      <span className="under">
        <Meter share={plan.understood} tone={plan.understood >= 0.9 ? 'ok' : 'warn'} />
      </span>
      <span className="sm">
        <span className="b num">{formatPercent(plan.understood)}</span>{' '}
        <span className="t2 num">understood, {formatOf(sure, all)} lines</span>
      </span>
    </span>
  );
}

function joined(text: string, spans: readonly Span[]): string {
  return spans
    .map(([from, to]) => text.slice(from, to).trim())
    .filter(Boolean)
    .join(' ');
}

/** A job as the agent reads it: when it starts, its steps with their gates, its rules. */
export function PlanOutline({ plan, text, choice: given }: PlanOutlineProps) {
  const choice = useMemo(() => ({ ...given, undone: undoneActs(plan) }), [given, plan]);
  const { entry, steps, rules } = plan;
  const when = joined(text, entry.when);
  const notWhen = joined(text, entry.notWhen);
  if (text.trim() === '') {
    return (
      <Empty bare icon="bullets" title="The plan appears here">
        Each line that you write becomes a step: what the agent says, asks, collects and does.
      </Empty>
    );
  }
  return (
    <>
      {when ? (
        <section aria-label="When this job starts" className="when">
          <button type="button" className="b" onClick={() => entry.when[0] && choice.onChoose(entry.when[0])}>
            When this job starts
          </button>
          <p className="t2">{when}</p>
          {notWhen && <p className="t3 sm mt-1">{notWhen}</p>}
        </section>
      ) : (
        <section aria-label="When this job starts" className="when">
          <span className="b">When this job starts</span>
          <p className="t2">
            Nothing says when. The agent goes by the name, the description and the phrases alone.
          </p>
        </section>
      )}
      <ol className="plan" aria-label="Plan steps">
        <PlanSteps steps={steps} choice={choice} />
      </ol>
      {rules.length > 0 && (
        <section className="mt-3" aria-label="Rules for the whole job">
          <h3 className="b">Rules for the whole job</h3>
          <ul className="col mt-2">
            {rules.map((rule, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no name, and its place moves with each letter before it
              <li key={index} className="row items-start">
                <Icon name="shield" className="t3 mt-1" />
                <button type="button" className="rule t2" onClick={() => choice.onChoose(rule.span)}>
                  {rule.text}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
