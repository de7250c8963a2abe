import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { answer, api, type Schema } from '../client/client.ts';
import { queries } from '../client/queries.ts';
import { Button, Notice, Skeleton } from '../ui/index.ts';
import { Door } from './door.tsx';
import { PersonFields, type PersonValues } from './person-fields.tsx';

/** Asks the new owner for name, e-mail and password. It can wait: Home and the person's menu offer it again. */
export function WelcomePage() {
  const me = useQuery(queries.me());
  return (
    <Door
      title="Who are you"
      sub="With an e-mail address and a password you can sign in again without a link from the server."
    >
      {me.isError && (
        <Notice tone="danger" urgent title="Not signed in.">
          {me.error.message}
        </Notice>
      )}
      {me.isPending && <Skeleton label="Loading your details" />}
      {me.data && <OwnerForm me={me.data} />}
    </Door>
  );
}

async function save(me: Schema<'Me'>, { name, email, password }: PersonValues): Promise<void> {
  if (name !== me.person?.name) {
    await answer(api.PATCH('/me', { params: { header: { 'If-Match': `"${me.etag}"` } }, body: { name } }));
  }
  await answer(api.POST('/me/password', { body: { email, password } }));
}

function OwnerForm({ me }: { me: Schema<'Me'> }) {
  const { history } = useRouter();
  const client = useQueryClient();
  const [values, setValues] = useState<PersonValues>({
    name: me.person?.name ?? '',
    email: me.person?.email ?? '',
    password: '',
  });
  const set = useMutation({
    mutationFn: () => save(me, values),
    onSuccess: () => history.replace('/'),
    // The name may be saved when the password is refused: either way what is shown has to be read again.
    onSettled: () => client.invalidateQueries({ queryKey: ['me'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate();
  };
  return (
    <div className="card pad">
      <form onSubmit={submit}>
        <PersonFields values={values} onChange={setValues} error={set.error} />
        <div className="row">
          <Button type="submit" kind="primary" busy={set.isPending}>
            Save and go on
          </Button>
          <Button kind="quiet" onClick={() => history.replace('/')}>
            Later
          </Button>
        </div>
      </form>
    </div>
  );
}
