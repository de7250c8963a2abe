import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { PHONE_NUMBER_LIMITS } from '../../../core/workspaces/phone-number.ts';
import { answer, api, edited, type Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { ConflictNotice, faultAt, faultElsewhere, LeaveGuard, SaveBar, useEdit } from '../../forms/index.ts';
import { Card, Field, Input, Notice, useToast } from '../../ui/index.ts';
import { useMe } from '../use-me.ts';
import { OwnerField } from './owner-field.tsx';

type Draft = Pick<Schema<'PhoneNumber'>, 'label' | 'ownerId'>;

/** Label and owner of a number. Handing it to another owner is for those who manage the workspace. */
export function NumberForm({ number }: { number: Schema<'PhoneNumber'> }) {
  const { may } = useMe();
  const client = useQueryClient();
  const toast = useToast();
  const members = useQuery(queries.members());
  const edit = useEdit<Schema<'PhoneNumber'>, Draft>({
    stored: number,
    draftOf: ({ label, ownerId }) => ({ label, ownerId }),
    send: (body, etag) =>
      answer(api.PATCH('/phone-numbers/{id}', { params: edited({ id: number.id }, etag), body })),
    onStored: (next, how) => {
      void client.invalidateQueries({ queryKey: ['phone-numbers'] });
      void client.invalidateQueries({ queryKey: ['home'] });
      if (how === 'saved') toast.show({ text: `“${next.label}” saved.` });
    },
  });
  const { draft, change, error } = edit;
  const fault = faultElsewhere(error, ['/label', '/ownerId']);
  const nameOf = (id: string | null) => members.data?.data.find((each) => each.id === id)?.name ?? 'nobody';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edit.dirty && !edit.busy) edit.save();
  };
  return (
    <Card title="Label and owner" level={2} padded>
      <form className="form" noValidate onSubmit={submit}>
        <ConflictNotice
          edit={edit}
          write={{
            label: ['Label', (each) => each.label],
            ownerId: ['Owner', (each) => nameOf(each.ownerId)],
          }}
        />
        {fault && (
          <Notice tone="danger" urgent title="Not saved.">
            {fault}
          </Notice>
        )}
        <Field
          label="Label"
          required
          count={{ text: draft.label, most: PHONE_NUMBER_LIMITS.label }}
          error={faultAt(error, '/label')}
        >
          <Input value={draft.label} onChange={(event) => change({ label: event.target.value })} />
        </Field>
        {may('manage-workspace') && (
          <OwnerField
            members={members.data?.data ?? []}
            value={draft.ownerId}
            error={faultAt(error, '/ownerId')}
            onChange={(ownerId) => change({ ownerId })}
          />
        )}
        <SaveBar edit={edit} />
      </form>
      <LeaveGuard dirty={edit.dirty} />
    </Card>
  );
}
