import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { switchWorkspace } from '../../app/session.ts';
import { answer, api } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { FormDialog } from '../../forms/index.ts';
import { Button, Card, Field, formatCount, Input, Notice } from '../../ui/index.ts';
import { holdingsInWords } from './holdings-words.ts';

type Named = { name: string };

/** Deleting the workspace: what goes is named, and its name has to be typed. */
export function DeleteWorkspaceCard({ workspace }: { workspace: Named }) {
  const [asking, setAsking] = useState(false);
  return (
    <Card title="Delete workspace" level={2} padded>
      <p className="t2">
        Takes away everything in it, and the way in for everybody. Its numbers are no longer answered.
      </p>
      <Button className="mt-3" icon="trash" onClick={() => setAsking(true)}>
        Delete workspace
      </Button>
      {asking && <DeleteWorkspaceDialog workspace={workspace} onClose={() => setAsking(false)} />}
    </Card>
  );
}

function DeleteWorkspaceDialog({ workspace, onClose }: { workspace: Named; onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const holdings = useQuery(queries.holdings());
  const deleting = useMutation({
    mutationFn: () => answer(api.DELETE('/workspace')),
    onSuccess: () => switchWorkspace(null),
  });
  const others = (holdings.data?.members ?? 1) - 1;
  return (
    <FormDialog
      title={`Delete “${workspace.name}”`}
      submitLabel="Delete workspace"
      busy={deleting.isPending}
      blockedBy={typed.trim() === workspace.name.trim() ? undefined : 'Type the name of the workspace first.'}
      fault={deleting.error?.message}
      onSubmit={() => typed.trim() === workspace.name.trim() && deleting.mutate()}
      onClose={onClose}
    >
      <Notice
        tone="danger"
        title={
          holdings.data
            ? `Erased for good: ${holdingsInWords(holdings.data)}.`
            : 'Everything in it is erased for good.'
        }
      >
        {others > 0 && `${formatCount(others, 'other member loses', 'other members lose')} it too. `}
        This cannot be undone.
      </Notice>
      <Field label={`Type “${workspace.name}” to go on`} required>
        <Input value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
      </Field>
    </FormDialog>
  );
}
