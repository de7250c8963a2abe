import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { answer, api } from '../../client/client.ts';
import { Confirm, formatPhone, Notice, useToast } from '../../ui/index.ts';
import { holdingsText } from './holdings.ts';

type EraseCallerProps = { e164: string; country: string | undefined; onClose: () => void };

/** Names all that is kept of a number, then erases it. */
export function EraseCaller({ e164, country, onClose }: EraseCallerProps) {
  const { history } = useRouter();
  const client = useQueryClient();
  const { show } = useToast();
  const preview = useQuery({
    queryKey: ['calls', 'erasure-of', e164],
    queryFn: () => answer(api.POST('/erasures', { body: { e164, preview: true } })),
    staleTime: 0,
  });
  const number = formatPhone(e164, country);
  const erase = useMutation({
    mutationFn: () => answer(api.POST('/erasures', { body: { e164, preview: false } })),
    onSuccess: (gone) => {
      client.removeQueries({ queryKey: ['calls'] });
      void client.invalidateQueries();
      show({ text: `Erased for ${number}: ${holdingsText(gone)}.` });
      history.push('/calls');
    },
  });
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Erase everything of ${number}?`}
      effect={
        preview.data
          ? `This takes away ${holdingsText(preview.data)}, mock calls included. It cannot be brought back.`
          : 'Counting what is kept of this number.'
      }
      keepLabel="Keep everything"
      actLabel={preview.data ? `Erase ${holdingsText({ ...preview.data, events: 0 })}` : 'Erase'}
      busy={erase.isPending || !preview.data}
      onAct={() => erase.mutate()}
    >
      {(erase.isError || preview.isError) && (
        <Notice tone="danger" urgent title="Nothing was erased.">
          {(erase.error ?? preview.error)?.message}
        </Notice>
      )}
    </Confirm>
  );
}
