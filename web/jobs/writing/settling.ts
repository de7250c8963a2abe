import type { JobText } from '../../../core/jobs/job.ts';
import { changesOf } from './draft.ts';

export type Part = keyof JobText;
export type Choice = 'mine' | 'theirs' | 'both';

/** Three states of a job: where this edit began, what it made of it, and what somebody else stored meanwhile. */
export type Sides = {
  base: JobText;
  mine: JobText;
  theirs: JobText;
  /** Both instructions put together by line, where no line was changed twice. */
  merged: string | null;
};

export const partNames: Record<Part, string> = {
  name: 'Name',
  description: 'Description',
  instructions: 'Instructions',
  phrases: 'Phrases',
  icon: 'Icon',
};

/** The parts that this edit changed and that are stored otherwise: each of them is chosen. Any other part stays as stored. */
export function partsToChoose({ base, mine, theirs }: Sides): Part[] {
  const changed = changesOf(base, mine);
  return (Object.keys(changesOf(theirs, mine)) as Part[]).filter((part) => part in changed);
}

/** The parts that only the other edit changed: they stay as stored. */
export function partsOfTheirs({ base, mine, theirs }: Sides): Part[] {
  const changed = changesOf(base, mine);
  return (Object.keys(changesOf(base, theirs)) as Part[]).filter((part) => !(part in changed));
}

/** Both edits of a part put together, or null where one has to go. */
export function bothOf(part: Part, { base, mine, theirs, merged }: Sides): Partial<JobText> | null {
  if (part === 'instructions') return merged === null ? null : { instructions: merged };
  if (part !== 'phrases') return null;
  const left = theirs.phrases.filter(
    (phrase) => mine.phrases.includes(phrase) || !base.phrases.includes(phrase),
  );
  const added = mine.phrases.filter((phrase) => !base.phrases.includes(phrase) && !left.includes(phrase));
  return { phrases: [...left, ...added] };
}

/** What is chosen before anybody chooses: nothing that was written is left out where both fit. */
export function firstChoice(part: Part, sides: Sides): Choice {
  return bothOf(part, sides) ? 'both' : 'mine';
}

/** What has to be sent over what is stored now. Empty when everything chosen is stored already. */
export function settled(sides: Sides, choices: Partial<Record<Part, Choice>>): Partial<JobText> {
  const chosen = partsToChoose(sides).map((part): Partial<JobText> => {
    const choice = choices[part] ?? firstChoice(part, sides);
    if (choice === 'both') return bothOf(part, sides) ?? { [part]: sides.mine[part] };
    return choice === 'mine' ? { [part]: sides.mine[part] } : {};
  });
  const text: JobText = Object.assign({}, sides.theirs, ...chosen);
  return changesOf(sides.theirs, text);
}
