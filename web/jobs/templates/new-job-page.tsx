import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { answer, api, Refused } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { BarNotice, Link, useToast } from '../../ui/index.ts';
import { JobEditor } from '../editor/job-editor.tsx';
import { OfferedCopy } from '../editor/job-notices.tsx';
import { NameFields } from '../editor/name-fields.tsx';
import { OptimizeActs } from '../optimize/undo/optimize-acts.tsx';
import { useOptimizeUndo } from '../optimize/undo/use-undo.ts';
import { jobPaths } from '../paths.ts';
import { textOf } from '../writing/draft.ts';
import { keepCopy } from '../writing/local-copy.ts';
import { moveLevels } from '../writing/undo-kept.ts';
import { useDraft } from '../writing/use-draft.ts';
import { placeAfter, withReturn } from './return-to.ts';

/** A job from scratch: the same form as of a stored job. `?name=` begins its name. */
export function NewJobPage() {
  const { data: me } = useSuspenseQuery(queries.me());
  const client = useQueryClient();
  const { history } = useRouter();
  const toast = useToast();
  const name = new URLSearchParams(location.search).get('name');
  const draft = useDraft(null, name === null ? {} : { name });
  const undo = useOptimizeUndo(draft);
  const make = useMutation({
    mutationFn: () => answer(api.POST('/jobs', { body: { ...textOf(draft.draft), note: undo.note } })),
    onSuccess: (job) => {
      keepCopy(null, null);
      moveLevels(job.id, job.revision);
      void client.invalidateQueries({ queryKey: ['jobs'] });
      void client.invalidateQueries({ queryKey: ['walkthrough'] });
      toast.show({ text: `“${job.name}” is in the library. Attach it to an agent step to use it.` });
      history.replace(placeAfter(job.id));
    },
  });
  const mayEdit = me.rights.includes('edit-jobs');
  return (
    <JobEditor
      title="New job"
      job={draft}
      mayEdit={mayEdit}
      busy={make.isPending}
      error={make.error}
      saveLabel="Save job"
      onSave={() => make.mutate()}
      textActs={mayEdit && <OptimizeActs job={draft} undo={undo} />}
      head={(faultAt) => (
        <NameFields draft={draft.draft} mayEdit={mayEdit} faultAt={faultAt} onChange={draft.set} />
      )}
      notice={
        <>
          {make.error && (
            <BarNotice tone="danger">
              <strong>
                Not saved: {make.error instanceof Refused ? make.error.message : 'the server did not answer.'}
              </strong>{' '}
              Your text is kept on this device.
            </BarNotice>
          )}
          <OfferedCopy draft={draft} />
          {!draft.changed && !draft.offered && (
            <BarNotice
              tone="info"
              acts={
                <>
                  <Link className="btn sm" href={withReturn(jobPaths.paste)}>
                    Paste your notes
                  </Link>
                  <Link className="btn sm" href={withReturn(jobPaths.templates)}>
                    Start from a template
                  </Link>
                </>
              }
            >
              Most jobs begin with a template: it has its steps, its rules and a way out when a caller
              refuses. Notes, scripts and e-mails that you have already can be made into jobs.
            </BarNotice>
          )}
        </>
      }
    />
  );
}
