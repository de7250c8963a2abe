import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { getMigrations } from 'better-auth/db/migration';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { PERSON_LIMITS } from '../../core/wire/nouns/people.ts';

const DAY_S = 24 * 60 * 60;

type Options = {
  database: Kysely<unknown>;
  engine: 'sqlite' | 'postgres';
  secret: string;
  publicUrl: string | null;
};

/** The accounts library with its tables made. Takes half a second to load, so it is imported when first needed. */
export async function openBetterAuth(options: Options) {
  const secure = options.publicUrl?.startsWith('https:') ?? false;
  const auth = betterAuth({ ...settings(options, secure), plugins: [startSignIn] });
  const { runMigrations } = await getMigrations(settings(options, secure));
  await runMigrations();
  const { name, attributes } = (await auth.$context).authCookies.sessionToken;
  const forgetCookie = `${name}=; Path=${attributes.path ?? '/'}; Max-Age=0; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return Object.assign(auth, { forgetCookie });
}

function settings({ database, engine, secret, publicUrl }: Options, secure: boolean) {
  return {
    appName: 'Callwell',
    baseURL: publicUrl ?? 'http://localhost',
    secret,
    database: { db: database, type: engine },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PERSON_LIMITS.shortestPassword,
      maxPasswordLength: PERSON_LIMITS.password,
    },
    // No cookie cache: a sign-in that was ended must be over at once, on every device.
    session: { expiresIn: 30 * DAY_S, updateAge: DAY_S },
    advanced: {
      cookiePrefix: 'callwell',
      useSecureCookies: secure,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const, path: '/' },
    },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
  };
}

/** Starts a sign-in for somebody whose right to it was proved otherwise (the one-time link, an invitation, a password). */
const startSignIn = {
  id: 'callwell-sign-in',
  endpoints: {
    startSignIn: createAuthEndpoint(
      '/callwell/start-sign-in',
      { method: 'POST', body: z.object({ userId: z.string() }), metadata: { SERVER_ONLY: true } },
      async (context) => {
        const people = context.context.internalAdapter;
        const user = await people.findUserById(context.body.userId);
        if (!user) throw new Error('A sign-in was to start for a person who does not exist.');
        const session = await people.createSession(user.id);
        await setSessionCookie(context, { session, user });
        return context.json({ ok: true });
      },
    ),
  },
};
