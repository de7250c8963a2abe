import type { ReactNode } from 'react';
import { JOB_LIMITS } from '../../../core/jobs/job.ts';
import type { BenchPane } from '../../shell/index.ts';
import { Button, Counter, formatCount, Icon } from '../../ui/index.ts';
import type { JobDraft } from '../writing/use-draft.ts';
import type { Editing, useFaults } from '../writing/use-editing.ts';
import { usePhraseDrafts } from '../writing/use-phrase-drafts.ts';
import { Findings } from './findings.tsx';
import { InstructionFields } from './instruction-fields.tsx';
import { Phrases } from './phrases.tsx';

export type TextPaneProps = {
  job: JobDraft;
  editing: Editing;
  faults: ReturnType<typeof useFaults>;
  mayEdit: boolean;
  /** Above the text: name and description of a new job. */
  head?: ReactNode;
};

/** The text of a job with what was found in it, and its phrases. */
export function textPane(props: TextPaneProps): BenchPane {
  return {
    id: 'text',
    title: 'Text',
    headless: true,
    content: <TextContent {...props} />,
    foot: <TextFoot {...props} />,
  };
}

function TextContent({ job, editing, faults, mayEdit, head }: TextPaneProps) {
  const { text, plan, show, rewrite } = editing;
  const drafted = usePhraseDrafts(text);
  return (
    <>
      {head && <div className="pad4 pb-0">{head}</div>}
      <InstructionFields
        draft={job.draft}
        mayEdit={mayEdit}
        error={faults.faultAt('/instructions')}
        intentRef={editing.intentRef}
        stepsRef={editing.stepsRef}
        onChange={job.set}
        onCaret={editing.setCaret}
      />
      {text.instructions.trim() !== '' && (
        <Findings
          problems={plan.problems}
          mayEdit={mayEdit}
          onShow={({ at }) => at?.span && show(at.span)}
          onFix={({ fix }) => fix && rewrite(fix.span, fix.text)}
        />
      )}
      <Phrases
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

function TextFoot({ editing, faults }: TextPaneProps) {
  const { text, plan, showNext } = editing;
  const findings = text.instructions.trim() === '' ? 0 : plan.problems.length;
  return (
    <>
      <Counter text={text.instructions} most={JOB_LIMITS.instructions} />
      {faults.faultAt('/instructions') && (
        <span className="danger row g1">
          <Icon name="alert" size={14} />
          <span>1 problem</span>
        </span>
      )}
      {findings > 0 && (
        <Button kind="quiet" size="sm" icon="alert" onClick={showNext}>
          {formatCount(findings, 'finding')} <kbd className="d-only">F8</kbd>
        </Button>
      )}
      <span className="end t3 d-only">{plan.language === 'es' ? 'Spanish' : 'English'}</span>
    </>
  );
}
