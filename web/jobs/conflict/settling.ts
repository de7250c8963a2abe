import type { JobText } from '../../../core/jobs/job.ts';
import { bothLines, type Conflict, type Merge, settleConflicts } from '../../../core/jobs/merge.ts';
import { changesOf } from '../writing/draft.ts';

export type Part = keyof JobText;
export type Choice = 'mine' | 'theirs' | 'both';

/** What is chosen: for each part, and for each line of the instructions that both changed. */
export type Choices = { parts: Partial<Record<Part, Choice>>; lines: readonly (Choice | undefined)[] };

export const nothingChosen: Choices = { parts: {}, lines: [] };

/** Three states of a job: where this edit began, what it made of it, and what somebody else stored meanwhile. */
export type Sides = {
  base: JobText;
  mine: JobText;
  theirs: JobText;
  /** Both instructions put together by line. */
  merge: Merge;
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

/** The lines of the instructions that both changed. */
export function tornLines({ merge }: Sides): readonly Conflict[] {
  return merge.clean ? [] : merge.conflicts;
}

/** Both edits of a part put together, or null where one has to go. */
export function bothOf(part: Part, { base, mine, theirs, merge }: Sides): Partial<JobText> | null {
  if (part === 'instructions') return merge.clean ? { instructions: merge.text } : null;
  if (part !== 'phrases') return null;
  const left = theirs.phrases.filter(
    (phrase) => mine.phrases.includes(phrase) || !base.phrases.includes(phrase),
  );
  const added = mine.phrases.filter((phrase) => !base.phrases.includes(phrase) && !left.includes(phrase));
  return { phrases: [...left, ...added] };
}

/** True when nothing that either wrote has to go. */
export function fitsTogether(sides: Sides): boolean {
  return partsToChoose(sides).every((part) => bothOf(part, sides) !== null);
}

/** What is chosen before anybody chooses: nothing that was written is left out where both fit. */
export function firstChoice(part: Part, sides: Sides): Choice {
  return bothOf(part, sides) ? 'both' : 'mine';
}

/** A line that one side left alone is the other's. */
export function firstLineChoice({ base, ours }: Conflict): Choice {
  return ours === base ? 'theirs' : 'mine';
}

/** What the instructions become: line by line where lines are torn, unless one side is taken whole. */
function chosenInstructions(sides: Sides, choice: Choice | undefined, lines: Choices['lines']): string {
  const { merge, mine, theirs } = sides;
  if (choice === 'mine') return mine.instructions;
  if (choice === 'theirs') return theirs.instructions;
  if (merge.clean) return merge.text;
  const texts = merge.conflicts.map((torn, i) => {
    const line = lines[i] ?? firstLineChoice(torn);
    if (line === 'both') return bothLines(torn);
    return line === 'mine' ? torn.ours : torn.theirs;
  });
  return settleConflicts(merge, texts);
}

/** The job as it is chosen to be, over what is stored now. */
export function chosenText(sides: Sides, { parts, lines }: Choices): JobText {
  const chosen = partsToChoose(sides).map((part): Partial<JobText> => {
    if (part === 'instructions') return { instructions: chosenInstructions(sides, parts[part], lines) };
    const choice = parts[part] ?? firstChoice(part, sides);
    if (choice === 'both') return bothOf(part, sides) ?? { [part]: sides.mine[part] };
    return choice === 'mine' ? { [part]: sides.mine[part] } : {};
  });
  return Object.assign({}, sides.theirs, ...chosen);
}

/** What has to be sent over what is stored now. Empty when everything chosen is stored already. */
export function settled(sides: Sides, choices: Choices): Partial<JobText> {
  return changesOf(sides.theirs, chosenText(sides, choices));
}
