import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { callQueries } from '../client/call-queries.ts';
import { type Answered, answer, api } from '../client/client.ts';
import { keepWords } from './kept-words.ts';
import { mockCallPaths, type Wish, wishOf } from './wish.ts';

export type Act = Answered<'CallerAct'>;

/** A mock call with everything that its caller can do. Each act answers when the agent has settled. */
export function useMockCall(id: string) {
  const client = useQueryClient();
  const { history } = useRouter();
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const wish = wishOf(search);
  const call = useQuery(callQueries.mockCall(id));
  const act = useMutation({
    mutationFn: (body: Act) =>
      answer(api.POST('/mock-calls/{id}/events', { params: { path: { id } }, body })),
    onSuccess: (now) => {
      client.setQueryData(callQueries.mockCall(id).queryKey, now);
      void client.invalidateQueries({ queryKey: ['calls', id, 'events'] });
    },
  });
  const rewind = useMutation({
    mutationFn: ({ turn }: { turn: number; words: string }) =>
      answer(api.POST('/mock-calls/{id}/rewind', { params: { path: { id } }, body: { turn } })),
    onSuccess: (now, { words }) => {
      keepWords(now.id, words);
      client.setQueryData(callQueries.mockCall(now.id).queryKey, now);
      history.replace(mockCallPaths.call(now.id, wish));
    },
  });
  const startAgain = (change: Wish = {}) =>
    history.replace(mockCallPaths.start({ ...ofCall(call.data), ...wish, ...change }));
  return { call, act, rewind, startAgain, wish };
}

/** A call that was opened by its bare address is started again from its flow. */
function ofCall(call: Answered<'MockCall'> | undefined): Wish {
  return call ? { flowId: call.record.flow.id } : {};
}
