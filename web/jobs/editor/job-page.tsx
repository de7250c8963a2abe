import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { Schema } from '../../client/client.ts';
import { Refused } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { Page } from '../../shell/index.ts';
import {
  Empty,
  IconButton,
  Link,
  Menu,
  type MenuEntry,
  Notice,
  Pill,
  Skeleton,
  useToast,
} from '../../ui/index.ts';
import { CallsSince } from '../about/calls-since.tsx';
import { Revisions } from '../about/revisions.tsx';
import { UsedBy } from '../about/used-by.tsx';
import { DeleteJobDialog } from '../delete-job-dialog.tsx';
import { changedLines } from '../diff-rows.ts';
import { useJobActs } from '../job-acts.ts';
import { jobPaths } from '../paths.ts';
import type { StoredJob } from '../stored-job.ts';
import { ConflictDialog } from '../writing/conflict-dialog.tsx';
import { textOf } from '../writing/draft.ts';
import { useDraft } from '../writing/use-draft.ts';
import { useSave } from '../writing/use-save.ts';
import { JobEditor } from './job-editor.tsx';
import { JobNotices } from './job-notices.tsx';
import { NameFields } from './name-fields.tsx';

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

function useEntries(job: StoredJob, mayEdit: boolean, onInUse: (uses: Schema<'JobUse'>[]) => void) {
  const acts = useJobActs();
  const { history } = useRouter();
  const entries: MenuEntry[] = [
    { label: 'Save as a file', icon: 'download', onChoose: () => void acts.saveFile(job) },
  ];
  if (!mayEdit) return entries;
  return [
    { label: 'Duplicate', icon: 'copy', onChoose: () => void acts.duplicate(job) },
    ...entries,
    'line',
    {
      label: 'Delete',
      icon: 'trash',
      risk: true,
      onChoose: async () => {
        const uses = await acts.remove(job);
        if (uses) onInUse(uses);
        else history.push(jobPaths.library);
      },
    },
  ] satisfies MenuEntry[];
}

function OpenJob({ job }: { job: StoredJob }) {
  const { data: me } = useSuspenseQuery(queries.me());
  const mayEdit = me.rights.includes('edit-jobs');
  const uses = useQuery(queries.jobUses(job.id));
  const draft = useDraft(job);
  const saving = useSave(draft);
  const { history } = useRouter();
  const toast = useToast();
  const [inUse, setInUse] = useState<Schema<'JobUse'>[] | null>(null);
  const entries = useEntries(job, mayEdit, setInUse);
  const used = uses.data?.data ?? [];
  const { instructions } = textOf(draft.draft);
  const lines = changedLines(draft.stored.instructions, instructions);
  const tryIt = () => {
    if (draft.changed)
      toast.show({ text: `The mock call runs revision ${job.revision}. Your unsaved text is kept here.` });
    history.push(jobPaths.tryIt(job.id));
  };
  return (
    <>
      <JobEditor
        title={job.name}
        job={draft}
        mayEdit={mayEdit}
        busy={saving.busy}
        error={saving.error}
        saveLabel="Save"
        onSave={saving.save}
        onTry={tryIt}
        marks={
          draft.changed && (
            <Pill tone="warn">
              {lines > 0 ? `Unsaved: ${lines} ${lines === 1 ? 'line' : 'lines'}` : 'Unsaved'}
            </Pill>
          )
        }
        acts={
          <>
            <span className="sm t3 d-only num">Revision {job.revision}</span>
            <IconButton icon="chat-play" label="Try this job" keys="mod+enter" onClick={tryIt} />
            <Menu
              align="end"
              trigger={<IconButton icon="dots" label="More for this job" />}
              entries={entries}
            />
          </>
        }
        notice={<JobNotices job={job} draft={draft} saving={saving} uses={used} mayEdit={mayEdit} />}
        about={(faultAt) => (
          <>
            <NameFields draft={draft.draft} mayEdit={mayEdit} faultAt={faultAt} onChange={draft.set} />
            <UsedBy uses={used} />
            <CallsSince jobId={job.id} />
            <Revisions
              jobId={job.id}
              instructions={job.instructions}
              current={job.revision}
              mayEdit={mayEdit}
              onRestore={saving.restore}
            />
          </>
        )}
      />
      {saving.conflict && (
        <ConflictDialog
          conflict={saving.conflict}
          mine={instructions}
          busy={saving.busy}
          onSettle={saving.settle}
          onClose={saving.leaveConflict}
        />
      )}
      {inUse && (
        <DeleteJobDialog
          job={job}
          uses={inUse}
          onClose={() => setInUse(null)}
          onDeleted={() => history.push(jobPaths.library)}
        />
      )}
    </>
  );
}
