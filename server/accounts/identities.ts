import { createHash } from 'node:crypto';
import type { Store } from '../store/store.ts';

const SECRET_KEY = 'accounts.secret';
/** Whoever signed in by the one-time link has no e-mail address yet; the accounts library wants one. */
const SOURCE = { method: 'email' } as const;
const NO_EMAIL = '@callwell.invalid';

export type Person = { userId: string; signInId: string; name: string; email: string | null };
export type SignIn = { id: string; startedAt: number; lastUsedAt: number; browser: string; current: boolean };

export type Identities = Awaited<ReturnType<typeof openIdentities>>;

/**
 * People and their sign-ins, kept by better-auth in its own tables of our database. Nothing else of it is used: it has no
 * routes here, no public sign-up, and knows no workspace. Cookies are HttpOnly, SameSite=Lax, and Secure behind https.
 */
export async function openIdentities(
  store: Store,
  options: { publicUrl: string | null; newSecret: () => string },
) {
  const { openBetterAuth } = await import('./better-auth.ts');
  const secret = await secretOf(store, options.newSecret);
  const auth = await openBetterAuth({
    database: store.database,
    engine: store.engine,
    secret,
    publicUrl: options.publicUrl,
  });
  const { internalAdapter: people, password: passwords } = await auth.$context;
  const credentialOf = async (userId: string) =>
    (await people.findAccounts(userId)).find((account) => account.providerId === 'credential')?.password ??
    null;
  const setPassword = async (userId: string, password: string) => {
    const hash = await passwords.hash(password);
    if (await credentialOf(userId)) await people.updatePassword(userId, hash);
    else await people.linkAccount({ userId, accountId: userId, providerId: 'credential', password: hash });
  };
  return {
    /** The person behind the cookie, or null. */
    async whoIs(headers: Headers): Promise<Person | null> {
      const found = await auth.api.getSession({ headers });
      if (!found) return null;
      const { user, session } = found;
      return { userId: user.id, signInId: session.id, name: user.name, email: realEmail(user.email) };
    },
    /** Adds the cookie of a new sign-in to `answer`. */
    async startSignIn(userId: string, headers: Headers, answer: Headers): Promise<void> {
      const made = await auth.api.startSignIn({ body: { userId }, headers, returnHeaders: true });
      for (const cookie of made.headers.getSetCookie()) answer.append('Set-Cookie', cookie);
    },
    /** The person whose password this is; null for a wrong one or an unknown address, after the same work. */
    async check(email: string, password: string): Promise<string | null> {
      const user = (await people.findUserByEmail(email))?.user;
      const hash = user ? await credentialOf(user.id) : null;
      if (user && hash) return (await passwords.verify({ hash, password })) ? user.id : null;
      await passwords.hash(password);
      return null;
    },
    async checkOf(userId: string, password: string): Promise<boolean> {
      const hash = await credentialOf(userId);
      return hash !== null && passwords.verify({ hash, password });
    },
    async create(person: { name: string; email: string | null; password: string | null }): Promise<string> {
      const email = person.email ?? `${nameless(options.newSecret())}${NO_EMAIL}`;
      const user = await people.createUser({ name: person.name, email, emailVerified: false }, SOURCE);
      if (person.password !== null) await setPassword(user.id, person.password);
      return user.id;
    },
    setPassword,
    async hasPassword(userId: string): Promise<boolean> {
      return (await credentialOf(userId)) !== null;
    },
    async emailTaken(email: string, byOtherThan: string | null): Promise<boolean> {
      const user = (await people.findUserByEmail(email))?.user;
      return user !== undefined && user.id !== byOtherThan;
    },
    async rename(userId: string, change: { name?: string; email?: string }): Promise<void> {
      await people.updateUser(userId, change);
    },
    async signIns(userId: string, currentId: string): Promise<SignIn[]> {
      const sessions = await people.listSessions(userId);
      return sessions.map((session) => ({
        id: session.id,
        startedAt: session.createdAt.getTime(),
        lastUsedAt: session.updatedAt.getTime(),
        browser: session.userAgent ?? '',
        current: session.id === currentId,
      }));
    },
    /** Ends one sign-in of this person, at once; false when it is not theirs. */
    async endSignIn(userId: string, signInId: string): Promise<boolean> {
      const session = (await people.listSessions(userId)).find((one) => one.id === signInId);
      if (session) await people.deleteSession(session.token);
      return session !== undefined;
    },
    /** Ends every sign-in of a person but one, as after a change of password. */
    async endOthers(userId: string, keepId: string): Promise<void> {
      for (const session of await people.listSessions(userId)) {
        if (session.id !== keepId) await people.deleteSession(session.token);
      }
    },
    /** The cookie that makes a browser forget. */
    forget(answer: Headers): void {
      answer.append('Set-Cookie', auth.forgetCookie);
    },
  };
}

function realEmail(email: string): string | null {
  return email.endsWith(NO_EMAIL) ? null : email;
}

function nameless(random: string): string {
  return `owner-${createHash('sha256').update(random).digest('hex').slice(0, 16)}`;
}

/** Signs cookies; made once and kept with the database, so that sign-ins outlive a restart and hold on every node. */
async function secretOf(store: Store, make: () => string): Promise<string> {
  const known = await store.settings.get(SECRET_KEY);
  if (known) return known;
  await store.settings.swap(SECRET_KEY, null, make());
  return (await store.settings.get(SECRET_KEY)) ?? make();
}
