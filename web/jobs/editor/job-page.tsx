import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { memo } from 'react';
import { Refused, type Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { Page } from '../../shell/index.ts';
import { Empty, formatCount, IconButton, Link, Menu, Notice, Pill, Skeleton } from '../../ui/index.ts';
import { AcrossJobs } from '../about/across-jobs.tsx';
import { CallsSince } from '../about/calls-since.tsx';
import { Revisions, RevisionsButton } from '../about/revisions/revisions.tsx';
import { UsedBy } from '../about/used-by.tsx';
import { DeleteJobDialog } from '../delete-job-dialog.tsx';
import { changedLines } from '../diff-rows.ts';
import { useJobEntries } from '../job-entries.ts';
import { OptimizeActs } from '../optimize/undo/optimize-acts.tsx';
import { useOptimizeUndo } from '../optimize/undo/use-undo.ts';
import { jobPaths } from '../paths.ts';
import { usePresence } from '../presence/use-presence.ts';
import { WhoElse } from '../presence/who-else.tsx';
import type { StoredJob } from '../stored-job.ts';
import { textOf } from '../writing/draft.ts';
import { type JobDraft, useDraft } from '../writing/use-draft.ts';
import { useSave } from '../writing/use-save.ts';
import { JobEditor } from './job-editor.tsx';
import { JobNotices } from './job-notices.tsx';
import { NameFields } from './name-fields.tsx';

/** Not drawn anew with each letter that is typed. */
const [StillUses, StillBeside, StillCalls] = [memo(UsedBy), memo(AcrossJobs), memo(CallsSince)];
const NO_USES: readonly Schema<'JobUse'>[] = [];

/** One job: its text and its plan, what uses it, its revisions and its calls. */
export function JobPage({ jobId }: { jobId: string }) {
  const job = useQuery(queries.job(jobId));
  if (job.data) return <OpenJob job={job.data} />;
  const gone = job.error instanceof Refused && job.error.refusal.status === 404;
  return (
    <Page title="Job">
      {job.isPending && <Skeleton label="Loading the job" rows={8} rowHeight={48} />}
      {job.isError && !gone && (
        <Notice tone="danger" urgent title="This job could not be opened.">
          {job.error.message}
        </Notice>
      )}
      {gone && (
        <Empty
          icon="search"
          title="There is no such job"
          acts={
            <Link className="btn pri" href={jobPaths.library}>
              Open Jobs
            </Link>
          }
        >
          It was deleted, or it belongs to another workspace. Calls in which it ran keep their records.
        </Empty>
      )}
    </Page>
  );
}

function OpenJob({ job }: { job: StoredJob }) {
  const { data: me } = useSuspenseQuery(queries.me());
  const mayEdit = me.rights.includes('edit-jobs');
  const uses = useQuery(queries.jobUses(job.id)).data?.data ?? NO_USES;
  const draft = useDraft(job);
  const undo = useOptimizeUndo(draft);
  const saving = useSave(draft, undo.note);
  const others = usePresence(job.id, draft.changed ? 'writing' : 'reading');
  const revisions = {
    job,
    draft,
    mayEdit,
    busy: saving.busy,
    onSave: saving.save,
    onRestore: saving.restore,
  };
  const { history } = useRouter();
  const leave = () => history.push(jobPaths.library);
  const { entriesOf, inUse, closeInUse } = useJobEntries(mayEdit, leave);
  return (
    <>
      <JobEditor
        title={job.name}
        job={draft}
        mayEdit={mayEdit}
        busy={saving.busy}
        error={saving.error}
        saveLabel="Save"
        onSave={() => saving.save()}
        textActs={mayEdit && <OptimizeActs job={draft} undo={undo} />}
        marks={<Unsaved draft={draft} />}
        acts={
          <>
            <WhoElse others={others} />
            <RevisionsButton {...revisions} />
            <Menu
              align="end"
              trigger={<IconButton icon="dots" label="More for this job" />}
              entries={entriesOf(job)}
            />
          </>
        }
        notice={<JobNotices job={job} draft={draft} saving={saving} mayEdit={mayEdit} />}
        about={(faultAt) => (
          <>
            <NameFields draft={draft.draft} mayEdit={mayEdit} faultAt={faultAt} onChange={draft.set} />
            <StillUses uses={uses} />
            <StillBeside jobId={job.id} />
            <StillCalls jobId={job.id} />
            <Revisions {...revisions} />
          </>
        )}
      />
      {inUse && <DeleteJobDialog {...inUse} onClose={closeInUse} onDeleted={leave} />}
    </>
  );
}

function Unsaved({ draft }: { draft: JobDraft }) {
  if (!draft.changed) return null;
  const lines = changedLines(draft.stored.instructions, textOf(draft.draft).instructions);
  return <Pill tone="warn">{lines > 0 ? `Unsaved: ${formatCount(lines, 'line')}` : 'Unsaved'}</Pill>;
}
