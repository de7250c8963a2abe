import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { Button, Card, Dialog, Diff, formatCount, Notice, RelativeTime, Skeleton } from '../../ui/index.ts';
import { changedLines, diffRows } from '../diff-rows.ts';
import type { StoredJob } from '../stored-job.ts';

export type RevisionsProps = {
  job: StoredJob;
  mayEdit: boolean;
  onRestore: (number: number) => void;
};

/** Every save of a job: who, when, why. Each can be read, compared with the text now, and put back as a new revision. */
export function Revisions({ job, mayEdit, onRestore }: RevisionsProps) {
  const { instructions, revision: current } = job;
  const revisions = useQuery(queries.revisions(job.id));
  const [open, setOpen] = useState<Schema<'Revision'> | null>(null);
  const list = revisions.data?.data ?? [];
  return (
    <Card title="Revisions" aside={<span className="t3 sm num">{current}</span>}>
      {revisions.isPending && <Skeleton label="Loading revisions" rows={3} rowHeight={44} />}
      {revisions.isError && (
        <p className="pad4 t2">The revisions could not be read. {revisions.error.message}</p>
      )}
      <ul className="rv-list">
        {list.map((revision, index) => (
          <li key={revision.id} className={revision.number === current ? 'rv on' : 'rv'}>
            <span className="num bb rv-no">{revision.number}</span>
            <span className="grow min-w-0">
              <button type="button" className="b cut block rule" onClick={() => setOpen(revision)}>
                {noteOf(revision, list[index + 1])}
              </button>
              <span className="sm t2 cut block">
                {revision.authorName || 'Callwell'}, <RelativeTime at={revision.savedAt} />
              </span>
            </span>
            {mayEdit && revision.number !== current && (
              <Button
                kind="quiet"
                size="sm"
                aria-label={`Restore revision ${revision.number}`}
                onClick={() => onRestore(revision.number)}
              >
                Restore
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open && (
        <RevisionDialog
          revision={open}
          instructions={instructions}
          isCurrent={open.number === current}
          onClose={() => setOpen(null)}
          onRestore={
            mayEdit && open.number !== current
              ? () => {
                  setOpen(null);
                  onRestore(open.number);
                }
              : undefined
          }
        />
      )}
    </Card>
  );
}

/** Why a revision was saved: its note, else what it changed. */
function noteOf(revision: Schema<'Revision'>, before: Schema<'Revision'> | undefined): string {
  if (revision.note !== '') return revision.note;
  if (!before) return revision.number === 1 ? 'First text' : 'Saved';
  const lines = changedLines(before.instructions, revision.instructions);
  if (lines > 0) return `${formatCount(lines, 'line')} changed`;
  if (before.name !== revision.name) return `Renamed from “${before.name}”`;
  return before.phrases.join() === revision.phrases.join() ? 'Description or icon' : 'Phrases changed';
}

type RevisionDialogProps = {
  revision: Schema<'Revision'>;
  instructions: string;
  isCurrent: boolean;
  onClose: () => void;
  onRestore: (() => void) | undefined;
};

function RevisionDialog({ revision, instructions, isCurrent, onClose, onRestore }: RevisionDialogProps) {
  const rows = diffRows(revision.instructions, instructions);
  const same = changedLines(revision.instructions, instructions) === 0;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`Revision ${revision.number} of “${revision.name}”`}
      acts={
        <>
          <Button onClick={onClose}>Close</Button>
          {onRestore && (
            <Button kind="primary" onClick={onRestore}>
              Restore revision {revision.number}
            </Button>
          )}
        </>
      }
    >
      {!isCurrent && (
        <section className="mt-3" aria-label="What changed since">
          <h3 className="b mb-2">Changed since then</h3>
          {same ? (
            <Notice tone="info" title="The instructions are the same today." />
          ) : (
            <div className="card diff-box">
              <Diff rows={rows} />
            </div>
          )}
        </section>
      )}
      <section className="mt-3" aria-label="Its text">
        <h3 className="b mb-2">The text</h3>
        <pre className="card pad4 read-text">{revision.instructions}</pre>
      </section>
    </Dialog>
  );
}
