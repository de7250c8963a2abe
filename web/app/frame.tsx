import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { callQueries } from '../client/call-queries.ts';
import type { Schema } from '../client/client.ts';
import { queries } from '../client/queries.ts';
import { watchChanges } from '../client/watch-changes.ts';
import { CommandMenu, Shell } from '../shell/index.ts';
import type { MenuEntry } from '../ui/index.ts';
import { useCommands, useSearch } from './commands.ts';
import { OfflineBar } from './pages/offline-bar.tsx';
import { navigationOf, numbersOf } from './places.ts';
import { isRail } from './rail.ts';
import { signOut, switchWorkspace } from './session.ts';

/** What stands behind the person's name. */
function useUserEntries(me: Schema<'Me'>): MenuEntry[] {
  const client = useQueryClient();
  const manages = me.rights.includes('manage-people');
  return [
    {
      label: me.person?.hasPassword === false ? 'Set a password' : 'Your account',
      icon: 'user',
      href: me.person?.hasPassword === false ? '/welcome' : '/settings/you',
    },
    ...(manages ? [{ label: 'People', icon: 'people' as const, href: '/settings/people' }] : []),
    { label: 'Settings', icon: 'gear', href: '/settings' },
    'line',
    { label: 'Sign out', icon: 'sign-out', onChoose: () => void signOut(client) },
  ];
}

/** After a move to another page, keys and screen readers go on from its top. */
function useFocusOnPage(path: string): void {
  const [first] = useState(path);
  useEffect(() => {
    if (path === first && document.activeElement === document.body) return;
    if (document.querySelector('main [autofocus], main :focus')) return;
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [path, first]);
}

/** The shell around every page of a signed-in person, with what the whole app shares: places, numbers, commands, changes. */
export function Frame() {
  const client = useQueryClient();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { data: me } = useSuspenseQuery(queries.me());
  const messages = useQuery(callQueries.messageCounts());
  const home = useQuery(queries.home());
  const [finding, setFinding] = useState(false);
  const commands = useCommands(me);
  const search = useSearch();
  const entries = useUserEntries(me);
  useEffect(() => watchChanges(client), [client]);
  useFocusOnPage(path);
  return (
    <Shell
      workspace={me.workspace}
      workspaces={me.workspaces}
      onWorkspace={switchWorkspace}
      newWorkspaceHref={me.person ? '/workspaces/new' : undefined}
      nav={navigationOf(path, messages.data)}
      numbers={numbersOf(home.data?.numbers ?? [])}
      user={{ name: me.person?.name || 'You', entries }}
      rail={isRail(path)}
      onFind={() => setFinding(true)}
    >
      <OfflineBar />
      <Outlet />
      <CommandMenu open={finding} onClose={() => setFinding(false)} commands={commands} source={search} />
    </Shell>
  );
}
