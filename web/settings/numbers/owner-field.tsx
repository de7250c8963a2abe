import type { Schema } from '../../client/client.ts';
import { Field, Select } from '../../ui/index.ts';

export type OwnerFieldProps = {
  members: readonly Pick<Schema<'Member'>, 'id' | 'name' | 'role'>[];
  value: string | null;
  error: string | undefined;
  onChange: (ownerId: string | null) => void;
};

/** The member who may change a number and its flows beside owners and admins. */
export function OwnerField({ members, value, error, onChange }: OwnerFieldProps) {
  return (
    <Field
      label="Owner"
      hint="May change this number and its call flow, besides owners and admins of the workspace"
      error={error}
    >
      <Select
        options={[
          { value: '', label: 'Nobody in particular' },
          ...members.map(({ id, name, role }) => ({ value: id, label: `${name} (${role})` })),
        ]}
        value={value ?? ''}
        onChange={(id) => onChange(id === '' ? null : id)}
      />
    </Field>
  );
}
