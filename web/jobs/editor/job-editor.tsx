import '../jobs.css';
import './editor.css';
import { type ReactNode, useMemo, useState } from 'react';
import { Bench, type BenchPane } from '../../shell/index.ts';
import { Button } from '../../ui/index.ts';
import { jobPaths } from '../paths.ts';
import type { PlanChoice } from '../plan/plan-line.tsx';
import type { JobDraft } from '../writing/use-draft.ts';
import { type Editing, type FaultAt, useEditing, useFaults } from '../writing/use-editing.ts';
import { planPane } from './plan-pane.tsx';
import { useTokenForm } from './text/instructions-editor.tsx';
import { useFindings } from './text/use-findings.ts';
import { useOffers } from './text/use-offers.ts';
import { textPane } from './text-pane.tsx';
import { useEditorKeys } from './use-editor-keys.ts';
import { useRoom } from './use-room.ts';

export type JobEditorProps = {
  title: string;
  job: JobDraft;
  mayEdit: boolean;
  busy: boolean;
  error: Error | null;
  saveLabel: string;
  onSave: () => void;
  marks?: ReactNode;
  acts?: ReactNode;
  /** At the head of the text: what can be done with the whole of it. */
  textActs?: ReactNode;
  notice?: ReactNode;
  /** Name and description of a new job, above its text. */
  head?: (faultAt: FaultAt) => ReactNode;
  /** The third pane of a job that exists. */
  about?: (faultAt: FaultAt) => ReactNode;
  /** Called with Ctrl Enter. */
  onTry?: () => void;
};

const columns = { 2: 'minmax(0, 1.15fr) minmax(0, 1fr)', 3: 'minmax(0, 1.18fr) minmax(0, 1fr) 340px' };

/** The two panes of the work itself, with what belongs to both. */
function useWorkPanes(props: JobEditorProps, editing: Editing, faults: ReturnType<typeof useFaults>) {
  const { job, mayEdit, head, textActs } = props;
  const findings = useFindings(editing, mayEdit);
  const form = useTokenForm(editing.view);
  const offers = useOffers();
  const { show, rewrite, pointing } = editing;
  const choice = useMemo(
    (): PlanChoice => ({ onChoose: show, pointing, ...(mayEdit ? { onReadAs: rewrite } : {}) }),
    [show, rewrite, pointing, mayEdit],
  );
  const text = textPane({
    ...{ job, editing, findings, faults, offers, form, mayEdit },
    ...(head ? { head: head(faults.faultAt) } : {}),
    ...(textActs ? { textActs } : {}),
  });
  return { panes: [text, planPane(editing, choice)], findings };
}

/** Text and plan side by side: choosing a step chooses its line, and the caret lights its step. */
export function JobEditor(props: JobEditorProps) {
  const { title, job, mayEdit, busy, error, onSave, onTry, about } = props;
  const [view, setView] = useState('text');
  const [aside, setAside] = useState<'plan' | 'about'>('plan');
  const room = useRoom();
  const editing = useEditing(job, setView);
  const faults = useFaults(job, error, onSave);
  const save = () => !busy && faults.trySave();
  const work = useWorkPanes(props, editing, faults);
  useEditorKeys({ mayEdit, editing, findings: work.findings, save, tryIt: onTry, onView: setView });

  const aboutPane: BenchPane | null = about
    ? { id: 'about', title: 'About', content: <div className="about">{about(faults.faultAt)}</div> }
    : null;
  const panes = [...work.panes, ...(aboutPane ? [aboutPane] : [])];
  const hidden = aside === 'plan' ? 'about' : 'plan';
  const shown = room === 'two-panes' && aboutPane ? panes.filter(({ id }) => id !== hidden) : panes;
  const saveButton = mayEdit && <SaveButton {...props} onSave={save} reason={faults.reason} />;
  const asideButton = aboutPane && room === 'two-panes' && (
    <Button kind="quiet" on={aside === 'about'} onClick={() => setAside(hidden)}>
      About
    </Button>
  );
  return (
    <Bench
      title={title}
      crumbs={[{ label: 'Jobs', href: jobPaths.library }]}
      marks={props.marks}
      notice={props.notice}
      columns={shown.length === 3 ? columns[3] : columns[2]}
      view={view}
      onView={setView}
      panes={shown}
      acts={
        <>
          {asideButton}
          {props.acts}
          {!mayEdit && <span className="t3 sm">You may read this job.</span>}
          {saveButton}
        </>
      }
      phoneActs={
        <>
          {props.acts}
          {saveButton}
        </>
      }
    />
  );
}

function SaveButton({ saveLabel, busy, onSave, reason }: JobEditorProps & { reason: string | undefined }) {
  return (
    <Button kind="primary" busy={busy} onClick={onSave} blockedBy={reason}>
      {saveLabel} <kbd className="d-only on-primary">Ctrl S</kbd>
    </Button>
  );
}
