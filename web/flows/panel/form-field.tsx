import type { ReactNode } from 'react';
import type { FlowStep } from '../../../core/flows/flow.ts';
import { stepName } from '../../../core/flows/steps/index.ts';
import type { FormField } from '../../../core/flows/steps/step-spec.ts';
import { Field, Input, Pill, Select, TextArea } from '../../ui/index.ts';
import { besideStep, problemAt, useEditor } from '../editor.ts';
import { ChoicesField } from './choices-field.tsx';
import { FlowHolidaysField, HoursField } from './hours-field.tsx';
import { LanguagesField } from './languages-field.tsx';
import { PagesPart } from './pages-part.tsx';
import { PeopleField } from './people-field.tsx';
import { SwitchRow } from './switch-row.tsx';
import { TimeZoneField } from './time-zone-field.tsx';

export type FormFieldProps<Value> = {
  step: FlowStep;
  field: FormField;
  value: Value;
  onChange: (value: Value) => void;
};

/** One setting of a step, drawn as its spec says. */
export function FormFieldInput({ step, field, value, onChange }: FormFieldProps<unknown>) {
  const props = { step, field, onChange };
  if (field.input === 'switch') return <SwitchRow {...props} value={value === true} />;
  if (field.input === 'hours') return <HoursField {...props} value={value as never} />;
  if (field.input === 'holidays') return <FlowHolidaysField {...props} value={value as never} />;
  if (field.input === 'members') return <PeopleField {...props} value={value as string[]} />;
  if (field.input === 'choices') return <ChoicesField {...props} value={value as never} />;
  if (field.input === 'languages') return <LanguagesField {...props} value={value as never} />;
  if (field.input === 'pages') return <PagesPart {...props} value={value as string[]} />;
  if (field.input === 'time-zone') return <TimeZoneField {...props} value={value as string | null} />;
  if (field.input === 'jobs') return null;
  return <PlainField {...props} value={value} />;
}

/** A field with its label, what is wrong with it, and a mark when it differs from the version in force. */
export function SettingField(props: {
  step: FlowStep;
  field: FormField;
  count?: string;
  hint?: ReactNode;
  children: ReactNode;
}) {
  const { step, field, count, hint = field.hint, children } = props;
  const { problems, changes } = useEditor();
  const problem = problemAt(problems, step.id, field.name);
  const title = `${stepName(step)}, ${field.label.toLowerCase()}`;
  const changed = changes.some((change) => change.flowStepId === step.id && change.title === title);
  return (
    <Field
      label={
        <>
          {field.label} {changed && <Pill tone="accent">changed</Pill>}
        </>
      }
      {...(hint ? { hint } : {})}
      {...(count !== undefined && field.maxLength ? { count: { text: count, most: field.maxLength } } : {})}
      {...(problem?.severity === 'blocking' ? { error: besideStep(problem, stepName(step)) } : {})}
    >
      {children}
    </Field>
  );
}

function PlainField({ step, field, value, onChange }: FormFieldProps<unknown>) {
  const { names, editable } = useEditor();
  const text = typeof value === 'string' ? value : '';
  if (field.input === 'textarea') {
    return (
      <SettingField step={step} field={field} count={text}>
        <TextArea value={text} readOnly={!editable} onChange={(event) => onChange(event.target.value)} />
      </SettingField>
    );
  }
  if (field.input === 'number')
    return <NumberField step={step} field={field} value={value} onChange={onChange} />;
  const options =
    field.input === 'destination'
      ? [
          { value: '', label: 'Choose a destination' },
          ...names.destinations.map(({ id, name }) => ({ value: id, label: name })),
        ]
      : field.options;
  if (options) {
    return (
      <SettingField step={step} field={field}>
        <Select
          options={options}
          disabled={!editable}
          value={text}
          onChange={(chosen) => onChange(field.input === 'destination' && chosen === '' ? null : chosen)}
        />
      </SettingField>
    );
  }
  return (
    <SettingField step={step} field={field} count={text}>
      <Input value={text} readOnly={!editable} onChange={(event) => onChange(event.target.value)} />
    </SettingField>
  );
}

function NumberField({ step, field, value, onChange }: FormFieldProps<unknown>) {
  const { editable } = useEditor();
  const [min, max] = field.range ?? [];
  const range = field.range ? `${min} to ${max} ${field.unit ?? ''}.` : undefined;
  return (
    <SettingField step={step} field={field} hint={[range, field.hint].filter(Boolean).join(' ')}>
      <Input
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        readOnly={!editable}
        value={typeof value === 'number' && Number.isFinite(value) ? String(value) : ''}
        onChange={(event) => onChange(event.target.value === '' ? 0 : Math.trunc(Number(event.target.value)))}
      />
    </SettingField>
  );
}
