import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { callQueries } from '../client/call-queries.ts';
import { answer, api } from '../client/client.ts';
import { Page } from '../shell/index.ts';
import { Button, Link, Notice, Skeleton } from '../ui/index.ts';
import { mockCallPaths, wishOf } from './wish.ts';

/** Starts the mock call that the address asks for, and gives its place to the call. */
export function NewMockCallPage() {
  const { history } = useRouter();
  const client = useQueryClient();
  const search = useRouterState({ select: ({ location }) => location.searchStr });
  const started = useRef(false);
  const start = useMutation({
    mutationFn: () => answer(api.POST('/mock-calls', { body: wishOf(search) })),
    onSuccess: (call) => {
      client.setQueryData(callQueries.mockCall(call.id).queryKey, call);
      void client.invalidateQueries({ queryKey: ['walkthrough'] });
      history.replace(mockCallPaths.call(call.id, wishOf(search)));
    },
  });
  const { mutate } = start;
  useEffect(() => {
    // One call a visit, also where React mounts a page twice to test it.
    if (started.current) return;
    started.current = true;
    const { flowId, jobId } = wishOf(search);
    // Nothing to call is named: the list offers what there is.
    if (flowId || jobId) mutate();
    else history.replace(mockCallPaths.list);
  }, [mutate, search, history]);
  return (
    <Page title="Mock call">
      {start.isError ? (
        <Notice
          tone="danger"
          urgent
          title="The mock call was not started."
          acts={
            <>
              <Button onClick={() => mutate()}>Try again</Button>
              <Link className="btn quiet" href={mockCallPaths.list}>
                Choose what to call
              </Link>
            </>
          }
        >
          {start.error.message}
        </Notice>
      ) : (
        <Skeleton label="Calling" rows={6} rowHeight={64} />
      )}
    </Page>
  );
}
