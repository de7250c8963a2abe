import { useState } from 'react';
import { GallerySections } from '../ui/gallery.tsx';
import { ToastProvider } from '../ui/index.ts';
import { Bench, type Command, CommandMenu, type NavItem, Page, Shell } from './index.ts';

const places: NavItem[] = [
  { label: 'Home', href: '/', icon: 'home' },
  {
    label: 'Calls',
    href: '/calls',
    icon: 'phone',
    badge: { count: 2, label: '2 urgent waiting', hot: true },
  },
  { label: 'Jobs', href: '/jobs', icon: 'bullets' },
  { label: 'Call flows', short: 'Flows', href: '/flows', icon: 'tree' },
  { label: 'Knowledge', href: '/knowledge', icon: 'book' },
  { label: 'Mock calls', href: '/mock-calls', icon: 'chat-play' },
];

const numbers = [
  { label: 'Main line', href: '/n/1', tail: '0142', state: 'ok' as const, stateLabel: 'answering' },
  { label: 'New patients', href: '/n/2', tail: '0158', state: 'ok' as const, stateLabel: 'answering' },
  { label: 'Billing', href: '/n/3', tail: '0171', state: 'danger' as const, stateLabel: 'not answering' },
];

const commands: Command[] = places.map((place) => ({
  id: place.href,
  group: 'Go to',
  title: place.label,
  icon: place.icon,
  onChoose: () => {},
}));

function GalleryBench() {
  const [view, setView] = useState('text');
  return (
    <Bench
      title="Dental emergency"
      crumbs={[{ label: 'Gallery', href: '/gallery' }]}
      columns="minmax(0, 1.2fr) minmax(0, 1fr) 330px"
      view={view}
      onView={setView}
      panes={[
        {
          id: 'text',
          title: 'Text',
          content: <p className="pad4 md">What is written.</p>,
          foot: '1,284 of 10,000',
        },
        { id: 'plan', title: 'Plan', alt: true, content: <p className="pad4">What is read from it.</p> },
        { id: 'try', title: 'Try it', content: <p className="pad4">What comes of it.</p> },
      ]}
    />
  );
}

/** Every component in every state, for development and for looking at in tests. `?bench` shows the work panes. */
export function Gallery() {
  const [finding, setFinding] = useState(false);
  const bench = new URLSearchParams(location.search).has('bench');
  return (
    <ToastProvider>
      <Shell
        workspace={{ id: '1', name: 'Maple Street Dental' }}
        workspaces={[
          { id: '1', name: 'Maple Street Dental' },
          { id: '2', name: 'Demo' },
        ]}
        nav={places}
        numbers={numbers}
        user={{ name: 'Dana Whitfield', entries: [{ label: 'Sign out', icon: 'sign-out' }] }}
        rail={bench}
        onFind={() => setFinding(true)}
      >
        {bench ? (
          <GalleryBench />
        ) : (
          <Page
            title="Components and their states"
            sub="Each part once, in each state it can be in. Names here are the names in the code."
          >
            <GallerySections />
          </Page>
        )}
      </Shell>
      <CommandMenu open={finding} onClose={() => setFinding(false)} commands={commands} />
    </ToastProvider>
  );
}
