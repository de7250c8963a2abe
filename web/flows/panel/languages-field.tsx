import { languageName } from '../../../core/flows/steps/agent.ts';
import type { Language } from '../../../core/workspaces/workspace.ts';
import { Select } from '../../ui/index.ts';
import { useEditor } from '../editor.ts';
import { type FormFieldProps, SettingField } from './form-field.tsx';

const CHOICES: readonly Language[][] = [['en'], ['es'], ['en', 'es'], ['es', 'en']];

/** The languages that the agent speaks, the first until the caller uses another. */
export function LanguagesField({ step, field, value, onChange }: FormFieldProps<Language[]>) {
  const { editable } = useEditor();
  const options = CHOICES.map((languages) => ({
    value: languages.join(' '),
    label: languages.map(languageName).join(', then '),
  }));
  return (
    <SettingField step={step} field={field} hint={null}>
      <Select
        options={value.length ? options : [{ value: '', label: 'Choose' }, ...options]}
        disabled={!editable}
        value={value.join(' ')}
        onChange={(chosen) => onChange(CHOICES.find((languages) => languages.join(' ') === chosen) ?? [])}
      />
    </SettingField>
  );
}
