import { useState } from 'react';
import { BarNotice, Button, IconButton } from '../../ui/index.ts';
import type { useDraft } from '../draft/use-draft.ts';
import { type Editor, personName } from '../editor.ts';
import { ConflictDialog } from './conflict-dialog.tsx';

/** What somebody else did to the same draft. */
export function OthersBar({ editor, view, keeper }: { editor: Editor } & ReturnType<typeof useDraft>) {
  const [hidden, setHidden] = useState<string | null>(null);
  const { conflict, taken } = view;
  if (conflict) {
    const who = personName(editor, conflict.theirs.savedBy);
    const shut = hidden === conflict.theirs.etag;
    return (
      <>
        <BarNotice
          tone="danger"
          acts={
            <Button size="sm" onClick={() => setHidden(null)}>
              See both sides
            </Button>
          }
        >
          {who} changed the same as you. Nothing is saved until you choose; your changes are kept on this
          device.
        </BarNotice>
        {!shut && (
          <ConflictDialog
            conflict={conflict}
            who={who}
            onSettle={(choice) => keeper.settle(choice)}
            onClose={() => setHidden(conflict.theirs.etag)}
          />
        )}
      </>
    );
  }
  if (!taken) return null;
  const who = personName(editor, taken.by);
  return (
    <BarNotice
      tone="info"
      acts={
        <IconButton icon="close" size="sm" label="Close this notice" onClick={() => keeper.dismissTaken()} />
      }
    >
      {taken.kept
        ? `${who} changed this flow at other places than you, so both changes are kept.`
        : `${who} changed this flow. You see it as it is now.`}
    </BarNotice>
  );
}
