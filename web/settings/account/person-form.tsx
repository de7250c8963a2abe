import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { PERSON_LIMITS } from '../../../core/wire/nouns/people.ts';
import { answer, api, ifMatch, type Schema } from '../../client/client.ts';
import { ConflictNotice, faultAt, faultElsewhere, SaveBar, useEdit } from '../../forms/index.ts';
import { Card, Field, Input, Notice, useToast } from '../../ui/index.ts';

type Me = Schema<'Me'>;
type Draft = { name: string; email: string };

export type PersonFormProps = { me: Me; person: NonNullable<Me['person']> };

/** Name and e-mail address. The address is also what one signs in with. */
export function PersonForm({ me, person }: PersonFormProps) {
  const client = useQueryClient();
  const toast = useToast();
  const edit = useEdit<Me, Draft>({
    stored: me,
    draftOf: (stored) => ({ name: stored.person?.name ?? '', email: stored.person?.email ?? '' }),
    send: (body, etag) => answer(api.PATCH('/me', { params: ifMatch(etag), body })),
    onStored: (next, how) => {
      client.setQueryData(['me'], next);
      void client.invalidateQueries({ queryKey: ['members'] });
      if (how === 'saved') toast.show({ text: 'Your details are saved.' });
    },
  });
  const { draft, change, error } = edit;
  const fault = faultElsewhere(error, ['/name', '/email']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edit.dirty && !edit.busy) edit.save();
  };
  return (
    <Card title="You" level={2} padded>
      <form className="form" noValidate onSubmit={submit}>
        <ConflictNotice
          edit={edit}
          write={{ name: ['Name', (each) => each.name], email: ['E-mail', (each) => each.email] }}
        />
        {fault && (
          <Notice tone="danger" urgent title="Not saved.">
            {fault}
          </Notice>
        )}
        <Field
          label="Name"
          required
          count={{ text: draft.name, most: PERSON_LIMITS.name }}
          error={faultAt(error, '/name')}
        >
          <Input
            autoComplete="name"
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
          />
        </Field>
        <Field
          label="E-mail address"
          hint={person.hasPassword ? 'You sign in with it' : 'With a password you can sign in with it'}
          error={faultAt(error, '/email')}
        >
          <Input
            type="email"
            autoComplete="email"
            value={draft.email}
            onChange={(event) => change({ email: event.target.value })}
          />
        </Field>
        <SaveBar edit={edit} />
      </form>
    </Card>
  );
}
