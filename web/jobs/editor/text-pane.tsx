import { memo, type ReactNode, useCallback, useRef } from 'react';
import { JOB_LIMITS } from '../../../core/jobs/job.ts';
import type { BenchPane } from '../../shell/index.ts';
import { Button, Counter, formatCount } from '../../ui/index.ts';
import type { JobDraft } from '../writing/use-draft.ts';
import type { Editing, useFaults } from '../writing/use-editing.ts';
import { usePhraseDrafts } from '../writing/use-phrase-drafts.ts';
import { Findings } from './findings.tsx';
import { Phrases } from './phrases.tsx';
import { InsertMenu } from './text/insert-menu.tsx';
import { InstructionsEditor, type TokenForming } from './text/instructions-editor.tsx';
import { type Offer, variablesOf } from './text/offers.ts';
import type { FindingsInText } from './text/use-findings.ts';

export type TextPaneProps = {
  job: JobDraft;
  editing: Editing;
  findings: FindingsInText;
  faults: ReturnType<typeof useFaults>;
  offers: readonly Offer[];
  form: TokenForming;
  mayEdit: boolean;
  /** Above the text: name and description of a new job. */
  head?: ReactNode;
  /** At the right of the pane's head: what can be done with the whole text. */
  textActs?: ReactNode;
};

/** The text of a job with what was found in it, and its phrases. */
export function textPane(props: TextPaneProps): BenchPane {
  return {
    id: 'text',
    title: 'Instructions',
    tab: 'Text',
    head: <TextHead {...props} />,
    content: <TextContent {...props} />,
    foot: <TextFoot {...props} />,
  };
}

function TextHead({ editing, offers, form, mayEdit, textActs }: TextPaneProps) {
  const { write } = form;
  const plan = useRef(editing.plan);
  plan.current = editing.plan;
  const variables = useCallback(() => variablesOf(plan.current), []);
  const onVariable = useCallback((path: string) => write(`{{${path}}}`), [write]);
  return (
    <>
      {mayEdit && (
        <InsertMenu offers={offers} variables={variables} onOffer={form.take} onVariable={onVariable} />
      )}
      {textActs && <span className="end row g1">{textActs}</span>}
    </>
  );
}

function TextContent({ job, editing, findings, faults, offers, form, mayEdit, head }: TextPaneProps) {
  const { text, plan } = editing;
  const drafted = usePhraseDrafts(text);
  return (
    <>
      {head && <div className="pad4 pb-0">{head}</div>}
      <InstructionsEditor
        editing={editing}
        findings={findings}
        offers={offers}
        form={form}
        mayEdit={mayEdit}
        error={faults.faultAt('/instructions')}
        onChange={job.type}
      />
      <Findings problems={findings.elsewhere} mayEdit={mayEdit} onShow={() => {}} onFix={() => {}} />
      <StillPhrases
        phrases={job.draft.phrases}
        quoted={plan.entry.phrases}
        drafted={drafted}
        mayEdit={mayEdit}
        onChange={(phrases) => job.set({ phrases })}
        faults={faults.phraseFaults}
      />
    </>
  );
}

/** Not drawn anew while the text is typed. */
const StillPhrases = memo(Phrases, (before, after) => JSON.stringify(before) === JSON.stringify(after));

function TextFoot({ editing, findings, faults }: TextPaneProps) {
  const { text, plan } = editing;
  const blocking = findings.problems.filter(({ severity }) => severity === 'blocking').length;
  const problems = blocking + (faults.faultAt('/instructions') ? 1 : 0);
  const others = findings.problems.length - blocking;
  return (
    <>
      <Counter text={text.instructions} most={JOB_LIMITS.instructions} />
      {problems > 0 && (
        <Button kind="quiet" size="sm" icon="alert" className="danger" onClick={findings.next}>
          {formatCount(problems, 'problem')}
        </Button>
      )}
      {others > 0 && (
        <Button kind="quiet" size="sm" icon="alert" className="found" onClick={findings.next}>
          {formatCount(others, 'finding')}
          {findings.left > 0 && `, ${findings.left} left`} <kbd className="d-only">F8</kbd>
        </Button>
      )}
      <span className="end t3 d-only">{plan.language === 'es' ? 'Spanish' : 'English'}</span>
    </>
  );
}
