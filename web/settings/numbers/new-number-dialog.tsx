import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { PHONE_NUMBER_LIMITS } from '../../../core/workspaces/phone-number.ts';
import { answer, api } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { FormDialog, faultAt, faultElsewhere } from '../../forms/index.ts';
import { Field, Input } from '../../ui/index.ts';
import { settingsPaths } from '../paths.ts';
import { OwnerField } from './owner-field.tsx';
import { TypedNumber } from './typed-number.tsx';

/** Adds a number and goes on to its call flow. */
export function NewNumberDialog({ country, onClose }: { country: string; onClose: () => void }) {
  const client = useQueryClient();
  const { history } = useRouter();
  const members = useQuery(queries.members());
  const [values, setValues] = useState({ e164: '', label: '', ownerId: null as string | null });
  const change = (part: Partial<typeof values>) => {
    setValues({ ...values, ...part });
    adding.reset();
  };
  const adding = useMutation({
    mutationFn: () => answer(api.POST('/phone-numbers', { body: values })),
    onSuccess: (made) => {
      // The page of the number finds it at once, before the list is read again.
      client.setQueryData(queries.phoneNumbers().queryKey, (list) =>
        list ? { ...list, data: [...list.data, made] } : list,
      );
      void client.invalidateQueries({ queryKey: ['phone-numbers'] });
      void client.invalidateQueries({ queryKey: ['home'] });
      history.push(settingsPaths.number(made.id));
    },
  });
  return (
    <FormDialog
      title="Add number"
      description="A number belongs to one workspace of this installation. It is answered once a call flow is published."
      submitLabel="Add number"
      busy={adding.isPending}
      fault={faultElsewhere(adding.error, ['/e164', '/label', '/ownerId'])}
      onSubmit={() => adding.mutate()}
      onClose={onClose}
    >
      <TypedNumber
        label="Number"
        value={values.e164}
        country={country}
        hint="As you would dial it, or with + and the country code"
        error={faultAt(adding.error, '/e164')}
        onChange={(e164) => change({ e164 })}
      />
      <Field
        label="Label"
        required
        hint="How your team calls it: Main line, Billing"
        count={{ text: values.label, most: PHONE_NUMBER_LIMITS.label }}
        error={faultAt(adding.error, '/label')}
      >
        <Input value={values.label} onChange={(event) => change({ label: event.target.value })} />
      </Field>
      <OwnerField
        members={members.data?.data ?? []}
        value={values.ownerId}
        error={faultAt(adding.error, '/ownerId')}
        onChange={(ownerId) => change({ ownerId })}
      />
    </FormDialog>
  );
}
