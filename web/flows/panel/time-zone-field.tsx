import { Select } from '../../ui/index.ts';
import { useEditor } from '../editor.ts';
import { type FormFieldProps, SettingField } from './form-field.tsx';

/** The time zone of a step's hours; none takes the workspace's. */
export function TimeZoneField({ step, field, value, onChange }: FormFieldProps<string | null>) {
  const { editable } = useEditor();
  const zones = Intl.supportedValuesOf('timeZone');
  const known = value === null || zones.includes(value) ? zones : [value, ...zones];
  return (
    <SettingField step={step} field={field}>
      <Select
        options={[
          { value: '', label: "The workspace's" },
          ...known.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })),
        ]}
        disabled={!editable}
        value={value ?? ''}
        onChange={(zone) => onChange(zone === '' ? null : zone)}
      />
    </SettingField>
  );
}
