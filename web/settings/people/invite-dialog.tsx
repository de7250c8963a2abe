import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Schema } from '../../client/client.ts';
import { FormDialog, faultAt, faultElsewhere } from '../../forms/index.ts';
import { Field, Input, Select } from '../../ui/index.ts';
import { SecretDialog } from '../secret-dialog.tsx';
import { useMe } from '../use-me.ts';
import { roleEffects, rolesGivenBy } from './words.ts';

type Role = Schema<'Member'>['role'];

/** Makes a link that lets one person in, and shows it once. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { me } = useMe();
  const client = useQueryClient();
  const [values, setValues] = useState({ email: '', role: 'member' as Role });
  const inviting = useMutation({
    mutationFn: () => answer(api.POST('/invitations', { body: values })),
    onSuccess: () => void client.invalidateQueries({ queryKey: ['invitations'] }),
  });
  if (inviting.isSuccess)
    return (
      <SecretDialog
        title="Send this link"
        description="It works once, for 7 days. It is shown this once; a lost one can be withdrawn and made anew."
        label="Invitation link"
        secret={inviting.data.link}
        onClose={onClose}
      />
    );
  return (
    <FormDialog
      title="Invite somebody"
      description="Callwell makes a link. You send it; whoever opens it joins."
      submitLabel="Make invitation link"
      busy={inviting.isPending}
      fault={faultElsewhere(inviting.error, ['/email', '/role'])}
      onSubmit={() => inviting.mutate()}
      onClose={onClose}
    >
      <Field
        label="E-mail address"
        hint="Optional. Written into their form, and tells invitations apart"
        error={faultAt(inviting.error, '/email')}
      >
        <Input
          type="email"
          autoComplete="off"
          value={values.email}
          onChange={(event) => setValues({ ...values, email: event.target.value })}
        />
      </Field>
      <Field label="Role" hint={roleEffects[values.role]} error={faultAt(inviting.error, '/role')}>
        <Select
          options={rolesGivenBy(me.role)}
          value={values.role}
          onChange={(role) => setValues({ ...values, role: role as Role })}
        />
      </Field>
    </FormDialog>
  );
}
