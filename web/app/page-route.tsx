import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';

/** The names behind `$` in a path, as the props that its page is given. */
type PropsOf<Path extends string> = Path extends `${string}$${infer Name}/${infer Rest}`
  ? Record<Name, string> & PropsOf<Rest>
  : Path extends `${string}$${infer Name}`
    ? Record<Name, string>
    : object;

export type PageOptions = {
  /** Only icons at the left and no phone bar: for pages that are a Bench. */
  rail?: boolean;
};

export type PageRoute = { path: string; options: PageOptions; under: (parent: () => AnyRoute) => AnyRoute };

/**
 * A page of the app, loaded when it is first visited: `page('/calls/$callId', async () => (await import(…)).CallPage)`. What the
 * path holds in place of `$callId` is the page's prop `callId`; another address of the same page mounts it anew.
 */
export function page<const Path extends string>(
  path: Path,
  load: () => Promise<ComponentType<PropsOf<Path>>>,
  options: PageOptions = {},
): PageRoute {
  return {
    path,
    options,
    under: (parent) => {
      const route = createRoute({
        getParentRoute: parent,
        path,
        component: lazyRouteComponent(async () => {
          const Loaded = await load();
          return { default: () => <Placed page={Loaded} params={route.useParams()} /> };
        }),
      });
      return route;
    },
  };
}

function Placed<Props>({ page: Shown, params }: { page: ComponentType<Props>; params: unknown }) {
  return <Shown key={JSON.stringify(params)} {...(params as Props & object)} />;
}
