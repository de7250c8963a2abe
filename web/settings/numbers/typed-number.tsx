import { toE164 } from '../../../core/workspaces/phone-number.ts';
import { Field, formatPhone, Input } from '../../ui/index.ts';

export type TypedNumberProps = {
  label: string;
  value: string;
  country: string;
  hint: string;
  error: string | undefined;
  onChange: (value: string) => void;
};

/** A phone number as somebody types it, with how it is read by the country of the workspace. */
export function TypedNumber({ label, value, country, hint, error, onChange }: TypedNumberProps) {
  const e164 = toE164(value, country);
  const enough = value.replace(/\D/g, '').length >= 7;
  return (
    <Field
      label={label}
      required
      error={error ?? (enough && e164 === null ? notANumber(country) : undefined)}
      hint={e164 === null ? hint : `Read as ${formatPhone(e164, country)}, kept as ${e164}`}
    >
      <Input type="tel" autoComplete="off" value={value} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}

function notANumber(country: string): string {
  const name = new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country;
  return `This cannot be a number of ${name}. For another country begin with + and its code.`;
}
