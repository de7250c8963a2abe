import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, type Schema } from '../../client/client.ts';
import { ConfirmAct } from '../../forms/index.ts';
import { Checkbox, formatCount, useToast } from '../../ui/index.ts';
import { knowledgePaths } from '../paths.ts';
import { siteName } from './site-state.tsx';

export type DeleteSiteDialogProps = { site: Schema<'KnowledgeSiteWithChanges'>; onClose: () => void };

/** Forgetting a website leaves its pages unless they are to go too. */
export function DeleteSiteDialog({ site, onClose }: DeleteSiteDialogProps) {
  const client = useQueryClient();
  const toast = useToast();
  const { history } = useRouter();
  const [withPages, setWithPages] = useState(false);
  const pages = site.changes.filter(({ pageId }) => pageId !== null).length;
  return (
    <ConfirmAct
      title={`Forget ${siteName(site.url)}`}
      effect={
        pages === 0
          ? 'No page in Knowledge comes from it.'
          : `${formatCount(pages, 'page')} came from it. They stay, and are no longer renewed, unless you delete them too.`
      }
      keepLabel="Keep website"
      actLabel={withPages ? `Forget it and delete ${formatCount(pages, 'page')}` : 'Forget website'}
      act={() =>
        answer(
          api.DELETE('/knowledge-sites/{id}', {
            params: { path: { id: site.id }, query: { pages: withPages ? 'delete' : 'keep' } },
          }),
        )
      }
      onDone={() => {
        history.push(knowledgePaths.list);
        void client.invalidateQueries({ queryKey: ['knowledge-pages'] });
        void client.invalidateQueries({ queryKey: ['knowledge-sites'] });
        toast.show({ text: `${siteName(site.url)} forgotten.` });
      }}
      onClose={onClose}
    >
      {pages > 0 && (
        <div className="mt-3">
          <Checkbox checked={withPages} onChange={setWithPages}>
            Delete its {formatCount(pages, 'page')} too; agent steps lose them
          </Checkbox>
        </div>
      )}
    </ConfirmAct>
  );
}
