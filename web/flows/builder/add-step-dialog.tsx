import { useState } from 'react';
import { addStep, newStep } from '../../../core/flows/edit.ts';
import { FLOW_STEP_KINDS, type FlowStepKind, findStep } from '../../../core/flows/flow.ts';
import { openExits, specOf, stepName } from '../../../core/flows/steps/index.ts';
import { makeId } from '../../../core/shared/ids.ts';
import { Dialog, Field, Select } from '../../ui/index.ts';
import { useEditor } from '../editor.ts';
import { StepIcon } from '../step-icon.tsx';

export type AddAt = { stepId: string; exit: string | null } | null;

/** Chooses the kind of a new step, and the exit that it is put behind. */
export function AddStepDialog({ at, onClose }: { at: AddAt; onClose: () => void }) {
  const { graph, edit, open, defaults } = useEditor();
  const before = findStep(graph, at?.stepId);
  const exits = before ? openExits(before) : [];
  const [chosen, setChosen] = useState(at?.exit ?? exits[0]?.name ?? null);
  const add = (kind: FlowStepKind) => {
    const id = makeId('flowStep', Date.now(), crypto.getRandomValues(new Uint8Array(10)));
    const place = before?.position ? { x: before.position.x, y: before.position.y + 150 } : null;
    const step = { ...newStep(kind, id, defaults), position: place };
    edit((now) => addStep(now, step, before && chosen !== null ? { stepId: before.id, exit: chosen } : null));
    open(id);
    onClose();
  };
  const where =
    before && exits.length > 0
      ? `Behind “${stepName(before)}”.`
      : 'It stands alone until an exit leads to it.';
  return (
    <Dialog open onClose={onClose} title="Add a step" description={where}>
      {exits.length > 1 && (
        <Field label="At the exit" className="mt-3">
          <Select
            value={chosen ?? ''}
            options={exits.map(({ name, phrase }) => ({ value: name, label: phrase }))}
            onChange={setChosen}
          />
        </Field>
      )}
      <div className="kinds">
        {FLOW_STEP_KINDS.filter((kind) => kind !== 'incoming').map((kind) => (
          <button key={kind} type="button" className="flr" onClick={() => add(kind)}>
            <StepIcon kind={kind} />
            <span className="grow">
              <span className="b">{specOf(kind).title}</span>
              <span className="sm t3">{specOf(kind).description}</span>
            </span>
          </button>
        ))}
      </div>
    </Dialog>
  );
}
