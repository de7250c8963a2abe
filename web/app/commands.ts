import { useRouter } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { answer, api, type Schema } from '../client/client.ts';
import { sectionsFor } from '../settings/sections.ts';
import type { Command, CommandSource } from '../shell/index.ts';
import { type IconName, useTheme } from '../ui/index.ts';
import { pathOfHit } from './paths.ts';
import { places } from './places.ts';

type Right = Schema<'Me'>['rights'][number];
type Place = { title: string; href: string; icon: IconName; right?: Right; hint?: string };

const templates: Place = { title: 'Templates', href: '/templates', icon: 'copy', hint: 'Jobs to start from' };

const guide: readonly Place[] = [
  { title: 'Best practices', href: '/guide/best-practices', icon: 'book', hint: 'What makes a job good' },
  {
    title: 'Troubleshooting',
    href: '/guide/troubleshooting',
    icon: 'search',
    hint: 'Why a call went otherwise',
  },
];

const acts: readonly Place[] = [
  { title: 'New job', href: '/jobs/new', icon: 'plus', right: 'edit-jobs' },
  { title: 'New Knowledge page', href: '/knowledge/new', icon: 'plus', right: 'edit-knowledge' },
  { title: 'New workspace', href: '/workspaces/new', icon: 'plus' },
  { title: 'New mock call', href: '/mock-calls/new', icon: 'chat-play', right: 'make-calls' },
];

const groups: Record<Schema<'Hit'>['kind'], { group: string; icon: IconName }> = {
  job: { group: 'Jobs', icon: 'bullets' },
  flow: { group: 'Call flows', icon: 'tree' },
  'phone-number': { group: 'Numbers', icon: 'phone' },
  'knowledge-page': { group: 'Knowledge', icon: 'book' },
  destination: { group: 'Destinations', icon: 'forward' },
  call: { group: 'Calls', icon: 'phone' },
  template: { group: 'Templates', icon: 'copy' },
};

/** What the command menu always offers: every place and the common acts, as far as the person may. */
export function useCommands(me: Schema<'Me'>): Command[] {
  const { history } = useRouter();
  const [theme, chooseTheme] = useTheme();
  return useMemo(() => {
    const allowed = ({ right }: Place) => right === undefined || me.rights.includes(right);
    const lead = (group: string, { title, href, icon, hint }: Place): Command => ({
      id: href,
      group,
      title,
      icon,
      onChoose: () => history.push(href),
      ...(hint ? { hint } : {}),
    });
    const dark = theme === 'dark';
    return [
      ...places.map(({ label, href, icon }) => lead('Go to', { title: label, href, icon })),
      ...acts.filter(allowed).map((each) => lead('Do', each)),
      lead('Go to', templates),
      ...guide.map((each) => lead('Go to', each)),
      ...sectionsFor(me).map((section) => lead('Go to', { ...section, hint: 'Settings' })),
      {
        id: 'theme',
        group: 'Do',
        title: dark ? 'Light colours' : 'Dark colours',
        icon: dark ? 'sun' : 'moon',
        onChoose: () => chooseTheme(dark ? 'light' : 'dark'),
      },
    ];
  }, [me, history, theme, chooseTheme]);
}

/** Jobs, flows, numbers, pages, calls and templates by what is typed. */
export function useSearch(): CommandSource {
  const { history } = useRouter();
  return useCallback(
    async (query, signal) => {
      const { data } = await answer(api.GET('/search', { params: { query: { q: query } }, signal }));
      return data.map((hit) => ({
        id: `${hit.kind}:${hit.id}`,
        title: hit.title,
        hint: hit.detail,
        onChoose: () => history.push(pathOfHit(hit)),
        ...groups[hit.kind],
      }));
    },
    [history],
  );
}
