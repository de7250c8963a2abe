import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { Refused } from '../client/client.ts';
import { queries } from '../client/queries.ts';
import { Frame } from './frame.tsx';
import { BrokenApp, BrokenPage } from './pages/broken-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { memberPages, openPages } from './routes.tsx';
import { signInPath } from './session.ts';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  errorComponent: BrokenApp,
  notFoundComponent: () => <NotFoundPage bare />,
});

/** The shell, and the guard before it: whoever is not signed in goes to the sign-in page and comes back afterwards. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  component: Frame,
  errorComponent: BrokenApp,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(queries.me());
    } catch (error) {
      if (error instanceof Refused && error.refusal.status === 401)
        throw redirect({ href: signInPath(location.href), replace: true });
      throw error;
    }
  },
});

const elsewhere = createRoute({
  getParentRoute: () => signedIn,
  path: '$',
  component: () => <NotFoundPage />,
});

/** Every part of a query is text: an id made of digits stays what it is. */
function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

function stringifySearch(parts: Record<string, unknown>): string {
  const given = Object.entries(parts).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(given).toString();
  return search === '' ? '' : `?${search}`;
}

/** Page errors stay inside the shell, so that everything else can still be reached. */
export function routerOf(client: QueryClient) {
  const pages = memberPages.map(({ under }) => under(() => signedIn));
  return createRouter({
    routeTree: root.addChildren([
      signedIn.addChildren([...pages, elsewhere]),
      ...openPages.map(({ under }) => under(() => root)),
    ]),
    context: { queries: client },
    parseSearch,
    stringifySearch,
    defaultErrorComponent: BrokenPage,
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
  });
}
