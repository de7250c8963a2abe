import './settings.css';
import { type ReactNode, useState } from 'react';
import { Page } from '../shell/index.ts';
import { Button, Icon, Link, Sheet } from '../ui/index.ts';
import { type Section, sectionsFor } from './sections.ts';
import { useMe } from './use-me.ts';

export type SettingsPageProps = {
  /** The address of the section that the page belongs to. */
  section: string;
  title: string;
  sub?: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
};

/** A page of the settings: the list of all sections beside it, on a phone behind a button. */
export function SettingsPage({ section, title, sub, acts, children }: SettingsPageProps) {
  const { me } = useMe();
  const sections = sectionsFor(me);
  return (
    <div className="settings">
      <nav className="nav settings-list d-only" aria-label="Settings">
        <p className="t3 xs b">Settings</p>
        {sections.map((each) => (
          <SectionLink key={each.href} section={each} current={each.href === section} />
        ))}
      </nav>
      <SectionSheet sections={sections} current={section} />
      <Page title={title} sub={sub} acts={acts}>
        {children}
      </Page>
    </div>
  );
}

function SectionLink({ section, current }: { section: Section; current: boolean }) {
  return (
    <Link href={section.href} aria-current={current ? 'page' : undefined}>
      <Icon name={section.icon} />
      {section.title}
    </Link>
  );
}

function SectionSheet({ sections, current }: { sections: readonly Section[]; current: string }) {
  const [open, setOpen] = useState(false);
  const here = sections.find(({ href }) => href === current);
  return (
    <div className="m-only settings-switch">
      <Button icon="menu" aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(true)}>
        <span className="grow">Settings: {here?.title ?? 'all'}</span>
        <Icon name="down" size={14} />
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title="Settings">
        <nav className="menu" aria-label="Settings">
          {sections.map(({ title, href, icon }) => (
            <Link
              key={href}
              className="mi"
              href={href}
              aria-current={href === current ? 'page' : undefined}
              onClick={() => setOpen(false)}
            >
              <Icon name={icon} className="t3" />
              <span className="grow">{title}</span>
              {href === current && <Icon name="check" size={14} />}
            </Link>
          ))}
        </nav>
      </Sheet>
    </div>
  );
}
