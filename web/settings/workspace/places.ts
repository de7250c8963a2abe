import { getCountries } from 'libphonenumber-js';
import type { SelectOption } from '../../ui/index.ts';

/** Countries by their names, for the region of phone numbers and of the emergency number. */
export function countryOptions(): SelectOption[] {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return getCountries()
    .map((code) => ({ value: code as string, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

/** Time zones that this browser knows, and the one that is set, even if it does not. */
export function timeZoneOptions(current: string): SelectOption[] {
  const zones = Intl.supportedValuesOf('timeZone');
  const all = zones.includes(current) ? zones : [current, ...zones];
  return all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

export const languageOptions = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Spanish' },
] as const;
