import { removeStep } from '../../../core/flows/edit.ts';
import { findStep } from '../../../core/flows/flow.ts';
import { exitsOf, stepName } from '../../../core/flows/steps/index.ts';
import { Confirm, formatCount, useToast } from '../../ui/index.ts';
import { useEditor } from '../editor.ts';

/** Asks before a step is taken out, naming what then leads where. */
export function RemoveStepDialog({
  stepId,
  onClose,
  undo,
}: {
  stepId: string;
  onClose: () => void;
  undo: () => void;
}) {
  const { graph, edit, open } = useEditor();
  const toast = useToast();
  const step = findStep(graph, stepId);
  if (!step) return null;
  const name = stepName(step);
  const leading = graph.steps.flatMap((other) =>
    Object.values(other.exits).filter((target) => target === stepId),
  ).length;
  const behind = exitsOf(step)
    .map((exit) => findStep(graph, step.exits[exit.name]))
    .find((next) => next && next.id !== stepId);
  const effect =
    leading === 0
      ? 'No exit leads to it. Callers notice nothing.'
      : `${formatCount(leading, 'exit')} that ${leading === 1 ? 'leads' : 'lead'} to it will ${behind ? `lead to “${stepName(behind)}”` : 'lead nowhere'}. Callers notice once you publish.`;
  return (
    <Confirm
      open
      onClose={onClose}
      title={`Delete “${name}”`}
      effect={effect}
      keepLabel="Keep step"
      actLabel="Delete step"
      onAct={() => {
        edit((now) => removeStep(now, stepId));
        open(null);
        onClose();
        toast.show({ text: `“${name}” is deleted.`, undo });
      }}
    />
  );
}
