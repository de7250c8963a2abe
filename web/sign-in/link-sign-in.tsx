import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, api, Refused } from '../client/client.ts';
import { Button, Notice, Skeleton } from '../ui/index.ts';
import { Door } from './door.tsx';

export type LinkSignInProps = {
  token: string;
  onEnter: (hasPassword: boolean) => void;
  onPassword: () => void;
};

/** The link works once: whatever draws this page twice shares one request. */
const asked = new Map<string, Promise<{ hasPassword: boolean }>>();

function redeem(token: string): Promise<{ hasPassword: boolean }> {
  const request = asked.get(token) ?? answer(api.POST('/sign-in/link', { body: { token } }));
  asked.set(token, request);
  return request;
}

const titles: Record<string, string> = {
  'link-used': 'This link no longer works.',
  'too-many-attempts': 'Too many attempts.',
};

/** Accepts the one-time link as soon as it is opened, and says what to do when it does not work. */
export function LinkSignIn({ token, onEnter, onPassword }: LinkSignInProps) {
  const enter = useMutation({
    mutationFn: redeem,
    onSuccess: ({ hasPassword }) => onEnter(hasPassword),
    onError: (error) => {
      // Only a server that did not answer may be asked again with this link.
      if (!(error instanceof Refused)) asked.delete(token);
    },
  });
  const { mutate } = enter;
  useEffect(() => mutate(token), [mutate, token]);
  if (!enter.isError) {
    return (
      <Door title="Signing in">
        <Skeleton label="Signing in with the one-time link" rows={2} />
      </Door>
    );
  }
  const { error } = enter;
  const code = error instanceof Refused ? error.code : '';
  return (
    <Door title="Sign in">
      <Notice
        tone="danger"
        urgent
        title={titles[code] ?? 'The link could not be used.'}
        acts={
          <>
            <Button onClick={onPassword}>Sign in with a password</Button>
            {code !== 'link-used' && (
              <Button kind="quiet" onClick={() => mutate(token)}>
                Try again
              </Button>
            )}
          </>
        }
      >
        {code === '' ? 'The server did not answer. The link has not been used up.' : error.message}
      </Notice>
    </Door>
  );
}
