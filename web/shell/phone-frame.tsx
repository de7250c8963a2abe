import { type ReactNode, useState } from 'react';
import { Icon, Link, type MenuEntry, Sheet } from '../ui/index.ts';
import { type NavItem, type NavNumber, spokenLabel } from './navigation.ts';
import { ThemeToggle } from './theme-toggle.tsx';

export type PhoneBarProps = {
  /** Where the arrow at the left leads; without it the workspace's mark stands there. */
  back?: { href: string; label: string };
  title: string;
  /** The page's `h1` on a phone; off where the page has one below. */
  heading?: boolean;
  /** The primary act, and at most a menu before it. */
  acts?: ReactNode;
};

/** The bar at the top of a page on a phone. */
export function PhoneBar({ back, title, heading = false, acts }: PhoneBarProps) {
  const Title = heading ? 'h1' : 'strong';
  return (
    <header className="phonebar">
      {back ? (
        <Link className="btn quiet ic" href={back.href} aria-label={back.label}>
          <Icon name="left" />
        </Link>
      ) : (
        <span className="logo">
          <Icon name="building" />
        </span>
      )}
      <Title className={heading ? 'grow cut ph1' : 'grow cut'}>{title}</Title>
      {acts}
    </header>
  );
}

export type TabBarProps = {
  nav: readonly NavItem[];
  numbers: readonly NavNumber[];
  user: { name: string; entries?: readonly MenuEntry[] };
};

function MoreEntry({ entry, onChoose }: { entry: Exclude<MenuEntry, 'line'>; onChoose: () => void }) {
  const inside = (
    <>
      {entry.icon && <Icon name={entry.icon} className="t3" />}
      <span className="grow cut">{entry.label}</span>
      {entry.hint && <span className="t3 sm num">{entry.hint}</span>}
    </>
  );
  if (entry.href !== undefined) {
    return (
      <Link className="mi" href={entry.href} onClick={onChoose}>
        {inside}
      </Link>
    );
  }
  return (
    <button
      type="button"
      className="mi"
      onClick={() => {
        onChoose();
        entry.onChoose?.();
      }}
    >
      {inside}
    </button>
  );
}

/** The places of the app under the thumb: the first four, and the rest behind More. */
export function TabBar({ nav, numbers, user }: TabBarProps) {
  const [open, setOpen] = useState(false);
  const rest = nav.slice(4);
  const more: MenuEntry[] = [
    ...rest.map(({ label, href, icon }) => ({ label, href, icon })),
    ...numbers.map(({ label, href, tail }) => ({ label, href, hint: tail, icon: 'phone' as const })),
    ...(user.entries ?? []),
  ];
  return (
    <nav className="tabbar" aria-label="Main, phone">
      {nav.slice(0, 4).map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={item.current ? 'page' : undefined}
          aria-label={spokenLabel(item)}
        >
          <Icon name={item.icon} size={18} />
          {item.short ?? item.label}
        </Link>
      ))}
      <button
        type="button"
        aria-expanded={open}
        aria-current={rest.some((item) => item.current) ? 'page' : undefined}
        onClick={() => setOpen(true)}
      >
        <Icon name="menu" size={18} />
        More
      </button>
      <Sheet open={open} onClose={() => setOpen(false)} title={user.name}>
        <div className="menu">
          {more.map(
            (entry) =>
              entry !== 'line' && (
                <MoreEntry key={entry.label} entry={entry} onChoose={() => setOpen(false)} />
              ),
          )}
        </div>
        <div className="row mt-3">
          <span className="grow t2">Light or dark</span>
          <ThemeToggle />
        </div>
      </Sheet>
    </nav>
  );
}
