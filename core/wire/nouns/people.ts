import { z } from 'zod';
import { type Right, ROLES } from '../../workspaces/role.ts';
import { limitedText, timeSchema } from '../limits.ts';
import { listOf } from '../page.ts';
import { route, SCOPES } from '../route.ts';

const RIGHTS = [
  'read',
  'edit-jobs',
  'edit-number',
  'make-calls',
  'handle-messages',
  'erase-calls',
  'edit-knowledge',
  'manage-people',
  'manage-keys',
  'manage-workspace',
  'delete-workspace',
] as const satisfies readonly Right[];

export const PERSON_LIMITS = { name: 100, email: 200, password: 200, shortestPassword: 10 } as const;

export const emailSchema = z.email({ error: 'This is not an e-mail address.' }).max(PERSON_LIMITS.email);
export const passwordSchema = z
  .string()
  .min(PERSON_LIMITS.shortestPassword, `A password has ${PERSON_LIMITS.shortestPassword} characters or more.`)
  .max(PERSON_LIMITS.password, `A password has ${PERSON_LIMITS.password} characters at most.`);
const personName = limitedText('The name', PERSON_LIMITS.name, 1);

const meSchema = z
  .object({
    person: z
      .object({ id: z.string(), name: z.string(), email: z.string().nullable(), hasPassword: z.boolean() })
      .nullable()
      .meta({ description: 'Null when an API key asks.' }),
    key: z.object({ id: z.string(), name: z.string(), scopes: z.array(z.enum(SCOPES)) }).nullable(),
    workspace: z.object({ id: z.string(), name: z.string(), demo: z.boolean() }),
    workspaces: z.array(
      z.object({ id: z.string(), name: z.string(), demo: z.boolean(), role: z.enum(ROLES) }),
    ),
    memberId: z.string().nullable(),
    role: z.enum(ROLES),
    rights: z
      .array(z.enum(RIGHTS))
      .meta({ description: 'What this person may do; the screen offers nothing else.' }),
    ownedNumberIds: z.array(z.string()),
    etag: z.string(),
  })
  .meta({ id: 'Me' });

const signInSchema = z
  .object({
    id: z.string(),
    startedAt: timeSchema,
    lastUsedAt: timeSchema,
    browser: z.string(),
    current: z.boolean(),
  })
  .meta({ id: 'SignIn' });

const signedIn = z.object({ hasPassword: z.boolean() }).meta({ id: 'SignedIn' });

/** The signed-in person, and how one signs in. */
export const peopleRoutes = {
  getMe: route({
    method: 'get',
    path: '/me',
    tag: 'People',
    summary: 'Who is asking, in which workspace, with which rights',
    access: 'read',
    right: null,
    response: meSchema,
    etag: true,
  }),
  editMe: route({
    method: 'patch',
    path: '/me',
    tag: 'People',
    summary: 'Change your name or e-mail address',
    access: 'person',
    right: null,
    body: z.strictObject({ name: personName.optional(), email: emailSchema.optional() }),
    response: meSchema,
    etag: true,
    ifMatch: true,
  }),
  setPassword: route({
    method: 'post',
    path: '/me/password',
    tag: 'People',
    summary: 'Set or change your password',
    access: 'person',
    right: null,
    body: z.strictObject({
      email: emailSchema.optional(),
      current: z.string().max(200).optional(),
      password: passwordSchema,
    }),
  }),
  listSignIns: route({
    method: 'get',
    path: '/me/sign-ins',
    tag: 'People',
    summary: 'Where you are signed in',
    access: 'person',
    right: null,
    response: listOf(signInSchema),
  }),
  endSignIn: route({
    method: 'delete',
    path: '/me/sign-ins/{id}',
    tag: 'People',
    summary: 'End one sign-in',
    access: 'person',
    right: null,
  }),
  signInByLink: route({
    method: 'post',
    path: '/sign-in/link',
    tag: 'People',
    summary: 'Sign in with the one-time link that the server printed',
    access: 'public',
    right: null,
    body: z.strictObject({ token: z.string().min(1).max(200) }),
    response: signedIn,
  }),
  signIn: route({
    method: 'post',
    path: '/sign-in',
    tag: 'People',
    summary: 'Sign in with e-mail and password',
    access: 'public',
    right: null,
    body: z.strictObject({ email: z.string().min(1).max(200), password: z.string().min(1).max(200) }),
    response: signedIn,
  }),
  signOut: route({
    method: 'post',
    path: '/sign-out',
    tag: 'People',
    summary: 'End this sign-in',
    access: 'person',
    right: null,
  }),
};
