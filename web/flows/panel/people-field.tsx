import { useId } from 'react';
import { stepName } from '../../../core/flows/steps/index.ts';
import { Checkbox, Icon, IconButton } from '../../ui/index.ts';
import { besideStep, problemAt, useEditor } from '../editor.ts';
import type { FormFieldProps } from './form-field.tsx';

/** Who rings, in their order, and who else could. */
export function PeopleField({ step, field, value, onChange }: FormFieldProps<string[]>) {
  const { names, problems, editable } = useEditor();
  const id = useId();
  const problem = problemAt(problems, step.id, field.name);
  const chosen = value.map(
    (member) => names.members.find((one) => one.id === member) ?? { id: member, name: 'No longer here' },
  );
  const others = names.members.filter((member) => !value.includes(member.id));
  const raise = (at: number) => {
    const next = [...value];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at - 1, 0, moved);
    onChange(next);
  };
  return (
    <fieldset className="field" aria-describedby={problem ? id : undefined} disabled={!editable}>
      <legend>{field.label}</legend>
      <ul className="rows">
        {chosen.map((member, at) => (
          <li key={member.id} className="row">
            <Checkbox checked onChange={() => onChange(value.filter((one) => one !== member.id))}>
              {member.name}
            </Checkbox>
            <span className="end">
              {at > 0 && (
                <IconButton
                  icon="up"
                  size="sm"
                  label={`Ring ${member.name} earlier`}
                  onClick={() => raise(at)}
                />
              )}
            </span>
          </li>
        ))}
        {others.map((member) => (
          <li key={member.id} className="row">
            <Checkbox checked={false} onChange={() => onChange([...value, member.id])}>
              {member.name}
            </Checkbox>
          </li>
        ))}
      </ul>
      {problem && (
        <p className="err" id={id}>
          <Icon name="alert" size={14} />
          <span>{besideStep(problem, stepName(step))}</span>
        </p>
      )}
    </fieldset>
  );
}
