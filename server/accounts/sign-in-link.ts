import type { Clock } from '../ports/clock.ts';
import type { InstallationSettings } from '../store/workspaces/installation-settings.ts';
import { hashOf, newToken } from './secret-token.ts';

const KEY = 'accounts.sign-in-link';
const OWNER_HAS_PASSWORD = 'accounts.owner-has-password';
export const LINK_MINUTES = 15;

/** The one-time link: the newest one works, once, for 15 minutes. */
export type SignInLinks = {
  /** Makes a link and gives its token; links made before stop working. */
  make(): Promise<string>;
  /** True for the one who comes first with the right token in time. */
  use(token: string): Promise<boolean>;
  /** Whether starts still print a link: until an owner has a password. */
  isPrinted(): Promise<boolean>;
  ownerHasPassword(): Promise<void>;
};

export function signInLinks(settings: InstallationSettings, clock: Clock): SignInLinks {
  return {
    make: async () => {
      const token = newToken(clock);
      await settings.set(KEY, `${hashOf(token)} ${clock.now() + LINK_MINUTES * 60_000}`);
      return token;
    },
    use: async (token) => {
      const kept = await settings.get(KEY);
      const [hash, expiresAt] = kept?.split(' ') ?? [];
      if (kept === null || hash !== hashOf(token) || clock.now() >= Number(expiresAt)) return false;
      // Two browsers may come at once: whoever swaps first has used the link up.
      return settings.swap(KEY, kept, 'used');
    },
    isPrinted: async () => (await settings.get(OWNER_HAS_PASSWORD)) === null,
    ownerHasPassword: () => settings.set(OWNER_HAS_PASSWORD, 'yes'),
  };
}
