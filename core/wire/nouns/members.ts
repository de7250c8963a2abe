import { z } from 'zod';
import { ROLES } from '../../workspaces/role.ts';
import { limitedText, timeSchema } from '../limits.ts';
import { listOf } from '../page.ts';
import { route } from '../route.ts';
import { emailSchema, PERSON_LIMITS, passwordSchema } from './people.ts';

const memberSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    role: z.enum(ROLES),
    ownedNumberIds: z.array(z.string()),
    joinedAt: timeSchema,
    etag: z.string(),
  })
  .meta({ id: 'Member' });

const invitationSchema = z
  .object({
    id: z.string(),
    email: z
      .string()
      .meta({ description: 'Whom it is meant for; empty when the link is handed over by other means.' }),
    role: z.enum(ROLES),
    createdAt: timeSchema,
    expiresAt: timeSchema,
    invitedBy: z.string(),
  })
  .meta({ id: 'Invitation' });

const invitationMade = invitationSchema
  .extend({ link: z.string().meta({ description: 'Shown once: send it to the person.' }) })
  .meta({ id: 'InvitationMade' });

const base = { tag: 'People', right: 'manage-people' } as const;

/** Who belongs to the workspace, and who is asked to. */
export const memberRoutes = {
  listMembers: route({
    method: 'get',
    path: '/members',
    tag: 'People',
    summary: 'Members of the workspace',
    access: 'read',
    right: 'read',
    response: listOf(memberSchema),
  }),
  editMember: route({
    ...base,
    method: 'patch',
    path: '/members/{id}',
    summary: 'Change a role',
    access: 'write',
    body: z.strictObject({ role: z.enum(ROLES) }),
    response: memberSchema,
    etag: true,
    ifMatch: true,
  }),
  removeMember: route({
    ...base,
    method: 'delete',
    path: '/members/{id}',
    summary: 'Take somebody out of the workspace',
    access: 'write',
  }),
  listInvitations: route({
    ...base,
    method: 'get',
    path: '/invitations',
    summary: 'Invitations that wait',
    access: 'read',
    response: listOf(invitationSchema),
  }),
  createInvitation: route({
    ...base,
    method: 'post',
    path: '/invitations',
    summary: 'Invite somebody by a link',
    access: 'write',
    body: z.strictObject({
      email: z.union([emailSchema, z.literal('')]).default(''),
      role: z.enum(ROLES),
    }),
    response: invitationMade,
    status: 201,
    creates: true,
    secretOnce: true,
  }),
  withdrawInvitation: route({
    ...base,
    method: 'delete',
    path: '/invitations/{id}',
    summary: 'Withdraw an invitation',
    access: 'write',
  }),
  getInvitation: route({
    method: 'get',
    path: '/invitation-links/{token}',
    tag: 'People',
    summary: 'What an invitation is for',
    access: 'public',
    right: null,
    response: z
      .object({
        workspaceName: z.string(),
        invitedBy: z.string(),
        role: z.enum(ROLES),
        email: z.string(),
        signedIn: z.boolean(),
      })
      .meta({ id: 'InvitationOffer' }),
  }),
  acceptInvitation: route({
    method: 'post',
    path: '/invitation-links/{token}/accept',
    tag: 'People',
    summary: 'Join: with a new name, e-mail and password, or as who you are signed in',
    access: 'public',
    right: null,
    body: z.strictObject({
      name: limitedText('The name', PERSON_LIMITS.name, 1).optional(),
      email: emailSchema.optional(),
      password: passwordSchema.optional(),
    }),
    response: z.object({ workspaceId: z.string() }).meta({ id: 'InvitationAccepted' }),
  }),
};
