/** A person, team or outside number that calls can be transferred to. Only these are ever dialled by a job. */
export type Destination = {
  id: string;
  name: string;
  kind: 'member' | 'team' | 'external';
  /** Members who ring (kind member: one, team: all at once). */
  memberIds: string[];
  /** Kind external: the number that is dialled. */
  e164: string | null;
  /** When somebody answers there; null means at all hours. */
  hours: WeeklyHours | null;
};

/** Several periods a day, in the workspace's time zone; a period may run past midnight. */
export type WeeklyHours = {
  /** Index 0 is Sunday. */
  days: Period[][];
  /** Closed all day, whatever the weekday says. */
  holidays: { date: string; name: string }[];
};

/** `HH:MM`–`HH:MM`, 24 hours; `24:00` ends a day. */
export type Period = { from: string; to: string };

export const DESTINATION_LIMITS = { name: 60 } as const;

const PLACES =
  /^(?:manager|owner|office|reception|receptionist|dispatcher|supervisor|team|clinic|shop|kitchen)$/i;

/** A destination in a spoken sentence: "Front desk" → "the front desk"; names of people stay: "Dr. Lee", "Dana Whitfield". */
export function spokenDestination(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/);
  const place = others.length > 0 ? others.every((word) => /^\p{Ll}/u.test(word)) : PLACES.test(first);
  if (!place || /^(?:the|our|an?|el|la)$/i.test(first)) return name.trim();
  return `the ${name.trim().replace(/^\p{Lu}(?=\p{Ll}|-)/u, (letter) => letter.toLowerCase())}`;
}
