import { renameStep, setSettings } from '../../../core/flows/edit.ts';
import { FLOW_LIMITS, type FlowStep } from '../../../core/flows/flow.ts';
import { specOf, stepName } from '../../../core/flows/steps/index.ts';
import { Button, Empty, Field, IconButton, Input, Link } from '../../ui/index.ts';
import { problemsOf, useEditor } from '../editor.ts';
import { flowPaths } from '../paths.ts';
import { StepIcon } from '../step-icon.tsx';
import { AgentPanel } from './agent-panel.tsx';
import { ExitsPart } from './exits-part.tsx';
import { FormFieldInput } from './form-field.tsx';

/** The settings of the open step, in the order of a call. */
export function StepPanel({ step }: { step: FlowStep | undefined }) {
  const { editable } = useEditor();
  if (!step) {
    return (
      <Empty bare icon="pencil" title="No step is open">
        Choose a step to see {editable ? 'and change ' : ''}its settings.
      </Empty>
    );
  }
  return (
    <div key={step.id}>
      {step.kind === 'agent' ? <AgentPanel step={step} /> : <PlainPanel step={step} />}
      {step.kind !== 'incoming' && <NamePart step={step} />}
    </div>
  );
}

/** The panel's head: what it is about, Test for an agent step, and the way to close it. */
export function StepPanelHead({ step }: { step: FlowStep | undefined }) {
  const { flow, open } = useEditor();
  if (!step) return null;
  const { title } = specOf(step.kind);
  return (
    <>
      <StepIcon kind={step.kind} className="first" />
      {stepName(step) !== title && <span className="t3 sm nw">{title.toLowerCase()} step</span>}
      <span className="end row g1">
        {step.kind === 'agent' && (
          <Link className="btn sm" href={flowPaths.mockCall(flow.id, step.id)}>
            Test
          </Link>
        )}
        <IconButton icon="close" size="sm" label="Close panel" onClick={() => open(null)} />
      </span>
    </>
  );
}

function PlainPanel({ step }: { step: Exclude<FlowStep, { kind: 'agent' }> }) {
  const { edit, problems } = useEditor();
  const { form, description } = specOf(step.kind);
  const settings = new Map<string, unknown>(Object.entries(step.settings));
  const loose = problemsOf(problems, step.id).filter(
    ({ at }) => !at?.exit && !at?.path?.includes('/settings/'),
  );
  return (
    <>
      <div className="pgrp col">
        <p className="t2">{description}</p>
        {loose.map(({ message, severity }) => (
          <p key={message} className={severity === 'blocking' ? 'danger sm' : 'warn sm'}>
            {message}
          </p>
        ))}
        {form.map((field) => (
          <FormFieldInput
            key={field.name}
            step={step}
            field={field}
            value={settings.get(field.name)}
            onChange={(value) =>
              edit(
                (graph) => setSettings(graph, step.id, step.kind, { [field.name]: value }),
                `${step.id}.${field.name}`,
              )
            }
          />
        ))}
      </div>
      <div className="pgrp">
        <h3 className="sec mb-2">What comes next</h3>
        <ExitsPart step={step} />
      </div>
    </>
  );
}

function NamePart({ step }: { step: FlowStep }) {
  const { editable, edit, askToRemove } = useEditor();
  return (
    <div className="pgrp col">
      <Field label="Name of the step" count={{ text: step.name, most: FLOW_LIMITS.stepName }}>
        <Input
          value={step.name}
          placeholder={specOf(step.kind).title}
          readOnly={!editable}
          onChange={(event) =>
            edit((graph) => renameStep(graph, step.id, event.target.value), `${step.id}.name`)
          }
        />
      </Field>
      {editable && (
        <div>
          <Button icon="trash" size="sm" onClick={() => askToRemove(step.id)}>
            Delete step
          </Button>
        </div>
      )}
    </div>
  );
}
