import type { AnyRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import type { RenderLink } from '../ui/index.ts';

/** An `a` that goes to its address without loading the page anew, and loads the code of its page when it is pointed at. */
export function appLink(router: AnyRouter): RenderLink {
  const warm = (href: string) => {
    const path = inside(href)?.split(/[?#]/)[0];
    if (path !== undefined) router.preloadRoute({ to: path }).catch(() => undefined);
  };
  return ({ children, ...props }) => (
    // biome-ignore-start lint/a11y: it is a link with an address; the handlers only keep the page from loading anew
    <a
      {...props}
      onPointerEnter={(event) => {
        props.onPointerEnter?.(event);
        warm(props.href);
      }}
      onFocus={(event) => {
        props.onFocus?.(event);
        warm(props.href);
      }}
      onClick={(event) => {
        props.onClick?.(event);
        const href = inside(props.href);
        if (href === undefined || isForBrowser(event)) return;
        event.preventDefault();
        router.history.push(href);
      }}
    >
      {children}
    </a>
    // biome-ignore-end lint/a11y: as above
  );
}

/** The address, when it is one of this app's own pages. */
function inside(href: string): string | undefined {
  return href.startsWith('/') && !href.startsWith('//') && !href.startsWith('/api/') ? href : undefined;
}

/** A new tab, a new window, a download: the browser's own. */
function isForBrowser(event: MouseEvent<HTMLAnchorElement>): boolean {
  const { target } = event.currentTarget;
  return (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey ||
    (target !== '' && target !== '_self') ||
    event.currentTarget.hasAttribute('download')
  );
}
