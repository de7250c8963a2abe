import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { joinPath, secretInFragment } from '../../core/wire/links.ts';
import { switchWorkspace } from '../app/session.ts';
import { answer, api, Refused, type Schema } from '../client/client.ts';
import { queries } from '../client/queries.ts';
import { Button, Link, Notice, Skeleton } from '../ui/index.ts';
import { Door } from './door.tsx';
import { PersonFields, type PersonValues } from './person-fields.tsx';

const titles: Record<string, string> = {
  'invitation-expired': 'This invitation no longer works.',
  'not-found': 'This invitation no longer works.',
  'too-many-attempts': 'Too many attempts.',
};

const roles: Record<Schema<'InvitationOffer'>['role'], string> = {
  owner: 'an owner: you may do everything',
  admin: 'an admin: you may change everything but cannot delete the workspace',
  member: 'a member: you read calls, handle messages and try jobs',
};

/** The page that an invitation's link opens. Its secret stands behind `#`. */
export function JoinPage() {
  const [token] = useState(() => secretInFragment(location.hash));
  if (token !== null) return <InvitationPage token={token} />;
  return (
    <Door title="Invitation">
      <Notice tone="danger" title="This link is not whole.">
        Open it again from the message it came in, or ask for a new one.
      </Notice>
    </Door>
  );
}

/** What somebody was invited to, and the way in: with new details, or as who is signed in. */
export function InvitationPage({ token }: { token: string }) {
  const offer = useQuery({ ...queries.invitationLink(token), retry: false });
  if (offer.isPending) {
    return (
      <Door title="Invitation">
        <Skeleton label="Reading the invitation" />
      </Door>
    );
  }
  if (offer.isError) {
    const code = offer.error instanceof Refused ? offer.error.code : '';
    return (
      <Door title="Invitation">
        <Notice
          tone="danger"
          urgent
          title={titles[code] ?? 'The invitation could not be read.'}
          acts={
            <Link className="btn" href="/sign-in">
              Sign in
            </Link>
          }
        >
          {code === '' ? 'The server did not answer. Load this page again in a moment.' : offer.error.message}{' '}
          Whoever invited you can send a new link.
        </Notice>
      </Door>
    );
  }
  return <Offer token={token} offer={offer.data} />;
}

function Offer({ token, offer }: { token: string; offer: Schema<'InvitationOffer'> }) {
  const [values, setValues] = useState<PersonValues>({ name: '', email: offer.email, password: '' });
  const join = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/invitation-links/{token}/accept', {
          params: { path: { token } },
          body: offer.signedIn ? {} : values,
        }),
      ),
    onSuccess: ({ workspaceId }) => switchWorkspace(workspaceId),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    join.mutate();
  };
  return (
    <Door
      title={`Join ${offer.workspaceName}`}
      sub={`${offer.invitedBy} invites you as ${roles[offer.role]}.`}
    >
      <div className="card pad">
        <form onSubmit={submit}>
          {offer.signedIn ? (
            <SignedInWords error={join.error} />
          ) : (
            <PersonFields values={values} onChange={setValues} error={join.error} />
          )}
          <Button type="submit" kind="primary" busy={join.isPending}>
            Join {offer.workspaceName}
          </Button>
        </form>
      </div>
      {!offer.signedIn && (
        <p className="hint">
          You use Callwell already?{' '}
          <Link href={`/sign-in?next=${encodeURIComponent(joinPath(token))}`}>Sign in first</Link>, then join
          as who you are.
        </p>
      )}
    </Door>
  );
}

function SignedInWords({ error }: { error: Error | null }) {
  return (
    <>
      {error && (
        <Notice tone="danger" urgent title="Not joined.">
          {error.message}
        </Notice>
      )}
      <p className="t2">You join as who you are signed in. Your other workspaces stay as they are.</p>
    </>
  );
}
