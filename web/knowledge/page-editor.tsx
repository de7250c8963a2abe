import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { answer, api, edited, type Schema } from '../client/client.ts';
import { ConflictNotice, faultElsewhere, LeaveGuard, SaveBar, useEdit } from '../forms/index.ts';
import { diffRows } from '../jobs/diff-rows.ts';
import { Card, Diff, Notice, useShortcut, useToast } from '../ui/index.ts';
import { type PageDraft, PageFields, pageFaults } from './page-fields.tsx';

type Stored = Schema<'KnowledgePage'>;

function draftOf({ title, text }: PageDraft): PageDraft {
  return { title, text };
}

/** The text of a page being edited; two people who edit it at once see both texts. */
export function PageEditor({ stored, mayEdit }: { stored: Stored; mayEdit: boolean }) {
  const client = useQueryClient();
  const toast = useToast();
  const edit = useEdit<Stored, PageDraft>({
    stored,
    draftOf,
    send: (body, etag) =>
      answer(api.PATCH('/knowledge-pages/{id}', { params: edited({ id: stored.id }, etag), body })),
    onStored: (next, how) => {
      client.setQueryData(['knowledge-pages', next.id], next);
      void client.invalidateQueries({ queryKey: ['knowledge-pages', 'pages'] });
      if (how === 'saved') toast.show({ text: `“${next.title}” saved. Callers are answered from it now.` });
    },
  });
  const save = () => {
    if (edit.dirty && !edit.busy) edit.save();
  };
  useShortcut('mod+s', save, { enabled: mayEdit });
  const fault = faultElsewhere(edit.error, pageFaults);
  const { theirs, draft } = edit;
  return (
    <Card padded>
      <form
        className="form"
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save();
        }}
      >
        <ConflictNotice edit={edit} write={{}}>
          {theirs && (
            <>
              {theirs.title !== draft.title && (
                <p className="both-sides">
                  Title: stored “{theirs.title}”, yours “{draft.title}”
                </p>
              )}
              {theirs.text !== draft.text && <BothTexts stored={theirs.text} mine={draft.text} />}
            </>
          )}
        </ConflictNotice>
        {fault && (
          <Notice tone="danger" urgent title="Not saved. Your text is kept here.">
            {fault}
          </Notice>
        )}
        <PageFields draft={draft} change={edit.change} error={edit.error} readOnly={!mayEdit} />
        {mayEdit && <SaveBar edit={edit} label="Save page" />}
      </form>
      <LeaveGuard dirty={edit.dirty} />
    </Card>
  );
}

function BothTexts({ stored, mine }: { stored: string; mine: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
    <section className="card mt-2 both-texts" aria-label="Yours beside what is stored" tabIndex={0}>
      <Diff rows={diffRows(stored, mine)} />
    </section>
  );
}
