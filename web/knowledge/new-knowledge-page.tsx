import './knowledge.css';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { answer, api } from '../client/client.ts';
import { queries } from '../client/queries.ts';
import { faultElsewhere, LeaveGuard } from '../forms/index.ts';
import { Page } from '../shell/index.ts';
import { Button, Card, Empty, Link, Notice, useToast } from '../ui/index.ts';
import { blockedBy, PageFields, pageFaults } from './page-fields.tsx';
import { knowledgePaths } from './paths.ts';

/** A new page, typed. */
export function NewKnowledgePage() {
  const { data: me } = useSuspenseQuery(queries.me());
  return (
    <Page
      title="New page"
      sub="It answers callers once it is attached to an agent step and that flow is published."
    >
      {me.rights.includes('edit-knowledge') ? (
        <NewPageForm />
      ) : (
        <Empty
          level={2}
          icon="lock"
          title="Pages are written by owners and admins"
          acts={
            <Link className="btn" href={knowledgePaths.list}>
              Open Knowledge
            </Link>
          }
        >
          You can read every page.
        </Empty>
      )}
    </Page>
  );
}

function NewPageForm() {
  const client = useQueryClient();
  const toast = useToast();
  const { history } = useRouter();
  const [draft, setDraft] = useState({ title: '', text: '' });
  const making = useMutation({
    mutationFn: () => answer(api.POST('/knowledge-pages', { body: draft })),
    onSuccess: (page) => {
      client.setQueryData(['knowledge-pages', page.id], page);
      void client.invalidateQueries({ queryKey: ['knowledge-pages'] });
      toast.show({ text: `“${page.title}” saved.` });
      history.push(knowledgePaths.page(page.id), undefined, { ignoreBlocker: true });
    },
  });
  const missing = blockedBy(draft);
  const fault = faultElsewhere(making.error, pageFaults);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!making.isPending && missing === undefined) making.mutate();
  };
  return (
    <Card padded className="max-w-3xl">
      <form className="form" noValidate onSubmit={submit}>
        {fault && (
          <Notice tone="danger" urgent title="Not saved.">
            {fault}
          </Notice>
        )}
        <PageFields
          draft={draft}
          change={(part) => {
            setDraft({ ...draft, ...part });
            making.reset();
          }}
          error={making.error}
        />
        <div className="row">
          <Button type="submit" kind="primary" busy={making.isPending} blockedBy={missing}>
            Save page
          </Button>
          <Link className="btn quiet" href={knowledgePaths.list}>
            Cancel
          </Link>
        </div>
      </form>
      <LeaveGuard dirty={!making.isSuccess && (draft.title !== '' || draft.text !== '')} />
    </Card>
  );
}
