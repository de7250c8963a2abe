import '../jobs.css';
import './editor.css';
import { type ReactNode, useState } from 'react';
import { Bench, type BenchPane } from '../../shell/index.ts';
import { Button, useShortcut } from '../../ui/index.ts';
import { jobPaths } from '../paths.ts';
import type { JobDraft } from '../writing/use-draft.ts';
import { type Editing, type FaultAt, useEditing, useFaults } from '../writing/use-editing.ts';
import { planPane } from './plan-pane.tsx';
import { textPane } from './text-pane.tsx';
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
  notice?: ReactNode;
  /** Name and description of a new job, above its text. */
  head?: (faultAt: FaultAt) => ReactNode;
  /** The third pane of a job that exists. */
  about?: (faultAt: FaultAt) => ReactNode;
  /** Called with Ctrl Enter. */
  onTry?: () => void;
};

const columns = { 2: 'minmax(0, 1.15fr) minmax(0, 1fr)', 3: 'minmax(0, 1.18fr) minmax(0, 1fr) 340px' };

/** Keys of the job page: save, next finding, mend it, try. */
function useEditorKeys({ mayEdit, onTry }: JobEditorProps, editing: Editing, save: () => void): void {
  useShortcut('mod+s', save, { enabled: mayEdit });
  useShortcut('f8', editing.showNext);
  useShortcut('alt+enter', editing.fixAtCaret, { enabled: mayEdit });
  useShortcut('mod+enter', () => onTry?.(), { enabled: onTry !== undefined });
}

/** Text and plan side by side: choosing a step chooses its line, and the caret lights its step. */
export function JobEditor(props: JobEditorProps) {
  const { title, job, mayEdit, busy, error, onSave, head, about } = props;
  const [view, setView] = useState('text');
  const [aside, setAside] = useState<'plan' | 'about'>('plan');
  const room = useRoom();
  const editing = useEditing(job, setView);
  const faults = useFaults(job, error, onSave);
  const save = () => !busy && faults.trySave();
  useEditorKeys(props, editing, save);

  const aboutPane: BenchPane | null = about
    ? { id: 'about', title: 'About', content: <div className="about">{about(faults.faultAt)}</div> }
    : null;
  const panes = [
    textPane({ job, editing, faults, mayEdit, ...(head ? { head: head(faults.faultAt) } : {}) }),
    planPane(editing, mayEdit),
    ...(aboutPane ? [aboutPane] : []),
  ];
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
