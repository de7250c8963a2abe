import type { Schema } from '../client/client.ts';
import type { IconName } from '../ui/index.ts';
import { settingsPaths } from './paths.ts';

export type Section = { title: string; href: string; icon: IconName };

type Me = Pick<Schema<'Me'>, 'rights' | 'person'>;

/** The pages of the settings in their order, as far as this person may see them. */
export function sectionsFor({ rights, person }: Me): Section[] {
  return [
    { title: 'Workspace', href: settingsPaths.workspace, icon: 'building' },
    { title: 'Phone numbers', href: settingsPaths.numbers, icon: 'phone' },
    { title: 'Destinations', href: settingsPaths.destinations, icon: 'forward' },
    { title: 'Emergencies', href: settingsPaths.emergencies, icon: 'alert' },
    ...(rights.includes('manage-workspace')
      ? [{ title: 'Language model', href: settingsPaths.model, icon: 'chat-play' as const }]
      : []),
    { title: 'Webhooks', href: settingsPaths.webhooks, icon: 'link' },
    { title: 'Outbox', href: settingsPaths.outbox, icon: 'text-message' },
    { title: 'People', href: settingsPaths.people, icon: 'people' },
    ...(rights.includes('manage-keys')
      ? [{ title: 'API keys', href: settingsPaths.apiKeys, icon: 'key' as const }]
      : []),
    ...(person ? [{ title: 'Your account', href: settingsPaths.you, icon: 'user' as const }] : []),
    { title: 'About', href: settingsPaths.about, icon: 'info' },
  ];
}
