import type { Schema } from '../../client/client.ts';

/** The others who have a job open, each once: who writes in one window and reads in another writes. */
export type WhoElse = { names: string[]; words: string };

/** Says who else has the job open; null where nobody has. `me` is the member who reads this. */
export function whoElse(others: readonly Schema<'Presence'>[], me: string | null): WhoElse | null {
  const writing = new Map<string, { name: string; writes: boolean }>();
  for (const { memberId, name, doing } of others) {
    const known = writing.get(memberId);
    writing.set(memberId, { name, writes: (known?.writes ?? false) || doing === 'writing' });
  }
  const mine = me !== null && writing.delete(me);
  const people = [...writing.values()].sort((a, b) => Number(b.writes) - Number(a.writes));
  const [first, second] = people;
  if (!first) return mine ? { names: [], words: 'You have this job open in another window' } : null;
  const names = people.map(({ name }) => name);
  const given = givenName(first.name);
  if (!second) return { names, words: `${given} is ${first.writes ? 'writing' : 'reading'}` };
  const rest = people.length === 2 ? givenName(second.name) : `${people.length - 1} others`;
  return { names, words: `${given} and ${rest} have this job open` };
}

function givenName(name: string): string {
  return name.split(' ')[0] || name;
}
