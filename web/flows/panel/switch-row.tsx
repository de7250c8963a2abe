import { useId } from 'react';
import { stepName } from '../../../core/flows/steps/index.ts';
import { Icon, Switch } from '../../ui/index.ts';
import { besideStep, problemAt, useEditor } from '../editor.ts';
import type { FormFieldProps } from './form-field.tsx';

/** A setting that is on or off, with its advice under it where there is some. */
export function SwitchRow({ step, field, value, onChange }: FormFieldProps<boolean>) {
  const { problems, editable } = useEditor();
  const id = useId();
  const problem = problemAt(problems, step.id, field.name);
  return (
    <div className="switch-row">
      <div className="row">
        <label className="grow" htmlFor={id}>
          {field.label}
          {field.hint && <span className="sm t3 block font-normal">{field.hint}</span>}
        </label>
        <Switch id={id} checked={value} disabled={!editable} onChange={onChange} />
      </div>
      {problem && (
        <p className="sm warn row mt-1">
          <Icon name="alert" size={14} />
          <span>{besideStep(problem, stepName(step))}</span>
        </p>
      )}
    </div>
  );
}
