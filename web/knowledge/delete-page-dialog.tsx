import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { answer, api, type Schema } from '../client/client.ts';
import { ConfirmAct } from '../forms/index.ts';
import { formatCount, Icon, useToast } from '../ui/index.ts';
import { knowledgePaths } from './paths.ts';
import type { PageUse } from './uses/page-uses.ts';

export type DeletePageDialogProps = {
  page: Schema<'KnowledgePage'>;
  uses: readonly PageUse[];
  onClose: () => void;
};

/** Deleting a page names the steps that answer from it, and can be taken back while the toast is there. */
export function DeletePageDialog({ page, uses, onClose }: DeletePageDialogProps) {
  const client = useQueryClient();
  const toast = useToast();
  const { history } = useRouter();
  // The lists alone: the page itself is gone and must not be asked for again.
  const renew = () => client.invalidateQueries({ queryKey: ['knowledge-pages', 'pages'] });
  const undelete = async () => {
    try {
      await answer(api.POST('/knowledge-pages/{id}/undelete', { params: { path: { id: page.id } } }));
      await renew();
    } catch (error) {
      toast.show({ text: `“${page.title}” did not come back. ${(error as Error).message}` });
    }
  };
  const steps = formatCount(uses.length, 'agent step');
  return (
    <ConfirmAct
      title={`Delete “${page.title}”`}
      effect={
        uses.length === 0
          ? 'No agent step uses it.'
          : `Callers are no longer answered from it, from the next call on. ${steps} ${uses.length === 1 ? 'has' : 'have'} it attached:`
      }
      keepLabel="Keep page"
      actLabel={uses.length === 0 ? 'Delete page' : `Take from ${steps} and delete`}
      act={() => answer(api.DELETE('/knowledge-pages/{id}', { params: { path: { id: page.id } } }))}
      onDone={() => {
        history.push(knowledgePaths.list, undefined, { ignoreBlocker: true });
        void renew();
        toast.show({
          text: `“${page.title}” deleted.`,
          undo: () => void undelete(),
        });
      }}
      onClose={onClose}
    >
      {uses.length > 0 && (
        <ul className="col mt-3">
          {uses.map((use) => (
            <li key={`${use.flowId} ${use.stepId}`} className="row">
              <Icon name="headset" className="t3" />
              {use.flowName}, {use.stepName}
            </li>
          ))}
        </ul>
      )}
    </ConfirmAct>
  );
}
