import type { Schema } from '../../client/client.ts';
import { Field, FilterChip, Input, Select } from '../../ui/index.ts';

type Blank = Schema<'TemplateLine'>['blanks'][number];

export type BlankFieldProps = { blank: Blank; value: string; onChange: (value: string) => void };

const MOST_OFFERS = 6;

/** One blank of a template. Where the workspace has what it asks for, that is offered; a destination can only be one of them. */
export function BlankField({ blank, value, onChange }: BlankFieldProps) {
  const { label, kind, example, offers } = blank;
  if (kind === 'destination' && offers.length > 0) {
    return (
      <Field label={label} required>
        <Select
          value={value}
          options={[
            { value: '', label: 'Choose a destination' },
            ...offers.map((offer) => ({ value: offer, label: offer })),
          ]}
          onChange={onChange}
        />
      </Field>
    );
  }
  const hint =
    kind === 'destination'
      ? 'This workspace has no destination of calls yet. Write its name and add it under Settings, Destinations.'
      : `For example: ${example}`;
  return (
    <div className="col">
      <Field label={label} required hint={hint}>
        <Input
          inputMode={kind === 'link' ? 'url' : 'text'}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      </Field>
      {offers.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: chips that fill the field above
        <div className="row wrap g1" role="group" aria-label={`What this workspace has for “${label}”`}>
          {offers.slice(0, MOST_OFFERS).map((offer) => (
            <FilterChip key={offer} pressed={offer === value} onClick={() => onChange(offer)}>
              {offer}
            </FilterChip>
          ))}
        </div>
      )}
    </div>
  );
}
