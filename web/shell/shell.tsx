import type { ReactNode } from 'react';
import {
  IconButton,
  LinkProvider,
  type MenuEntry,
  type RenderLink,
  SkipLink,
  useShortcut,
} from '../ui/index.ts';
import { PhoneBar, TabBar } from './phone-frame.tsx';
import { Side, type SideProps } from './side.tsx';

export type ShellProps = Omit<SideProps, 'rail' | 'homeHref'> & {
  homeHref?: string;
  /** Only icons at the left, and no phone bar: the page brings its own (Bench does). */
  rail?: boolean;
  /** How the router draws a link. */
  renderLink?: RenderLink;
  children: ReactNode;
};

/** On a phone there is no workspace switch: the other workspaces stand behind More. */
function phoneUser(side: Omit<SideProps, 'rail' | 'homeHref'>) {
  const { user, workspace, workspaces = [], onWorkspace, newWorkspaceHref } = side;
  const others = workspaces.filter((each) => each.id !== workspace.id);
  const entries: MenuEntry[] = [
    ...others.map(({ id, name }) => ({
      label: `Switch to ${name}`,
      icon: 'building' as const,
      onChoose: () => onWorkspace?.(id),
    })),
    ...(newWorkspaceHref ? [{ label: 'New workspace', icon: 'plus' as const, href: newWorkspaceHref }] : []),
    ...(user.entries ?? []),
  ];
  return { ...user, entries };
}

/** The frame of every page: sidebar or rail, phone bar and tab bar, the landmark of the page itself. */
export function Shell({ rail = false, homeHref = '/', renderLink, children, ...side }: ShellProps) {
  useShortcut('mod+k', side.onFind);
  const frame = (
    <>
      <SkipLink />
      <div className={rail ? 'app rail' : 'app'}>
        <Side {...side} homeHref={homeHref} rail={rail} />
        {!rail && (
          <PhoneBar
            title={side.workspace.name}
            acts={<IconButton icon="search" label="Search or jump to" onClick={side.onFind} />}
          />
        )}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <TabBar nav={side.nav} numbers={side.numbers ?? []} user={phoneUser(side)} />
      </div>
    </>
  );
  return renderLink ? <LinkProvider render={renderLink}>{frame}</LinkProvider> : frame;
}
