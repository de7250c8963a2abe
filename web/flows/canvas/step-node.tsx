import { Handle, type NodeProps, Position } from '@xyflow/react';
import type { KeyboardEvent } from 'react';
import { findStep } from '../../../core/flows/flow.ts';
import { stepName, summaryOf } from '../../../core/flows/steps/index.ts';
import { classNames, Pill } from '../../ui/index.ts';
import { besideStep, problemsOf, useEditor } from '../editor.ts';
import { StepIcon } from '../step-icon.tsx';
import { focusPanel, focusStep } from './focus-step.ts';
import { stepByKey } from './step-keys.ts';

/** A step on the canvas: a button that opens its settings. One stop for Tab; the arrow keys go along the exits. */
export function StepNode({ id }: NodeProps) {
  const { graph, names, problems, changes, number, flow, openStepId, open, askToAdd, askToRemove, editable } =
    useEditor();
  const step = findStep(graph, id);
  if (!step) return null;
  const name = stepName(step);
  const blocking = problemsOf(problems, id).find(({ severity }) => severity === 'blocking');
  const changed = changes.filter((change) => change.flowStepId === id);
  const paused = flow.pausedStepIds.includes(id);
  const press = (event: KeyboardEvent) => {
    const next = stepByKey(graph, id, event.key);
    if (next) focusStep(next);
    else if (editable && event.key === 'a') askToAdd({ stepId: id, exit: null });
    else if (editable && event.key === 'Delete') askToRemove(id);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} />
      <button
        type="button"
        data-flow-step={id}
        className={classNames('fn nopan', openStepId === id && 'on', blocking && 'bad')}
        aria-current={openStepId === id ? 'true' : undefined}
        tabIndex={id === (openStepId ?? graph.steps[0]?.id) ? 0 : -1}
        onKeyDown={press}
        onClick={(event) => {
          open(id);
          if (event.detail === 0) focusPanel();
        }}
      >
        <span className="t">
          <StepIcon kind={step.kind} />
          <span className="cut">{name}</span>
          <span className="end">{mark(changed.length, changed[0]?.kind === 'step-added', paused)}</span>
        </span>
        <span className="d cut">
          {step.kind === 'incoming' ? (number ?? 'No number') : summaryOf(step, names)}
        </span>
        {blocking && <span className="d danger b">{besideStep(blocking, name)}</span>}
      </button>
      <Handle type="source" position={Position.Bottom} isConnectable={false} />
      <Handle type="source" id="side" position={Position.Right} isConnectable={false} />
    </>
  );
}

function mark(changes: number, added: boolean, paused: boolean) {
  if (paused) return <Pill tone="warn">paused</Pill>;
  if (changes === 0) return null;
  return <Pill tone="accent">{added ? 'new' : 'edited'}</Pill>;
}
