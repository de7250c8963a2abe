import './revisions.css';
import { useState } from 'react';
import { Button, Card, Drawer, Field, Input } from '../../../ui/index.ts';
import type { StoredJob } from '../../stored-job.ts';
import { textOf } from '../../writing/draft.ts';
import type { JobDraft } from '../../writing/use-draft.ts';
import { CompareDialog } from './compare-dialog.tsx';
import { Mark, RevisionList } from './revision-list.tsx';
import { type Compared, useCompared } from './use-compared.ts';
import { useRevisions } from './use-revisions.ts';
import { noteOfNow, versionNow } from './version.ts';

export type RevisionsProps = {
  job: StoredJob;
  draft: JobDraft;
  mayEdit: boolean;
  busy: boolean;
  /** Saves the draft; an empty note leaves it to the list to say what changed. */
  onSave: (note: string) => void;
  onRestore: (number: number) => void;
};

/** Every save of a job, in its third pane. */
export function Revisions(props: RevisionsProps) {
  const compared = useCompared();
  return (
    <Card title="Revisions" aside={<CompareButton compared={compared} />}>
      <Content {...props} compared={compared} />
    </Card>
  );
}

/** "Revision 14": opens every save of a job beside its text. */
export function RevisionsButton(props: RevisionsProps) {
  const [open, setOpen] = useState(false);
  const compared = useCompared();
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="quiet" icon="history" className="d-only num" onClick={() => setOpen(true)}>
        Revision {props.job.revision}
      </Button>
      <Drawer open={open} onClose={close} title="Revisions" acts={<CompareButton compared={compared} />}>
        <Content
          {...props}
          compared={compared}
          onSave={(note) => {
            close();
            props.onSave(note);
          }}
          onRestore={(number) => {
            close();
            props.onRestore(number);
          }}
        />
      </Drawer>
    </>
  );
}

function CompareButton({ compared }: { compared: Compared }) {
  const { picked, toggle } = compared;
  return (
    <span className="row">
      {picked && (
        <span className="sm t2" role="status">
          {picked.length === 1 ? 'Choose another one' : 'Choose two'}
        </span>
      )}
      <Button size="sm" on={picked !== null} onClick={toggle}>
        Compare
      </Button>
    </span>
  );
}

function Content(props: RevisionsProps & { compared: Compared }) {
  const { job, draft, mayEdit, compared, onRestore } = props;
  const revisions = useRevisions(job.id);
  const now = versionNow(draft);
  const current = now ?? { key: job.revision, name: `Revision ${job.revision}`, text: textOf(job) };
  const { shown } = compared;
  const number = shown?.whole && shown.from.key !== 'now' ? shown.from.key : null;
  return (
    <>
      <RevisionList
        revisions={revisions}
        current={job.revision}
        mayEdit={mayEdit}
        picked={compared.picked}
        onPick={compared.pick}
        onOpen={(version) => compared.open(version, current)}
        onRestore={onRestore}
        now={now && <Now {...props} />}
      />
      {shown && (
        <CompareDialog
          {...shown}
          onClose={compared.close}
          act={
            mayEdit &&
            number !== null &&
            number !== job.revision && (
              <Button
                kind="primary"
                onClick={() => {
                  compared.close();
                  onRestore(number);
                }}
              >
                Restore revision {number}
              </Button>
            )
          }
        />
      )}
    </>
  );
}

/** The text that is not saved; it can be saved from here with the reason that the list will show. */
function Now({ draft, mayEdit, busy, onSave, compared }: RevisionsProps & { compared: Compared }) {
  const [note, setNote] = useState('');
  const version = versionNow(draft);
  if (!version || !mayEdit) return null;
  const save = () => {
    onSave(note);
    setNote('');
  };
  return (
    <li className="rv on">
      <Mark picked={compared.picked} version={version} onPick={compared.pick} />
      <form
        className="grow min-w-0"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <span className="b block">{noteOfNow(draft)}</span>
        <span className="sm t2 block mb-1">Your unsaved text</span>
        <span className="row">
          <Field label="Why, for this list" hideLabel className="grow">
            <Input
              value={note}
              maxLength={200}
              placeholder="Why (optional)"
              onChange={(event) => setNote(event.target.value)}
            />
          </Field>
          <Button size="sm" type="submit" busy={busy}>
            Save
          </Button>
        </span>
      </form>
    </li>
  );
}
