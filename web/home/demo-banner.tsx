import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { switchWorkspace } from '../app/session.ts';
import { answer, api, type Schema } from '../client/client.ts';
import { Button, Confirm, Dialog, Notice, useToast } from '../ui/index.ts';

/** Says that what is seen is made up, and offers the two ways out of it: remove the demo, or begin an empty workspace beside it. */
export function DemoBanner({ me }: { me: Schema<'Me'> }) {
  const [asking, setAsking] = useState<'remove' | 'empty' | null>(null);
  const toast = useToast();
  const fail = (error: Error) => toast.show({ text: `Nothing was changed. ${error.message}` });
  const remove = useMutation({
    mutationFn: () => answer(api.DELETE('/workspace/demo')),
    onSuccess: ({ workspaceId }) => switchWorkspace(workspaceId),
    onError: fail,
  });
  const begin = useMutation({
    mutationFn: () => answer(api.POST('/workspaces', { body: { name: 'My business' } })),
    onSuccess: ({ id }) => switchWorkspace(id),
    onError: fail,
  });
  // One workspace to begin in is enough: whoever has one is led to it.
  const own = me.workspaces.find(({ demo }) => !demo);
  const leave = () => setAsking(null);
  return (
    <Notice
      tone="info"
      title={`${me.workspace.name} is a demo.`}
      acts={
        <>
          {own ? (
            <Button size="sm" onClick={() => switchWorkspace(own.id)}>
              Go to {own.name}
            </Button>
          ) : (
            <Button size="sm" onClick={() => setAsking('empty')}>
              Start empty
            </Button>
          )}
          {me.rights.includes('delete-workspace') && (
            <Button size="sm" kind="quiet" onClick={() => setAsking('remove')}>
              Remove the demo
            </Button>
          )}
        </>
      }
    >
      The calls below are made up. Try whatever you like: no call leaves this machine.
      <Confirm
        open={asking === 'remove'}
        onClose={leave}
        title="Remove the demo"
        effect={`${me.workspace.name} goes with its number, call flow, jobs, pages and calls, and what you changed in it. You go on in ${own?.name ?? 'an empty workspace'}. This cannot be undone.`}
        keepLabel="Keep the demo"
        actLabel="Remove the demo"
        busy={remove.isPending}
        onAct={() => remove.mutate()}
      />
      <Dialog
        open={asking === 'empty'}
        onClose={leave}
        title="Start empty"
        description="You get an empty workspace of your own, and go there. The demo stays: the switch at the top left leads back to it."
        acts={
          <>
            <Button onClick={leave}>Stay in the demo</Button>
            <Button kind="primary" busy={begin.isPending} onClick={() => begin.mutate()}>
              Make an empty workspace
            </Button>
          </>
        }
      />
    </Notice>
  );
}
