import { joinPath } from '../../../core/wire/links.ts';
import type { memberRoutes } from '../../../core/wire/nouns/members.ts';
import type { Role } from '../../../core/workspaces/role.ts';
import { hashOf, newToken } from '../../accounts/secret-token.ts';
import type { WorkspaceStore } from '../../store/store.ts';
import { type Caller, nameOfCaller } from '../caller/caller.ts';
import { attempt } from '../caller/signing-in.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { found, kept, wholeList } from '../outcome.ts';
import { Refused } from '../refusal.ts';
import type { ApiRequest, Handlers } from '../request/api-request.ts';

const INVITATION_MS = 7 * 24 * 60 * 60 * 1000;

export function memberHandlers(dependencies: ApiDependencies): Handlers<keyof typeof memberRoutes> {
  const { clock } = dependencies;
  return {
    listMembers: async ({ workspace }) => wholeList(await showMembers(workspace)),
    editMember: async ({ workspace, caller, params, body, ifMatch }) => {
      const member = found(await workspace.members.get(params.id), 'member');
      refuseAboveOwn(caller, body.role, member.role);
      kept(await workspace.members.update(member.id, { role: body.role }, { etag: ifMatch }));
      return found(
        (await showMembers(workspace)).find(({ id }) => id === member.id),
        'member',
      );
    },
    removeMember: async ({ workspace, caller, params }) => {
      const member = found(await workspace.members.get(params.id), 'member');
      refuseAboveOwn(caller, member.role, member.role);
      kept(await workspace.members.remove(member.id));
      return undefined;
    },
    listInvitations: async ({ workspace }) => wholeList(await workspace.invitations.list()),
    createInvitation: async ({ workspace, caller, body, headers }) => {
      refuseAboveOwn(caller, body.role, body.role);
      const token = newToken(clock);
      const made = await workspace.invitations.create({
        ...body,
        tokenHash: hashOf(token),
        invitedBy: nameOfCaller(caller),
        expiresAt: clock.now() + INVITATION_MS,
      });
      return {
        ...made,
        link: `${dependencies.publicUrl ?? `http://${headers.get('host') ?? 'localhost'}`}${joinPath(token)}`,
      };
    },
    withdrawInvitation: async ({ workspace, params }) => {
      kept(await workspace.invitations.remove(params.id));
      return undefined;
    },
    getInvitation: async (request) => {
      attempt(dependencies, 'invitation', request.address);
      const { workspace, invitation } = await offered(dependencies, request.params.token);
      const { role, invitedBy, email } = invitation;
      return {
        workspaceName: workspace.name,
        invitedBy,
        role,
        email,
        signedIn: Boolean(request.caller?.person),
      };
    },
    acceptInvitation: (request) => accept(dependencies, request),
  };
}

async function showMembers(workspace: WorkspaceStore) {
  const [members, numbers] = await Promise.all([workspace.members.list(), workspace.phoneNumbers.list()]);
  return members.map(({ userId: _, ...member }) => ({
    ...member,
    email: member.email || null,
    ownedNumberIds: numbers.filter(({ ownerId }) => ownerId === member.id).map(({ id }) => id),
  }));
}

/** Only owners make, change or remove owners. */
function refuseAboveOwn(caller: Caller, ...roles: Role[]): void {
  if (caller.membership?.role === 'owner' || !roles.includes('owner')) return;
  throw new Refused('not-allowed', 'Only an owner may make, change or remove an owner.');
}

async function offered({ store }: ApiDependencies, token: string) {
  const open = await store.workspaces.invitationByTokenHash(hashOf(token));
  if (!open)
    throw new Refused(
      'invitation-expired',
      'This invitation was used, withdrawn or is too old. Ask for a new one.',
    );
  return open;
}

async function accept(
  dependencies: ApiDependencies,
  { caller, params, body, headers, address, answerHeaders }: ApiRequest<'acceptInvitation'>,
) {
  attempt(dependencies, 'invitation', address);
  const { workspace, invitation } = await offered(dependencies, params.token);
  const people = await dependencies.identities();
  const { invitations } = dependencies.store.in(workspace.id);
  if (caller?.person) {
    const { userId, name, email } = caller.person;
    kept(await invitations.accept(invitation.id, { userId, name, email: email ?? '' }));
    return { workspaceId: workspace.id };
  }
  const { name, email, password } = body;
  if (name === undefined || email === undefined || password === undefined) {
    throw new Refused(
      'details-missing',
      'To join, give your name, an e-mail address and a password, or sign in first.',
    );
  }
  if (await people.emailTaken(email, null)) {
    const message = 'Somebody signs in with this e-mail address already. If that is you, sign in first.';
    throw new Refused('email-taken', message, { errors: [{ path: '/email', code: 'email-taken', message }] });
  }
  const userId = await people.create({ name, email, password });
  kept(await invitations.accept(invitation.id, { userId, name, email }));
  if (invitation.role === 'owner') await dependencies.signInLinks.ownerHasPassword();
  await people.startSignIn(userId, headers, answerHeaders);
  return { workspaceId: workspace.id };
}
