import type { KeyboardEvent } from 'react';
import { stepName, summaryOf } from '../../../core/flows/steps/index.ts';
import { Button, classNames, formatCount, Icon, Pill } from '../../ui/index.ts';
import { focusPanel, focusStep } from '../canvas/focus-step.ts';
import { stepByKey } from '../canvas/step-keys.ts';
import { besideStep, problemsOf, useEditor } from '../editor.ts';
import { StepIcon } from '../step-icon.tsx';
import { type OutlineItem, outlineOf, type Way } from './outline.ts';

/** The flow as a list: the same steps and acts as the canvas, for the keyboard and for a phone. */
export function FlowOutline() {
  const { graph, editable, askToAdd } = useEditor();
  const { items, unreached } = outlineOf(graph);
  return (
    <div>
      <Items items={items} />
      {unreached.length > 0 && (
        <div className="fl">
          <h3 className="fx1">No call comes to</h3>
          <Items items={unreached} />
        </div>
      )}
      {editable && (
        <div className="pad4">
          <Button size="sm" icon="plus" onClick={() => askToAdd(null)}>
            Add step
          </Button>
        </div>
      )}
    </div>
  );
}

function Items({ items }: { items: readonly OutlineItem[] }) {
  return (
    <ol className="fl">
      {items.map((item) => (
        <Item key={item.step.id} item={item} />
      ))}
    </ol>
  );
}

function Item({ item: { step, ways, reachedFrom } }: { item: OutlineItem }) {
  // An exit that ends the call is said in the step's own line.
  const shown = ways.filter(({ to, exit }) => to.kind !== 'end' && exit.leads !== 'never');
  return (
    <li>
      <StepRow step={step} reachedFrom={reachedFrom} />
      {shown.length > 0 && (
        <ol>
          {shown.map((way) => (
            <WayItem key={way.exit.name} stepId={step.id} way={way} />
          ))}
        </ol>
      )}
    </li>
  );
}

function StepRow({ step, reachedFrom }: Pick<OutlineItem, 'step' | 'reachedFrom'>) {
  const editor = useEditor();
  const { graph, names, problems, changes, number, openStepId, open, askToAdd, askToRemove, editable } =
    editor;
  const name = stepName(step);
  const blocking = problemsOf(problems, step.id).find(({ severity }) => severity === 'blocking');
  const changed = changes.some(({ flowStepId }) => flowStepId === step.id);
  const press = (event: KeyboardEvent) => {
    const next = stepByKey(graph, step.id, event.key);
    if (next) focusStep(next);
    else if (editable && event.key === 'a') askToAdd({ stepId: step.id, exit: null });
    else if (editable && event.key === 'Delete') askToRemove(step.id);
    else return;
    event.preventDefault();
  };
  return (
    <button
      type="button"
      data-flow-step={step.id}
      className={classNames('flr', openStepId === step.id && 'on')}
      aria-current={openStepId === step.id ? 'true' : undefined}
      onKeyDown={press}
      onClick={(event) => {
        open(step.id);
        if (event.detail === 0) focusPanel();
      }}
    >
      <StepIcon kind={step.kind} />
      <span className="grow min-w-0">
        <span className="b cut">{name}</span>
        <span className={classNames('sm cut', blocking ? 'danger' : 't3')}>
          {blocking
            ? besideStep(blocking, name)
            : step.kind === 'incoming'
              ? (number ?? 'No number')
              : summaryOf(step, names)}
          {!blocking && reachedFrom > 1 && ` · reached from ${formatCount(reachedFrom, 'exit')}`}
        </span>
      </span>
      {editor.flow.pausedStepIds.includes(step.id) && <Pill tone="warn">Paused</Pill>}
      {blocking ? <Pill tone="danger">Problem</Pill> : changed && <Pill tone="accent">Changed</Pill>}
    </button>
  );
}

function WayItem({ stepId, way: { exit, items, to } }: { stepId: string; way: Way }) {
  const { editable, askToAdd, open } = useEditor();
  return (
    <li className="fx1">
      {exit.phrase}
      {to.kind === 'step' && (
        <button
          type="button"
          className="flr go"
          onClick={() => {
            open(to.step.id);
            focusStep(to.step.id);
          }}
        >
          <Icon name="arrow" />
          <span className="grow">{stepName(to.step)}</span>
        </button>
      )}
      {to.kind === 'nowhere' && (
        <span className="row danger">
          <Icon name="alert" size={14} /> leads nowhere
          {editable && (
            <Button size="sm" icon="plus" onClick={() => askToAdd({ stepId, exit: exit.name })}>
              Add step
            </Button>
          )}
        </span>
      )}
      {items.length > 0 && <Items items={items} />}
    </li>
  );
}
