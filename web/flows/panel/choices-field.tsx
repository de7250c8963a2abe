import type { FlowStepSettings } from '../../../core/flows/flow.ts';
import { stepName } from '../../../core/flows/steps/index.ts';
import { Button, Icon, IconButton, Input, Select } from '../../ui/index.ts';
import { besideStep, problemsOf, useEditor } from '../editor.ts';
import type { FormFieldProps } from './form-field.tsx';

type Choice = FlowStepSettings['menu']['choices'][number];

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#'];

/** What callers can choose in a phone menu: a key, its name, and words that may be said instead. */
export function ChoicesField({ step, field, value, onChange }: FormFieldProps<Choice[]>) {
  const { problems, editable } = useEditor();
  const found = problemsOf(problems, step.id).filter(({ at }) => at?.path?.includes('/settings/choices'));
  const change = (at: number, part: Partial<Choice>) =>
    onChange(value.map((choice, i) => (i === at ? { ...choice, ...part } : choice)));
  const free = KEYS.find((key) => !value.some(({ digit }) => digit === key));
  return (
    <fieldset className="field" disabled={!editable}>
      <legend>{field.label}</legend>
      {value.map((choice, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a choice's key can be changed, so its place names it
        <div key={at} className="choice">
          <Select
            aria-label="Key"
            options={KEYS.map((key) => ({ value: key, label: key }))}
            value={choice.digit}
            onChange={(digit) => change(at, { digit })}
          />
          <Input
            aria-label={`Name of key ${choice.digit}`}
            placeholder="Name"
            value={choice.label}
            onChange={(event) => change(at, { label: event.target.value })}
          />
          <IconButton
            icon="close"
            size="sm"
            label={`Remove key ${choice.digit}`}
            onClick={() => onChange(value.filter((_, i) => i !== at))}
          />
          <WordsInput choice={choice} onChange={(words) => change(at, { words })} />
        </div>
      ))}
      <div>
        {free !== undefined && (
          <Button
            size="sm"
            icon="plus"
            onClick={() => onChange([...value, { digit: free, words: [], label: '' }])}
          >
            Add choice
          </Button>
        )}
      </div>
      {found.map((problem) => (
        <p key={problem.message} className={problem.severity === 'blocking' ? 'err' : 'sm warn row'}>
          <Icon name="alert" size={14} />
          <span>{besideStep(problem, stepName(step))}</span>
        </p>
      ))}
      {field.hint && <p className="hint">{field.hint}</p>}
    </fieldset>
  );
}

/** Words with commas between them. Empty ones are only dropped when the field is left, so that a comma can be typed. */
function WordsInput({ choice, onChange }: { choice: Choice; onChange: (words: string[]) => void }) {
  const split = (text: string) => text.split(',').map((word) => word.trimStart());
  return (
    <Input
      className="words"
      aria-label={`Words for key ${choice.digit}, with commas between`}
      placeholder="Words to say instead: sales, new customer"
      value={choice.words.join(', ')}
      onChange={(event) => onChange(event.target.value === '' ? [] : split(event.target.value))}
      onBlur={() => onChange(choice.words.map((word) => word.trim()).filter((word) => word !== ''))}
    />
  );
}
