import { Avatar, Icon, IconButton, Kbd, Link, Menu, type MenuEntry, VisuallyHidden } from '../ui/index.ts';
import type { NavItem, NavNumber, NavWorkspace } from './navigation.ts';
import { ThemeToggle } from './theme-toggle.tsx';

export type SideProps = {
  workspace: NavWorkspace;
  workspaces?: readonly NavWorkspace[];
  onWorkspace?: (id: string) => void;
  /** Where another workspace is made; the switch then also offers it. */
  newWorkspaceHref?: string | undefined;
  nav: readonly NavItem[];
  numbers?: readonly NavNumber[];
  user: { name: string; entries?: readonly MenuEntry[] };
  homeHref: string;
  rail: boolean;
  onFind: () => void;
};

function Badge({ badge }: { badge: NonNullable<NavItem['badge']> }) {
  return (
    <>
      <span className={badge.hot ? 'n hot' : 'n'} aria-hidden="true">
        {badge.count}
      </span>
      <VisuallyHidden>, {badge.label}</VisuallyHidden>
    </>
  );
}

function Places({ nav, rail }: { nav: readonly NavItem[]; rail: boolean }) {
  return (
    <nav className="nav" aria-label="Main">
      {nav.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.current ? 'page' : undefined}
          title={rail ? item.label : undefined}
        >
          <Icon name={item.icon} />
          <span className={rail ? 'vh' : 'lbl'}>{item.label}</span>
          {item.badge && <Badge badge={item.badge} />}
        </Link>
      ))}
    </nav>
  );
}

function Numbers({ numbers }: { numbers: readonly NavNumber[] }) {
  return (
    <div className="nums">
      <h2>Numbers</h2>
      <nav className="nav" aria-label="Numbers">
        {numbers.map((number) => (
          <Link key={number.href + number.tail} href={number.href}>
            <Icon
              name={number.state === 'ok' ? 'dot' : 'alert'}
              className={number.state}
              label={number.stateLabel}
            />
            <span className="lbl cut">{number.label}</span>
            <span className="n">{number.tail}</span>
          </Link>
        ))}
      </nav>
    </div>
  );
}

type WorkspaceSwitchProps = Pick<SideProps, 'workspace' | 'workspaces' | 'onWorkspace' | 'newWorkspaceHref'>;

function WorkspaceSwitch(props: WorkspaceSwitchProps) {
  const { workspace, workspaces = [], onWorkspace, newWorkspaceHref } = props;
  const several = workspaces.length > 1 || newWorkspaceHref !== undefined;
  const face = (
    <button type="button" className="ws">
      <VisuallyHidden>Workspace: </VisuallyHidden>
      <span className="logo">
        <Icon name="building" />
      </span>
      <span className="grow lbl">
        <span className="b cut block">{workspace.name}</span>
      </span>
      {several && (
        <span className="lbl">
          <Icon name="updown" size={14} className="t3" />
        </span>
      )}
    </button>
  );
  if (!several) {
    return (
      <div className="ws cursor-default">
        <span className="logo">
          <Icon name="building" />
        </span>
        <span className="grow lbl b cut">{workspace.name}</span>
      </div>
    );
  }
  return (
    <Menu
      trigger={face}
      entries={[
        ...workspaces.map((each) => ({
          label: each.name,
          icon: 'building' as const,
          current: each.id === workspace.id,
          onChoose: () => onWorkspace?.(each.id),
        })),
        ...(newWorkspaceHref
          ? ['line' as const, { label: 'New workspace', icon: 'plus' as const, href: newWorkspaceHref }]
          : []),
      ]}
    />
  );
}

function Me({ user, rail }: Pick<SideProps, 'user' | 'rail'>) {
  const person = (
    <button type="button" className="person grow">
      <Avatar name={user.name} />
      <span className={rail ? 'vh' : 'lbl cut'}>{user.name}</span>
    </button>
  );
  return (
    <div className="me">
      <Menu trigger={person} side="top" entries={user.entries ?? []} />
      <ThemeToggle />
    </div>
  );
}

/** The sidebar of the app, or with `rail` only its icons, for pages that need the width. */
export function Side(props: SideProps) {
  const { workspace, nav, numbers = [], user, homeHref, rail, onFind } = props;
  if (rail) {
    return (
      <aside className="side" aria-label="Workspace">
        <Link className="logo" href={homeHref} aria-label={`Callwell, ${workspace.name}`}>
          <Icon name="building" />
        </Link>
        <IconButton
          icon="search"
          label="Search or jump to"
          keys="mod+k"
          tooltipSide="right"
          onClick={onFind}
        />
        <Places nav={nav} rail />
        <Me user={user} rail />
      </aside>
    );
  }
  return (
    <aside className="side" aria-label="Workspace">
      <WorkspaceSwitch {...props} />
      <button type="button" className="finder" onClick={onFind}>
        <Icon name="search" />
        <span className="lbl">Search or jump to</span>
        <Kbd className="end" keys="mod+k" />
      </button>
      <Places nav={nav} rail={false} />
      {numbers.length > 0 && <Numbers numbers={numbers} />}
      <Me user={user} rail={false} />
    </aside>
  );
}
