/** One Optimize that was put into a text: the exact bytes before it, and how many of its changes were kept. */
export type Level = {
  before: string;
  /** What Optimize made of it; empty once it is saved, for the revisions hold it then. */
  after: string;
  at: number;
  kept: number;
  of: number;
  saved: boolean;
};

/** Everything that Undo beside Optimize can give back for one job, the oldest first. */
export type Levels = {
  levels: readonly Level[];
  /** How many saved levels were taken back since the last save. */
  undone: number;
  /** The newest revision that these levels know of. */
  seen: number;
};

export const noLevels: Levels = { levels: [], undone: 0, seen: 0 };

/** A revision as far as Undo looks at it. */
export type NotedRevision = { number: number; instructions: string; note: string; savedAt: number };

const NOTED = /Optimize: (\d+) of (\d+) changes kept/;

export function withApplied(
  now: Levels,
  applied: Pick<Level, 'before' | 'after' | 'at' | 'kept' | 'of'>,
): Levels {
  return { ...now, levels: [...now.levels, { ...applied, saved: false }] };
}

/** The level that Undo would take back now: the newest whose text is not the text that stands there already. */
export function nextUndo(now: Levels, text: string): Level | null {
  return now.levels.findLast(({ before }) => before !== text) ?? null;
}

/** How many times Undo can be pressed. */
export function depthOf(now: Levels, text: string): number {
  const next = nextUndo(now, text);
  return next ? now.levels.indexOf(next) + 1 : 0;
}

/** Takes the next level back: its text is what was there, byte for byte. */
export function afterUndo(now: Levels, text: string): { levels: Levels; text: string } | null {
  const next = nextUndo(now, text);
  if (!next) return null;
  const at = now.levels.indexOf(next);
  const gone = now.levels.slice(at).filter(({ saved }) => saved).length;
  const levels = { ...now, levels: now.levels.slice(0, at), undone: now.undone + gone };
  return { levels, text: next.before };
}

/** A save: what stood in the text is in a revision from now on. */
export function afterSave(now: Levels, revision: number): Levels {
  const levels = now.levels.map((level) => ({ ...level, after: '', saved: true }));
  return { levels, undone: 0, seen: Math.max(now.seen, revision) };
}

/** Why a save is made, as far as Optimize is why; empty when it is not. Noted words are also how other devices know what to undo. */
export function noteOf(now: Levels, text: string): string {
  const applied = now.levels.filter((level) => !level.saved && standsIn(level, text));
  const kept = applied.map(({ kept, of }, index) =>
    index === 0 ? `Optimize: ${kept} of ${of} changes kept` : `then ${kept} of ${of}`,
  );
  if (now.undone > 0) kept.unshift('Undo Optimize');
  return kept.join(', ').slice(0, 200);
}

/** Whether anything of what Optimize wrote is still there: a text that was thrown away is not why one saves. */
function standsIn({ before, after }: Level, text: string): boolean {
  if (text === before) return false;
  const had = new Set(before.split('\n'));
  const wrote = after.split('\n').filter((line) => !had.has(line));
  if (wrote.length === 0) return true;
  const has = new Set(text.split('\n'));
  return wrote.some((line) => has.has(line));
}

/**
 * What revisions newer than those that this device knows add: each noted “Optimize” is a level over the revision before it, and a
 * revision with the text from before a level has taken that level back. A level that stands here already is not put in twice.
 */
export function withRevisions(now: Levels, revisions: readonly NotedRevision[]): Levels {
  const inOrder = [...revisions].sort((a, b) => a.number - b.number);
  let levels = [...now.levels];
  let seen = now.seen;
  inOrder.forEach((revision, index) => {
    if (revision.number <= now.seen) return;
    seen = revision.number;
    const noted = NOTED.exec(revision.note);
    const before = inOrder[index - 1];
    if (noted && before?.number === revision.number - 1) {
      const own = levels.findIndex((level) => !level.saved && level.before === before.instructions);
      const level = {
        before: before.instructions,
        after: '',
        at: revision.savedAt,
        kept: Number(noted[1]),
        of: Number(noted[2]),
        saved: true,
      };
      levels = own < 0 ? withSaved(levels, level) : levels.with(own, level);
      return;
    }
    const back = levels.findLastIndex((level) => level.saved && level.before === revision.instructions);
    if (back >= 0) levels = levels.slice(0, back);
  });
  return { ...now, levels, seen };
}

/** What is saved stands before what is not: a draft began from a revision. */
function withSaved(levels: readonly Level[], level: Level): Level[] {
  const draft = levels.findIndex(({ saved }) => !saved);
  return levels.toSpliced(draft < 0 ? levels.length : draft, 0, level);
}
