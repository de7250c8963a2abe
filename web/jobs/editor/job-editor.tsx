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
import { tryPane } from './try/try-pane.tsx';
import { type Trying, useTrying } from './try/use-trying.ts';
import { focusPane, useEditorKeys } from './use-editor-keys.ts';
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

type Beside = 'about' | 'try' | null;

/** What stands in the last column: a phone has each as a view, a small window in place of the plan. */
function useBeside(hasAbout: boolean, view: string, setView: (id: string) => void) {
  const room = useRoom();
  const [beside, setBeside] = useState<Beside>(null);
  const phone = room === 'one-pane';
  const show = (pane: Exclude<Beside, null>) => {
    if (phone) setView(view === pane ? 'text' : pane);
    else setBeside(beside === pane ? null : pane);
  };
  const trying = phone ? view === 'try' : beside === 'try';
  const shownOf = (panes: readonly BenchPane[]) => {
    if (phone) return panes;
    const last = beside ?? (room === 'three-panes' && hasAbout ? 'about' : null);
    const kept = room === 'two-panes' && last ? ['text', last] : ['text', 'plan', last];
    return panes.filter(({ id }) => kept.includes(id));
  };
  return { room, beside, show, trying, shownOf };
}

/** The mock call beside the text and what is about the job: the panes that come and go. */
function asidePanes(
  { job, about }: JobEditorProps,
  trying: Trying,
  beside: ReturnType<typeof useBeside>,
  faultAt: FaultAt,
): BenchPane[] {
  const tried = tryPane({
    trying,
    name: job.draft.name,
    lines: job.draft.phrases.slice(0, 3),
    ...(beside.room === 'one-pane' ? {} : { onClose: () => beside.show('try') }),
  });
  if (!about) return [tried];
  return [tried, { id: 'about', title: 'About', content: <div className="about">{about(faultAt)}</div> }];
}

type AsideButtonsProps = { beside: ReturnType<typeof useBeside>; hasAbout: boolean; mayTry: boolean };

function AsideButtons({ beside, hasAbout, mayTry }: AsideButtonsProps) {
  return (
    <>
      {hasAbout && beside.room === 'two-panes' && (
        <Button kind="quiet" on={beside.beside === 'about'} onClick={() => beside.show('about')}>
          About
        </Button>
      )}
      {mayTry && (
        <Button icon="chat-play" kind="quiet" on={beside.trying} onClick={() => beside.show('try')}>
          Try it
        </Button>
      )}
    </>
  );
}

/** Text and plan side by side: choosing a step chooses its line, and the caret lights its step. */
export function JobEditor(props: JobEditorProps) {
  const { title, job, mayEdit, busy, error, onSave, about } = props;
  const [view, setView] = useState('text');
  const editing = useEditing(job, setView);
  const faults = useFaults(job, error, onSave);
  const save = () => !busy && faults.trySave();
  const work = useWorkPanes(props, editing, faults);
  const beside = useBeside(about !== undefined, view, setView);
  const trying = useTrying(job, beside.trying);
  const tryIt = () => (beside.trying ? focusPane('try', editing) : beside.show('try'));
  useEditorKeys({ mayEdit, editing, findings: work.findings, save, tryIt, onView: setView });

  const shown = beside.shownOf([...work.panes, ...asidePanes(props, trying, beside, faults.faultAt)]);
  const saveButton = mayEdit && <SaveButton {...props} onSave={save} reason={faults.reason} />;
  const phoneActs = (
    <>
      {props.acts}
      {saveButton}
    </>
  );
  return (
    <Bench
      {...{ title, view, phoneActs, marks: props.marks, notice: props.notice }}
      crumbs={[{ label: 'Jobs', href: jobPaths.library }]}
      columns={shown.length === 3 ? columns[3] : columns[2]}
      onView={setView}
      panes={shown}
      acts={
        <>
          {props.acts}
          <AsideButtons beside={beside} hasAbout={about !== undefined} mayTry={trying.may} />
          {!mayEdit && <span className="t3 sm">You may read this job.</span>}
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
