import type { peopleRoutes } from '../../../core/wire/nouns/people.ts';
import type { RouteName } from '../../../core/wire/routes.ts';
import type { Caller } from '../caller/caller.ts';
import { attempt, linkOwner } from '../caller/signing-in.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { wholeList } from '../outcome.ts';
import { Refused } from '../refusal.ts';
import type { Handlers } from '../request/api-request.ts';
import { etagOf } from '../request/etag.ts';

type Names = keyof typeof peopleRoutes & RouteName;

export function peopleHandlers(dependencies: ApiDependencies): Handlers<Names> {
  const { store, identities, signInLinks } = dependencies;
  return {
    getMe: ({ caller }) => me(dependencies, caller),
    editMe: async ({ caller, body, ifMatch }) => {
      const person = personOf(caller);
      const current = await me(dependencies, caller);
      if (current.etag !== ifMatch)
        throw new Refused('stale', 'Your details were changed elsewhere meanwhile.', { current });
      const people = await identities();
      if (body.email !== undefined) await refuseTakenEmail(dependencies, body.email, person.userId);
      await people.rename(person.userId, {
        ...(body.name === undefined ? {} : { name: body.name }),
        ...(body.email === undefined ? {} : { email: body.email }),
      });
      const renamed = { ...person, name: body.name ?? person.name, email: body.email ?? person.email };
      await store.workspaces.renameUser(person.userId, { name: renamed.name, email: renamed.email ?? '' });
      return me(dependencies, { ...caller, person: renamed });
    },
    setPassword: async ({ caller, body, address }) => {
      const person = personOf(caller);
      const people = await identities();
      if (await people.hasPassword(person.userId)) {
        attempt(dependencies, `password:${person.userId}`, address);
        if (body.current === undefined || !(await people.checkOf(person.userId, body.current))) {
          const errors = [
            { path: '/current', code: 'wrong-password', message: 'This is not your password now.' },
          ];
          throw new Refused('wrong-password', 'This is not your password now. It was not changed.', {
            errors,
          });
        }
      }
      const email = body.email ?? person.email;
      if (email === null) throw new Refused('no-email', 'Give an e-mail address too: you sign in with both.');
      if (email !== person.email) {
        await refuseTakenEmail(dependencies, email, person.userId);
        await people.rename(person.userId, { email });
        await store.workspaces.renameUser(person.userId, { name: person.name, email });
      }
      await people.setPassword(person.userId, body.password);
      await people.endOthers(person.userId, person.signInId);
      const owns = (await store.workspaces.ofUser(person.userId)).some(({ role }) => role === 'owner');
      if (owns) await signInLinks.ownerHasPassword();
      return undefined;
    },
    listSignIns: async ({ caller }) => {
      const { userId, signInId } = personOf(caller);
      return wholeList(await (await identities()).signIns(userId, signInId));
    },
    endSignIn: async ({ caller, params }) => {
      const ended = await (await identities()).endSignIn(personOf(caller).userId, params.id);
      if (!ended) throw new Refused('not-found', 'There is no such sign-in of yours.');
      return undefined;
    },
    signInByLink: async ({ body, headers, address, answerHeaders }) => {
      attempt(dependencies, 'link', address);
      if (!(await signInLinks.use(body.token))) {
        const detail =
          'This link has been used or is over 15 minutes old. Start Callwell with --sign-in-link for a new one.';
        throw new Refused('link-used', detail);
      }
      const userId = await linkOwner(dependencies);
      const people = await identities();
      await people.startSignIn(userId, headers, answerHeaders);
      return { hasPassword: await people.hasPassword(userId) };
    },
    signIn: async ({ body, headers, address, answerHeaders }) => {
      attempt(dependencies, `email:${body.email.trim().toLowerCase()}`, address);
      const people = await identities();
      const userId = await people.check(body.email.trim().toLowerCase(), body.password);
      if (userId === null)
        throw new Refused('wrong-sign-in', 'E-mail address and password do not fit together.');
      await people.startSignIn(userId, headers, answerHeaders);
      return { hasPassword: true };
    },
    signOut: async ({ caller, answerHeaders }) => {
      const { userId, signInId } = personOf(caller);
      const people = await identities();
      await people.endSignIn(userId, signInId);
      people.forget(answerHeaders);
      return undefined;
    },
  };
}

function personOf(caller: Caller) {
  if (!caller.person) throw new Refused('person-only', 'This belongs to a person; an API key cannot do it.');
  return caller.person;
}

async function refuseTakenEmail(
  { identities }: ApiDependencies,
  email: string,
  userId: string,
): Promise<void> {
  if (!(await (await identities()).emailTaken(email, userId))) return;
  const message = 'Somebody else signs in with this e-mail address.';
  throw new Refused('email-taken', message, { errors: [{ path: '/email', code: 'email-taken', message }] });
}

async function me({ store, identities }: ApiDependencies, { person, key, membership }: Caller) {
  if (!membership)
    throw new Refused('no-workspace', 'You are in no workspace. Make one, or ask for an invitation.');
  const settings = await store.in(membership.workspaceId).workspace.get();
  if (!settings) throw new Refused('no-such-workspace', 'The workspace was deleted meanwhile.');
  const workspace = { id: settings.id, name: settings.name, demo: settings.demo };
  const all = person
    ? (await store.workspaces.ofUser(person.userId)).map(({ workspace: { id, name, demo }, role }) => ({
        id,
        name,
        demo,
        role,
      }))
    : [{ ...workspace, role: membership.role }];
  const shown = {
    person: person && {
      id: person.userId,
      name: person.name,
      email: person.email,
      hasPassword: await (await identities()).hasPassword(person.userId),
    },
    key: key && { ...key, scopes: [...key.scopes] },
    workspace,
    workspaces: all,
    memberId: membership.memberId,
    role: membership.role,
    rights: membership.rights,
    ownedNumberIds: membership.ownedNumberIds,
  };
  return { ...shown, etag: etagOf(shown.person) };
}
