import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { PERSON_LIMITS } from '../../../core/wire/nouns/people.ts';
import { answer, api, type Schema } from '../../client/client.ts';
import { faultAt, faultElsewhere } from '../../forms/index.ts';
import { Button, Card, Field, Input, Link, Notice, useToast } from '../../ui/index.ts';

export type PasswordFormProps = { person: NonNullable<Schema<'Me'>['person']> };

const empty = { current: '', password: '' };

/** Sets a password, or changes it: every other sign-in then ends. */
export function PasswordForm({ person }: PasswordFormProps) {
  const client = useQueryClient();
  const toast = useToast();
  const [values, setValues] = useState(empty);
  const setting = useMutation({
    mutationFn: () => {
      const { current, password } = values;
      return answer(
        api.POST('/me/password', { body: person.hasPassword ? { current, password } : { password } }),
      );
    },
    onSuccess: () => {
      setValues(empty);
      void client.invalidateQueries({ queryKey: ['me'] });
      toast.show({ text: 'Password saved. Every other sign-in of yours has ended.' });
    },
  });
  if (!person.hasPassword && person.email === null)
    return (
      <Card title="Password" level={2} padded>
        <p className="t2">
          With an e-mail address and a password you can sign in without a link from the server.
        </p>
        <Link className="btn mt-3" href="/welcome">
          Set a password
        </Link>
      </Card>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!setting.isPending) setting.mutate();
  };
  const fault = faultElsewhere(setting.error, ['/current', '/password']);
  return (
    <Card title="Password" level={2} padded>
      <form className="form" noValidate onSubmit={submit}>
        {/* Tells password managers whose password this is. */}
        <input type="hidden" autoComplete="username" value={person.email ?? ''} readOnly />
        {fault && (
          <Notice tone="danger" urgent title="Not saved.">
            {fault}
          </Notice>
        )}
        <div className="two">
          {person.hasPassword && (
            <Field label="Password now" required error={faultAt(setting.error, '/current')}>
              <Input
                type="password"
                autoComplete="current-password"
                value={values.current}
                onChange={(event) => setValues({ ...values, current: event.target.value })}
              />
            </Field>
          )}
          <Field
            label="New password"
            required
            hint={`${PERSON_LIMITS.shortestPassword} characters or more`}
            error={faultAt(setting.error, '/password')}
          >
            <Input
              type="password"
              autoComplete="new-password"
              value={values.password}
              onChange={(event) => setValues({ ...values, password: event.target.value })}
            />
          </Field>
        </div>
        <div className="row wrap g3">
          <Button
            type="submit"
            busy={setting.isPending}
            blockedBy={values.password === '' ? 'Write the new password first.' : undefined}
          >
            {person.hasPassword ? 'Change password' : 'Set password'}
          </Button>
          <span className="t3 sm">Ends every other sign-in of yours.</span>
        </div>
      </form>
    </Card>
  );
}
