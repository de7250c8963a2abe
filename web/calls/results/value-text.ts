import { formatPhone } from '../../ui/index.ts';

const local = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/;

/** A value in its normal form as people write it: numbers and dates by the reader's locale, the rest unchanged. */
export function valueText(value: string, country?: string): string {
  if (/^\+\d{6,15}$/.test(value)) return formatPhone(value, country);
  const parts = local.exec(value);
  if (!parts) return value;
  // Local time of the business: written out as it stands, so no time zone may move it.
  const [year, month, day, hour, minute] = parts.slice(1).map(Number);
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1, hour ?? 0, minute ?? 0);
  return new Intl.DateTimeFormat(undefined, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
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
