import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Refused } from '../client/client.ts';
import { LinkProvider, ToastProvider } from '../ui/index.ts';
import { appLink } from './app-link.tsx';
import { routerOf } from './router.tsx';
import { signInPath } from './session.ts';

/** A refusal is an answer: only a server that did not answer is asked again. */
function retry(failures: number, error: Error): boolean {
  return !(error instanceof Refused) && failures < 2;
}

const client = new QueryClient({
  queryCache: new QueryCache({
    // A sign-in that was ended elsewhere: the next read finds out, wherever one is.
    onError: (error) => {
      if (!(error instanceof Refused) || error.refusal.status !== 401) return;
      const { pathname, search } = location;
      if (pathname !== '/sign-in') router.history.push(signInPath(pathname + search));
    },
  }),
  defaultOptions: { queries: { retry, staleTime: 5_000 } },
});

const router = routerOf(client);
const renderLink = appLink(router);

/** The whole web app. */
export function App() {
  return (
    <QueryClientProvider client={client}>
      <LinkProvider render={renderLink}>
        <ToastProvider>
          <RouterProvider router={router} />
        </ToastProvider>
      </LinkProvider>
    </QueryClientProvider>
  );
}
