import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../client/client.ts';
import { flowQueries } from '../../client/flow-queries.ts';
import { useToast } from '../../ui/index.ts';

/** Publishing the draft, and putting an earlier version back. */
export function usePublishing(flowId: string, inForce: number | null) {
  const queries = useQueryClient();
  const toast = useToast();
  const params = { path: { id: flowId } };
  const changed = () => queries.invalidateQueries({ queryKey: ['flows'] });
  const restore = async (number: number) => {
    const draft = await answer(
      api.POST('/flows/{id}/versions/{number}/restore', {
        params: { path: { id: flowId, number: String(number) } },
      }),
    );
    queries.setQueryData(flowQueries.draft(flowId).queryKey, draft);
    return draft;
  };

  const putBack = useMutation({
    mutationFn: async (number: number) => {
      const { etag } = await restore(number);
      const body = { note: `Version ${number} put back`, draftEtag: etag };
      return answer(api.POST('/flows/{id}/publish', { params, body }));
    },
    onSuccess: (version) => {
      void changed();
      toast.show({ text: `Version ${version.number} is in force: what the version before it was.` });
    },
    onError: (error) => toast.show({ text: `Not put back: ${error.message}` }),
  });

  const publish = useMutation({
    mutationFn: ({ note, draftEtag }: { note: string; draftEtag: string }) =>
      answer(api.POST('/flows/{id}/publish', { params, body: { note, draftEtag } })),
    onSuccess: (version) => {
      void changed();
      const undo =
        inForce === null
          ? {}
          : { undo: () => putBack.mutate(inForce), undoLabel: `Put version ${inForce} back` };
      toast.show({ text: `Version ${version.number} is in force.`, ...undo });
    },
  });

  /** The draft becomes what a version was; nothing is published. */
  const toDraft = useMutation({
    mutationFn: restore,
    onSuccess: (_, number) =>
      toast.show({ text: `The draft is now what version ${number} was. Publish it to put it in force.` }),
    onError: (error) => toast.show({ text: `The draft is as it was: ${error.message}` }),
  });

  return { publish, putBack, toDraft };
}
