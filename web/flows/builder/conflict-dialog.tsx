import { changesBetween } from '../../../core/flows/changes.ts';
import type { FlowGraph } from '../../../core/flows/flow.ts';
import { Button, Dialog } from '../../ui/index.ts';
import type { DraftView } from '../draft/draft-keeper.ts';
import { useEditor } from '../editor.ts';
import { ChangeList } from '../publish/change-list.tsx';

type ConflictProps = {
  conflict: NonNullable<DraftView['conflict']>;
  who: string;
  onSettle: (choice: 'mine' | 'theirs') => void;
  onClose: () => void;
};

/** Both sides of a draft that two people changed at the same place. Nothing is saved before the choice. */
export function ConflictDialog({ conflict, who, onSettle, onClose }: ConflictProps) {
  const { graph, names } = useEditor();
  const { base, theirs, stepIds } = conflict;
  const sideOf = (side: FlowGraph) =>
    changesBetween(base, side, names).filter(({ flowStepId }) => stepIds.includes(flowStepId));
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`${who} saved this draft while you were editing it`}
      description="You both changed the same. Whatever else either of you changed is kept in both cases."
      acts={
        <>
          <Button onClick={() => onSettle('theirs')}>Take theirs</Button>
          <Button kind="primary" onClick={() => onSettle('mine')}>
            Keep mine
          </Button>
        </>
      }
    >
      <div className="two mt-3">
        <section aria-label="Your changes">
          <h3 className="sec mb-2">Yours</h3>
          <ChangeList changes={sideOf(graph)} graph={graph} />
        </section>
        <section aria-label={`Changes of ${who}`}>
          <h3 className="sec mb-2">{who}</h3>
          <ChangeList changes={sideOf(theirs.graph)} graph={theirs.graph} />
        </section>
      </div>
    </Dialog>
  );
}
