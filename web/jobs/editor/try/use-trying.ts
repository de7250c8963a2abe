import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { callQueries } from '../../../client/call-queries.ts';
import { type Answered, answer, api } from '../../../client/client.ts';
import { queries } from '../../../client/queries.ts';
import { textOf } from '../../writing/draft.ts';
import type { JobDraft } from '../../writing/use-draft.ts';

type MockCall = Answered<'MockCall'>;
type Act = Answered<'CallerAct'>;

/**
 * A mock call beside the text. It runs the text as it is written when the call begins: nothing has to be saved. A call in progress
 * keeps the text with which it began, and `behind` says that the text has gone on since.
 */
export function useTrying(job: JobDraft, open: boolean) {
  const client = useQueryClient();
  const may = useQuery(queries.me()).data?.rights.includes('make-calls') === true;
  const [call, setCall] = useState<MockCall | null>(null);
  const [words, setWords] = useState('');
  const [begunWith, setBegunWith] = useState('');
  const text = useRef('');
  const { icon: _, ...unsaved } = textOf(job.draft);
  text.current = JSON.stringify(unsaved);
  const keep = (now: MockCall) => {
    client.setQueryData(callQueries.mockCall(now.id).queryKey, now);
    setCall(now);
  };
  const start = useMutation({
    mutationFn: (written: string) =>
      answer(
        api.POST('/mock-calls', {
          body: { ...(job.base ? { jobId: job.base.id } : {}), unsaved: JSON.parse(written) },
        }),
      ),
    onMutate: setBegunWith,
    onSuccess: keep,
  });
  const act = useMutation({
    mutationFn: ({ id, made }: { id: string; made: Act }) =>
      answer(api.POST('/mock-calls/{id}/events', { params: { path: { id } }, body: made })),
    onSuccess: (now, { made }) => {
      keep(now);
      if ('text' in made) setWords('');
    },
  });
  const rewind = useMutation({
    mutationFn: ({ id, turn }: { id: string; turn: number; heard: string }) =>
      answer(api.POST('/mock-calls/{id}/rewind', { params: { path: { id } }, body: { turn } })),
    onSuccess: (now, { heard }) => {
      keep(now);
      setWords(heard);
    },
  });
  const { mutate: begin } = start;
  const again = useCallback(() => {
    setCall(null);
    begin(text.current);
  }, [begin]);
  const begun = call !== null || start.isPending || start.isError;
  useEffect(() => {
    if (open && may && !begun) begin(text.current);
  }, [open, may, begun, begin]);
  return {
    ...{ call, may, words, setWords, again, start, act },
    behind: call?.live === true && begunWith !== text.current,
    perform: (made: Act) => call && act.mutate({ id: call.id, made }),
    goBack: (turn: number) => {
      const heard = call?.record.turns.find((trace) => trace.turn === turn)?.heard ?? '';
      if (call) rewind.mutate({ id: call.id, turn, heard });
    },
  };
}

export type Trying = ReturnType<typeof useTrying>;
