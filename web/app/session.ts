import type { QueryClient } from '@tanstack/react-query';
import { answer, api } from '../client/client.ts';
import { chooseWorkspace } from '../client/workspace-choice.ts';

/** The sign-in page, which leads back to `from` afterwards. */
export function signInPath(from: string): string {
  return from === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(from)}`;
}

/** Where to go after signing in: only into this app, never to an address somebody put behind `next`. */
export function pathAfter(next: string | null): string {
  if (next === null) return '/';
  const inside = next.startsWith('/') && !/^\/[/\\]/.test(next) && !next.startsWith('/sign-in');
  return inside ? next : '/';
}

/** Ends this sign-in, and forgets all that was shown. The page is loaded anew, so nothing of it stays in memory. */
export async function signOut(client: QueryClient): Promise<void> {
  await answer(api.POST('/sign-out'));
  client.clear();
  chooseWorkspace(null);
  location.assign('/sign-in');
}

/** Works in another workspace from here on: everything shown belongs to the one before. */
export function switchWorkspace(id: string | null): void {
  chooseWorkspace(id);
  location.assign('/');
}
