import type { Flow } from '../../../core/flows/flow.ts';
import { Button, IconButton, Link, Pill, Segmented } from '../../ui/index.ts';
import type { useDraft } from '../draft/use-draft.ts';
import { flowPaths } from '../paths.ts';
import { SavedMark } from './saved-mark.tsx';

type Draft = ReturnType<typeof useDraft>;
export type Drawing = 'canvas' | 'list';

type DraftMarksProps = Pick<Draft, 'view'> & { flow: Flow; numberId: string; nextNumber: number };

/** Where the draft stands: what it becomes, whether it is saved, and the way to what was published before. */
export function DraftMarks({ view, flow, numberId, nextNumber }: DraftMarksProps) {
  return (
    <>
      <Pill>Draft of version {nextNumber}</Pill>
      <SavedMark view={view} />
      <Link className="sm" href={flowPaths.versions(numberId, flow.id)}>
        Versions
      </Link>
    </>
  );
}

/** The same as the top line of a laptop holds, for which the bar of a phone has no room. */
export function PhoneLine({ editable, keeper, ...marks }: DraftMarksProps & Draft & { editable: boolean }) {
  return (
    <div className="pubbar">
      <DraftMarks {...marks} />
      {editable && (
        <span className="end">
          <UndoButton view={marks.view} keeper={keeper} />
        </span>
      )}
    </div>
  );
}

export function UndoButton({ view, keeper }: Draft) {
  return (
    <IconButton
      icon="undo"
      label="Undo"
      keys="mod+z"
      aria-disabled={!view.canUndo}
      onClick={() => keeper.undo()}
    />
  );
}

export function DrawingChoice({ drawing, onDraw }: { drawing: Drawing; onDraw: (as: Drawing) => void }) {
  return (
    <Segmented
      label="View"
      value={drawing}
      options={[
        { value: 'canvas', label: 'Canvas', icon: 'tree' },
        { value: 'list', label: 'List', icon: 'list' },
      ]}
      onChange={onDraw}
    />
  );
}

/** To try and to publish: on every screen. */
export function TryAndPublish(props: { flow: Flow; editable: boolean; onReview: () => void }) {
  const { flow, editable, onReview } = props;
  return (
    <>
      <Link className="btn" href={flowPaths.mockCall(flow.id)}>
        Mock call
      </Link>
      <Button kind="primary" onClick={onReview}>
        {editable ? 'Publish' : 'Review'}
      </Button>
    </>
  );
}
