import { Refused } from '../../client/client.ts';
import { BarNotice, Button, RelativeTime } from '../../ui/index.ts';
import { Impact } from '../about/impact.tsx';
import { Between } from '../conflict/between-notice.tsx';
import type { StoredJob } from '../stored-job.ts';
import type { JobDraft } from '../writing/use-draft.ts';
import type { JobSaving } from '../writing/use-save.ts';

export type JobNoticesProps = {
  job: StoredJob;
  draft: JobDraft;
  saving: JobSaving;
  mayEdit: boolean;
};

/** Between the top line and the panes, the most pressing first: a failed save, a newer revision, kept text, the consequence. */
export function JobNotices({ job, draft, saving, mayEdit }: JobNoticesProps) {
  const { error } = saving;
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
      <Between job={job} draft={draft} saving={saving} />
      <OfferedCopy draft={draft} />
      {mayEdit && <Impact jobId={job.id} />}
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
