import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Schema } from '../../client/client.ts';
import { Button, Card, Empty, formatCount, Notice, useToast } from '../../ui/index.ts';
import { SiteChanges } from './site-changes.tsx';

export type ApplyChangesProps = { site: Schema<'KnowledgeSiteWithChanges'>; mayEdit: boolean };

/** The changes that a reading found, chosen by default but where they would overwrite an edit. */
export function ApplyChanges({ site, mayEdit }: ApplyChangesProps) {
  const client = useQueryClient();
  const toast = useToast();
  const open = site.changes.filter(({ change }) => change !== 'same');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(open.filter(({ edited }) => !edited).map(({ url }) => url)),
  );
  const applying = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/knowledge-sites/{id}/apply', {
          params: { path: { id: site.id } },
          body: { urls: [...chosen] },
        }),
      ),
    onSuccess: ({ added, changed, removed }) => {
      void client.invalidateQueries({ queryKey: ['knowledge-sites'] });
      void client.invalidateQueries({ queryKey: ['knowledge-pages'] });
      toast.show({ text: `Applied: ${added} new, ${changed} changed, ${removed} deleted.` });
    },
  });
  if (site.changes.length === 0)
    return (
      <Empty level={2} icon="globe" title="No page with text was found">
        The website may show its texts by scripts, which are not run. Upload a file or type the facts as a
        page.
      </Empty>
    );
  if (open.length === 0)
    return (
      <Card title={`${formatCount(site.changes.length, 'page')}, all as in Knowledge`} level={2}>
        <p className="line t2">
          Callers are answered from a page once it is attached to an agent step and that flow is published.
        </p>
        <SiteChanges siteId={site.id} changes={site.changes} chosen={null} onChosen={setChosen} />
      </Card>
    );
  return (
    <Card
      title={formatCount(open.length, 'change')}
      level={2}
      aside={
        mayEdit && (
          <Button
            kind="primary"
            busy={applying.isPending}
            blockedBy={chosen.size === 0 ? 'Choose a change first.' : undefined}
            onClick={() => applying.mutate()}
          >
            Apply {formatCount(chosen.size, 'change')}
          </Button>
        )
      }
    >
      {applying.isError && (
        <Notice tone="danger" urgent title="Nothing was applied.">
          {applying.error.message}
        </Notice>
      )}
      <SiteChanges siteId={site.id} changes={open} chosen={mayEdit ? chosen : null} onChosen={setChosen} />
    </Card>
  );
}
