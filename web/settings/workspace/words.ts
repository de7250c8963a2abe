import type { Schema } from '../../client/client.ts';
import { type Description, formatCount } from '../../ui/index.ts';
import { languageOptions } from './places.ts';

type Settings = Pick<
  Schema<'Workspace'>,
  'name' | 'timeZone' | 'country' | 'language' | 'jobEditors' | 'retentionDays'
>;

export const editorWords: Record<Settings['jobEditors'], string> = {
  'owners-and-admins': 'Owners and admins',
  everybody: 'Everybody in the workspace',
};

export function retentionWords(days: number): string {
  return days === 0 ? 'Until somebody erases them' : formatCount(days, 'day');
}

/** The settings for those who may read them only. */
export function settingsInWords(settings: Settings): Description[] {
  const { name, timeZone, country, language, jobEditors, retentionDays } = settings;
  return [
    { name: 'Name', value: name },
    { name: 'Time zone', value: timeZone.replaceAll('_', ' ') },
    { name: 'Country', value: new Intl.DisplayNames('en', { type: 'region' }).of(country) ?? country },
    { name: 'Language', value: languageOptions.find(({ value }) => value === language)?.label ?? language },
    { name: 'Who may edit jobs', value: editorWords[jobEditors] },
    { name: 'Calls are kept', value: retentionWords(retentionDays) },
  ];
}
