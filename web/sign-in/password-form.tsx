import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answer, api, Refused } from '../client/client.ts';
import { Button, Field, Input, Notice } from '../ui/index.ts';

const titles: Record<string, string> = {
  'wrong-sign-in': 'Not signed in.',
  'too-many-attempts': 'Too many attempts.',
};

/** E-mail and password. After a refusal the password stays in its field, so that a slip can be mended. */
export function PasswordForm({ onEnter }: { onEnter: () => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const enter = useMutation({
    mutationFn: () => answer(api.POST('/sign-in', { body: { email, password } })),
    onSuccess: onEnter,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (email !== '' && password !== '') enter.mutate();
  };
  const code = enter.error instanceof Refused ? enter.error.code : '';
  return (
    <form onSubmit={submit}>
      {enter.isError && (
        <Notice tone="danger" urgent title={titles[code] ?? 'Not signed in.'}>
          {code === '' ? 'The server did not answer. Try again in a moment.' : enter.error.message}
        </Notice>
      )}
      <Field label="E-mail address" required>
        <Input
          type="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
      </Field>
      <Field label="Password" required>
        <Input
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Field>
      <Button
        type="submit"
        kind="primary"
        busy={enter.isPending}
        blockedBy={
          email === '' || password === '' ? 'Write your e-mail address and password first.' : undefined
        }
      >
        Sign in
      </Button>
    </form>
  );
}
