import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mayPublish } from '../../../core/flows/validate.ts';
import type { Problem } from '../../../core/shared/problem.ts';
import { flowQueries } from '../../client/flow-queries.ts';
import { Button, Dialog, Field, formatCount, Input, Link, Notice, Skeleton } from '../../ui/index.ts';
import type { DraftView } from '../draft/draft-keeper.ts';
import { useEditor } from '../editor.ts';
import { flowPaths } from '../paths.ts';
import { AcrossJobs } from './across-jobs.tsx';
import { ChangeList } from './change-list.tsx';
import { ProblemNotices } from './problem-notices.tsx';
import { usePublishing } from './use-publishing.ts';

type ReviewProps = { view: DraftView; nextNumber: number; onClose: () => void };

/** What publishing would change and what stands against it: problems first, then the changes in words. */
export function ReviewDialog({ view, nextNumber, onClose }: ReviewProps) {
  const { flow, graph, changes, number, editable } = useEditor();
  const [note, setNote] = useState('');
  const { publish, toDraft } = usePublishing(flow.id, flow.versionInForce);
  // The server's word counts: it knows jobs and destinations that have changed since this page was read.
  const { data: review, ...asked } = useQuery({
    ...flowQueries.review(flow.id),
    queryKey: [...flowQueries.review(flow.id).queryKey, view.etag],
    enabled: view.state === 'saved',
  });
  // The contract writes a span as a list of two; core/wire holds it to core's type.
  const problems = (review?.problems ?? []) as readonly Problem[];
  const blockers = problems.filter(({ severity }) => severity === 'blocking').length;
  const blockedBy = whyNot({
    unsaved: view.state !== 'saved' || !review,
    blockers,
    changes: changes.length,
    editable,
  });
  const send = () => publish.mutate({ note, draftEtag: view.etag }, { onSuccess: onClose });
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`Version ${nextNumber} of “${flow.name}”`}
      acts={
        <>
          {flow.versionInForce !== null && editable && changes.length > 0 && (
            <Button
              busy={toDraft.isPending}
              onClick={() => toDraft.mutate(flow.versionInForce ?? 0, { onSuccess: onClose })}
            >
              Discard draft
            </Button>
          )}
          <Link className="btn" href={flowPaths.mockCall(flow.id)}>
            Mock call this draft
          </Link>
          <Button kind="primary" busy={publish.isPending} blockedBy={blockedBy} onClick={send}>
            Publish version {nextNumber}
          </Button>
        </>
      }
    >
      <div className="col g4 mt-3 review">
        {publish.isError && (
          <Notice tone="danger" urgent title={publish.error.message}>
            Nothing was published; the draft is kept.
          </Notice>
        )}
        {asked.isError && (
          <Notice tone="danger" title="The draft could not be checked.">
            Try again in a moment. The draft is kept.
          </Notice>
        )}
        {!review && !asked.isError && <Skeleton label="Checking the draft" rows={2} />}
        <ProblemNotices problems={problems} onOpen={onClose} />
        {view.state === 'saved' && <AcrossJobs flowId={flow.id} etag={view.etag} />}
        {review && (
          <section aria-label="Changes">
            <h3 className="b mb-2">
              {formatCount(changes.length, 'change')} {changes.length === 1 ? 'goes' : 'go'} live
              {number && ` on ${number}`}
            </h3>
            <ChangeList changes={changes} graph={graph} />
            <p className="hint mt-3">
              Jobs are not listed: a job edit is heard as soon as it is saved. Calls that are running keep the
              version they began with.
            </p>
          </section>
        )}
        {editable && review && mayPublish(problems) && (
          <Field label="Note" hint="Optional. Why, for the list of versions.">
            <Input value={note} maxLength={200} onChange={(event) => setNote(event.target.value)} />
          </Field>
        )}
      </div>
    </Dialog>
  );
}

type Standing = { unsaved: boolean; blockers: number; changes: number; editable: boolean };

function whyNot({ unsaved, blockers, changes, editable }: Standing): string | undefined {
  if (!editable) return 'Only owners, admins and the owner of the number publish its flows.';
  if (unsaved) return 'The draft is being saved and checked.';
  if (blockers > 0)
    return `${formatCount(blockers, 'problem')} ${blockers === 1 ? 'blocks' : 'block'} publishing.`;
  return changes === 0 ? 'The draft is the same as the version in force.' : undefined;
}
