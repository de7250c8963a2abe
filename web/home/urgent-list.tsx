import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, edited, type Schema } from '../client/client.ts';
import { queries } from '../client/queries.ts';
import { Button, formatPhone, Icon, Link, Pill, RelativeTime, useToast } from '../ui/index.ts';

type Message = Schema<'Message'>;

/** Marks a message done, or open again. The list shows it at once; Undo takes it back. */
function useHandled() {
  const client = useQueryClient();
  const toast = useToast();
  const renew = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['home'] }),
      client.invalidateQueries({ queryKey: ['messages'] }),
    ]);
  const set = useMutation({
    mutationFn: ({ message, state }: { message: Message; state: 'open' | 'done' }) =>
      answer(
        api.PATCH('/messages/{id}', { params: edited({ id: message.id }, message.etag), body: { state } }),
      ),
    onMutate: async ({ message, state }) => {
      await client.cancelQueries({ queryKey: queries.home().queryKey });
      const before = client.getQueryData(queries.home().queryKey);
      if (before && state === 'done') {
        const urgent = before.urgent.filter(({ id }) => id !== message.id);
        client.setQueryData(queries.home().queryKey, { ...before, urgent });
      }
      return before;
    },
    onSuccess: (changed, { state }) => {
      if (state === 'done')
        toast.show({ text: 'Message handled.', undo: () => set.mutate({ message: changed, state: 'open' }) });
    },
    onError: (error, _, before) => {
      if (before) client.setQueryData(queries.home().queryKey, before);
      toast.show({ text: `The message is still open. ${error.message}` });
    },
    onSettled: renew,
  });
  return (message: Message) => set.mutate({ message, state: 'done' });
}

/** Messages that cannot wait, the longest waiting first. */
export function UrgentList({ messages, mayHandle }: { messages: readonly Message[]; mayHandle: boolean }) {
  const handled = useHandled();
  const country = useQuery(queries.workspace()).data?.country;
  const oldestFirst = messages.toSorted((a, b) => a.createdAt - b.createdAt);
  return (
    <section aria-labelledby="urgent-head" className="mt-5">
      <div className="row hd">
        <h2 id="urgent-head" className="sec">
          Urgent messages
        </h2>
        <Pill tone="danger">{messages.length} waiting</Pill>
        <Link className="end sm" href="/messages">
          All messages
        </Link>
      </div>
      <div className="tblw urg">
        <ul>
          {oldestFirst.map((message, index) => (
            <li key={message.id}>
              <Link className="u" href={`/calls/${message.callId}`}>
                <span className="due danger">
                  <RelativeTime className="bb num sm" at={message.createdAt} />
                </span>
                <span className="grow">
                  <span className="bb t1 block">{headOf(message, country)}</span>
                  <span className="t2 block cut">{message.text}</span>
                </span>
              </Link>
              <span className="row ua">
                {message.fromNumber && (
                  <a className={index === 0 ? 'btn sm pri' : 'btn sm'} href={`tel:${message.fromNumber}`}>
                    <Icon name="phone" size={14} />
                    Call back
                  </a>
                )}
                {mayHandle && (
                  <Button size="sm" icon="check" onClick={() => handled(message)}>
                    Handled
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Who called, and for whom it is. */
function headOf({ fromName, fromNumber, for: whom }: Message, country: string | undefined): string {
  const number = fromNumber ? formatPhone(fromNumber, country) : null;
  const who = [fromName, number].filter(Boolean).join(', ') || 'Unknown caller';
  return whom ? `${who}: for ${whom}` : who;
}
