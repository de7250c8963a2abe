import { setSettings } from '../../../core/flows/edit.ts';
import type { AgentSettings, FlowStepOf } from '../../../core/flows/flow.ts';
import { openingOf } from '../../../core/flows/opening.ts';
import { specOf } from '../../../core/flows/steps/index.ts';
import type { FormField } from '../../../core/flows/steps/step-spec.ts';
import { useEditor } from '../editor.ts';
import { JobsPart } from '../jobs/jobs-part.tsx';
import { ExitsPart } from './exits-part.tsx';
import { FormFieldInput } from './form-field.tsx';
import { PausePart } from './pause-part.tsx';

/** The agent step's settings, in the order of a call: greeting, voice, jobs, knowledge, history, what if it cannot go on. */
export function AgentPanel({ step }: { step: FlowStepOf<'agent'> }) {
  const field = (name: keyof AgentSettings) => <AgentField step={step} name={name} />;
  return (
    <>
      <PausePart step={step} />
      <div className="pgrp col">
        {field('greeting')}
        {field('disclosure')}
        {field('recordingNotice')}
        <p className="sm t2">
          <span className="b">Callers hear first:</span> “{openingOf(step.settings)}”
        </p>
        <div className="three">
          {field('tone')}
          {field('voice')}
          {field('languages')}
        </div>
      </div>
      <JobsPart step={step} />
      <div className="pgrp col">
        {field('pageIds')}
        {field('history')}
        {field('silenceSeconds')}
      </div>
      <div className="pgrp">
        <h3 className="sec mb-2">What comes next</h3>
        <ExitsPart step={step} />
      </div>
    </>
  );
}

function AgentField({ step, name }: { step: FlowStepOf<'agent'>; name: keyof AgentSettings }) {
  const { edit } = useEditor();
  const field: FormField | undefined = specOf('agent').form.find((one) => one.name === name);
  if (!field) return null;
  return (
    <FormFieldInput
      step={step}
      field={field}
      value={step.settings[name]}
      onChange={(value) =>
        edit((graph) => setSettings(graph, step.id, 'agent', { [name]: value }), `${step.id}.${name}`)
      }
    />
  );
}
