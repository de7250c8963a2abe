import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { secretInFragment } from '../../core/wire/links.ts';
import { pathAfter } from '../app/session.ts';
import { Door } from './door.tsx';
import { LinkSignIn } from './link-sign-in.tsx';
import { PasswordForm } from './password-form.tsx';

/** The secret of a one-time link. It stands behind `#`, so that no server and no log ever sees it; `?token=` is read too. */
function linkToken(): string | null {
  return secretInFragment(location.hash) ?? new URLSearchParams(location.search).get('token');
}

/** Sign-in by the one-time link that the server printed, or by e-mail and password. */
export function SignInPage() {
  const router = useRouter();
  const client = useQueryClient();
  const [token, setToken] = useState(linkToken);
  const enter = (hasPassword: boolean) => {
    client.clear();
    const after = pathAfter(new URLSearchParams(location.search).get('next'));
    router.history.replace(hasPassword ? after : '/welcome');
  };
  if (token !== null) {
    return <LinkSignIn token={token} onEnter={enter} onPassword={() => setToken(null)} />;
  }
  return (
    <Door title="Sign in" sub="With the e-mail address and password of your Callwell.">
      <div className="card pad">
        <PasswordForm onEnter={() => enter(true)} />
      </div>
      <p className="hint">
        No password yet, or forgotten? Whoever runs the server starts it with <code>--sign-in-link</code> and
        opens the link that it prints. To join a workspace, open the invitation you were sent.
      </p>
    </Door>
  );
}
