import '../../editor/editor.css';
import { useCallback, useMemo, useRef } from 'react';
import { JOB_LIMITS, type JobText } from '../../../../core/jobs/job.ts';
import { Button, Counter, formatCount, useShortcut } from '../../../ui/index.ts';
import { Findings } from '../../editor/findings.tsx';
import { InsertMenu } from '../../editor/text/insert-menu.tsx';
import { InstructionsEditor, useTokenForm } from '../../editor/text/instructions-editor.tsx';
import { variablesOf } from '../../editor/text/offers.ts';
import { useFindings } from '../../editor/text/use-findings.ts';
import { useOffers } from '../../editor/text/use-offers.ts';
import type { PlanChoice } from '../../plan/plan-line.tsx';
import { PlanOutline, Understood } from '../../plan/plan-outline.tsx';
import { useReadings } from '../../plan/use-readings.ts';
import { useEditing } from '../../writing/use-editing.ts';
import { useTyped } from '../../writing/use-typed.ts';

export type DraftEditorProps = {
  /** The draft with its edited instructions. */
  job: JobText;
  fault: string | undefined;
  onText: (instructions: string) => void;
};

const nowhere = () => {};

/** A draft's text in the editor of jobs, with the plan that the agent reads in it below, before anything is stored. */
export function DraftEditor({ job, fault, onText }: DraftEditorProps) {
  const typed = useTyped(job.instructions, onText);
  const inHand = { draft: job, put: ({ instructions }: JobText) => onText(instructions) };
  const editing = useEditing(inHand, nowhere);
  const findings = useFindings(editing, true);
  const form = useTokenForm(editing.view);
  const offers = useOffers();
  const plan = useRef(editing.plan);
  plan.current = editing.plan;
  const variables = useCallback(() => variablesOf(plan.current), []);
  useShortcut('f8', findings.next);
  return (
    <section className="draft-editor" aria-label={`Text and plan of ${job.name || 'the draft'}`}>
      <div className="row wrap draft-editor-head">
        <InsertMenu
          offers={offers}
          variables={variables}
          onOffer={form.take}
          onVariable={(path) => form.write(`{{${path}}}`)}
        />
        <span className="grow" />
        {findings.inText.length > 0 && (
          <Button kind="quiet" size="sm" icon="alert" className="found" onClick={findings.next}>
            {formatCount(findings.inText.length, 'finding')} <kbd className="d-only">F8</kbd>
          </Button>
        )}
        <span className="t3 sm">
          <Counter text={job.instructions} most={JOB_LIMITS.instructions} />
        </span>
      </div>
      <InstructionsEditor
        {...{ editing, findings, offers, form, error: fault }}
        mayEdit
        onChange={typed.type}
      />
      <Findings problems={findings.elsewhere} mayEdit onShow={nowhere} onFix={nowhere} />
      <DraftPlan editing={editing} />
    </section>
  );
}

function DraftPlan({ editing }: { editing: ReturnType<typeof useEditing> }) {
  const { compiled, show, rewrite, pointing } = editing;
  const { plan, text, context } = compiled;
  const readingsOf = useReadings(text, plan, context);
  const choice = useMemo(
    (): PlanChoice => ({ onChoose: show, pointing, onReadAs: rewrite, readingsOf }),
    [show, pointing, rewrite, readingsOf],
  );
  return (
    <div className="draft-plan">
      <div className="row wrap">
        <h3 className="sec">Plan</h3>
        {text.trim() !== '' && <Understood plan={plan} text={text} />}
      </div>
      <PlanOutline plan={plan} text={text} choice={choice} />
    </div>
  );
}
