import { formatPhone } from '../../ui/index.ts';

const local = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

/** A value in its normal form as people write it: numbers and dates by the reader's locale, the rest unchanged. */
export function valueText(value: string, country?: string): string {
  if (/^\+\d{6,15}$/.test(value)) return formatPhone(value, country);
  const parts = local.exec(value);
  if (!parts) return value;
  // Local time of the business: written out as it stands, so no time zone may move it.
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const at = Date.UTC(year, month - 1, day, hour, minute);
  return new Intl.DateTimeFormat(undefined, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    ...(parts[4] === undefined ? {} : { hour: 'numeric', minute: '2-digit' }),
  }).format(at);
}

const flags: Record<string, string> = {
  'as-heard': 'Kept as heard',
  refused: 'Caller would not say',
  unknown: 'Caller did not know',
};

/** Why a value is not sure: "Kept as heard". */
export function flagText(flag: string): string {
  return flags[flag] ?? flag;
}
