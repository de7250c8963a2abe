import { type ComponentProps, createContext, type ReactNode, use } from 'react';

export type LinkProps = ComponentProps<'a'> & { href: string };

/** Draws a link inside the app. The router's own goes in here once, at the root; without it a link is an `a`. */
export type RenderLink = (props: LinkProps) => ReactNode;

const LinkContext = createContext<RenderLink>((props) => <a {...props}>{props.children}</a>);

export function LinkProvider({ render, children }: { render: RenderLink; children: ReactNode }) {
  return <LinkContext value={render}>{children}</LinkContext>;
}

/** A link to another page of the app, by whatever router the app has. */
export function Link(props: LinkProps) {
  return use(LinkContext)(props);
}
