import { Refused, type Schema } from '../../client/client.ts';
import { BarNotice, Button, RelativeTime } from '../../ui/index.ts';
import type { StoredJob } from '../stored-job.ts';
import type { JobDraft } from '../writing/use-draft.ts';
import type { JobSaving } from '../writing/use-save.ts';
import { Consequence } from './consequence.tsx';

export type JobNoticesProps = {
  job: StoredJob;
  draft: JobDraft;
  saving: JobSaving;
  uses: readonly Schema<'JobUse'>[];
  mayEdit: boolean;
};

/** Between the top line and the panes, the most pressing first: a failed save, a newer revision, kept text, the consequence. */
export function JobNotices({ job, draft, saving, uses, mayEdit }: JobNoticesProps) {
  const { error } = saving;
  const newer = draft.base !== null && job.revision > draft.base.revision && draft.changed;
  return (
    <>
      {error && (
        <BarNotice
          tone="danger"
          acts={
            <Button size="sm" onClick={() => saving.save()}>
              Try now
            </Button>
          }
        >
          <strong>
            Not saved: {error instanceof Refused ? error.message : 'the server did not answer.'}
          </strong>{' '}
          Your text is kept on this device. The agent still uses revision {job.revision}.
        </BarNotice>
      )}
      {newer && (
        <BarNotice tone="info">
          <strong>
            {job.updatedBy || 'Somebody'} saved revision {job.revision} while you were writing.
          </strong>{' '}
          Nothing is overwritten: saving shows both texts.
        </BarNotice>
      )}
      <OfferedCopy draft={draft} />
      {mayEdit && <Consequence uses={uses} />}
    </>
  );
}

/** Text that an earlier visit left on this device. */
export function OfferedCopy({ draft }: { draft: JobDraft }) {
  if (!draft.offered) return null;
  return (
    <BarNotice
      tone="info"
      acts={
        <span className="row g1">
          <Button size="sm" onClick={draft.takeOffered}>
            Go on with it
          </Button>
          <Button size="sm" kind="quiet" onClick={draft.dropOffered}>
            Drop it
          </Button>
        </span>
      }
    >
      <strong>Text that was never saved is kept on this device</strong>, from{' '}
      <RelativeTime at={draft.offered.at} />.
    </BarNotice>
  );
}
