import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, edited, type Schema } from '../client/client.ts';
import { useToast } from '../ui/index.ts';

type Message = Schema<'Message'>;

/** Marks messages done or open again, with an Undo. The list, the badge and Home follow. */
export function useMessageState() {
  const client = useQueryClient();
  const { show } = useToast();
  const change = useMutation({
    mutationFn: ({ message, state }: { message: Message; state: Message['state'] }) =>
      answer(
        api.PATCH('/messages/{id}', { params: edited({ id: message.id }, message.etag), body: { state } }),
      ),
    onError: (error) => show({ text: `Not changed. ${error.message}` }),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['messages'] }),
        client.invalidateQueries({ queryKey: ['home'] }),
      ]),
  });
  const turn = (message: Message, state: Message['state']) =>
    change.mutate(
      { message, state },
      {
        onSuccess: (changed) =>
          show({
            text:
              state === 'done'
                ? `Message for ${message.for} is done.`
                : `Message for ${message.for} is open again.`,
            undo: () => change.mutate({ message: changed, state: message.state }),
          }),
      },
    );
  return { turn, changingId: change.isPending ? change.variables.message.id : undefined };
}
