import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { callQueries } from '../../client/call-queries.ts';
import { answer, api } from '../../client/client.ts';
import { Confirm, Notice, useToast } from '../../ui/index.ts';
import { holdingsText } from './holdings.ts';

/** Asks before one call is erased, with all that goes along. */
export function EraseCall({ callId, onClose }: { callId: string; onClose: () => void }) {
  const preview = useQuery(callQueries.erasure(callId));
  const { history } = useRouter();
  const client = useQueryClient();
  const { show } = useToast();
  const erase = useMutation({
    mutationFn: () => answer(api.DELETE('/calls/{id}', { params: { path: { id: callId } } })),
    onSuccess: () => {
      client.removeQueries({ queryKey: ['calls', callId] });
      void client.invalidateQueries();
      show({ text: 'Call erased.' });
      history.push('/calls');
    },
  });
  return (
    <Confirm
      open
      onClose={onClose}
      title="Erase this call?"
      effect={
        preview.data
          ? `This takes away ${holdingsText(preview.data)}, with what was said and noted. It cannot be brought back.`
          : 'Counting what goes with it.'
      }
      keepLabel="Keep the call"
      actLabel="Erase this call"
      busy={erase.isPending || !preview.data}
      onAct={() => erase.mutate()}
    >
      {erase.isError && (
        <Notice tone="danger" urgent title="Not erased.">
          {erase.error.message}
        </Notice>
      )}
    </Confirm>
  );
}
