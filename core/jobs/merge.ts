import type { Span } from '../shared/text.ts';
import { linesOf } from './diff.ts';
import { anchors } from './revisions/anchors.ts';

/**
 * Both sides changed the same lines; each of the three texts is whole lines, or empty where a side has none. `at` is where `ours`
 * stands in our text, in UTF-16 units; `line` is its first line there, from 1.
 */
export type Conflict = { base: string; ours: string; theirs: string; at: Span; line: number };

/** A clean text, or what is settled with the conflicts between, each by its place in `conflicts`. */
export type Merge =
  | { clean: true; text: string }
  | { clean: false; conflicts: Conflict[]; pieces: (string | number)[] };

type Sides = { base: readonly string[]; ours: readonly string[]; theirs: readonly string[] };
/** `torn`: part of a stretch that both changed, so that nothing in it is taken unasked but what both say alike. */
type Chunk = Sides & { torn?: boolean };

/**
 * Three-way merge by line, as when two people saved from the same revision. Line breaks and trailing spaces are part of a line
 * and are kept. Where `git merge-file` is clean this is clean with the same bytes or a conflict: what stands between two lines
 * that certainly are the same in all three texts is taken from the one side that changed it, so no choice between twins can
 * change the outcome. Changes that touch without a line between them conflict: the author decides.
 */
export function merge(base: string, ours: string, theirs: string): Merge {
  if (ours === theirs || theirs === base) return { clean: true, text: ours };
  if (ours === base) return { clean: true, text: theirs };
  const pieces: (string | number)[] = [];
  const conflicts: Conflict[] = [];
  const settle = (text: string) => {
    if (typeof pieces.at(-1) === 'string') pieces[pieces.length - 1] += text;
    else if (text !== '') pieces.push(text);
  };
  let at = 0;
  let line = 1;
  for (const chunk of chunksOf(linesOf(base), linesOf(ours), linesOf(theirs))) {
    const taken = takenOf(chunk);
    if (taken === null) {
      pieces.push(conflicts.length);
      conflicts.push(conflictOf(chunk, at, line));
    } else settle(taken);
    at += chunk.ours.join('').length;
    line += chunk.ours.length;
  }
  if (conflicts.length === 0) return { clean: true, text: pieces.join('') };
  return { clean: false, conflicts, pieces };
}

/** The text with each conflict settled: `choices[i]` is what stands in the place of conflict `i`. */
export function settleConflicts(
  { pieces }: { pieces: readonly (string | number)[] },
  choices: readonly string[],
): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : (choices[piece] ?? ''))).join('');
}

/** Both sides' lines, theirs first; a last line without a break gets one. */
export function bothLines({ ours, theirs }: Conflict): string {
  if (theirs === '' || ours === '' || theirs.endsWith('\n')) return theirs + ours;
  return `${theirs}${ours.includes('\r\n') ? '\r\n' : '\n'}${ours}`;
}

/** What stands between the lines that are certainly the same in all three, and those lines themselves. */
function chunksOf(base: readonly string[], ours: readonly string[], theirs: readonly string[]): Chunk[] {
  const [inOurs, inTheirs] = [anchors(base, ours), anchors(base, theirs)];
  const chunks: Chunk[] = [];
  let [b, o, t] = [0, 0, 0];
  const upTo = (nextB: number, nextO: number, nextT: number) => {
    chunks.push(
      ...finer({ base: base.slice(b, nextB), ours: ours.slice(o, nextO), theirs: theirs.slice(t, nextT) }),
    );
    [b, o, t] = [nextB, nextO, nextT];
  };
  inOurs.forEach((atOurs, i) => {
    const atTheirs = inTheirs[i] ?? -1;
    if (atOurs < 0 || atTheirs < 0) return;
    upTo(i, atOurs, atTheirs);
    upTo(i + 1, atOurs + 1, atTheirs + 1);
  });
  upTo(base.length, ours.length, theirs.length);
  return chunks;
}

/** A conflict without the lines that all three begin and end with, line by line where each line was only rewritten. */
function finer(chunk: Chunk): Chunk[] {
  if (takenOf(chunk) !== null) return [chunk];
  const sides = [chunk.base, chunk.ours, chunk.theirs];
  const shortest = Math.min(...sides.map((lines) => lines.length));
  const same = (at: number) => sides.every((lines) => lines.at(at) === chunk.base.at(at));
  let head = 0;
  while (head < shortest && same(head)) head += 1;
  let tail = 0;
  while (tail < shortest - head && same(-1 - tail)) tail += 1;
  const middle = cut(chunk, (lines) => [head, lines.length - tail]);
  const inside = isRewritten(middle)
    ? middle.base.map((_, i) => ({ ...cut(middle, () => [i, i + 1]), torn: true }))
    : [{ ...middle, torn: true }];
  return [cut(chunk, () => [0, head]), ...inside, cut(chunk, (lines) => [lines.length - tail, lines.length])];
}

function cut({ base, ours, theirs }: Chunk, range: (lines: readonly string[]) => [number, number]): Chunk {
  return {
    base: base.slice(...range(base)),
    ours: ours.slice(...range(ours)),
    theirs: theirs.slice(...range(theirs)),
  };
}

/** As many lines on each side, none moved: the lines of the same number belong together. */
function isRewritten({ base, ours, theirs }: Chunk): boolean {
  const stays = (lines: readonly string[]) =>
    lines.length === base.length && lines.every((line, i) => line === base[i] || !base.includes(line));
  return base.length > 1 && stays(ours) && stays(theirs);
}

/** What a chunk becomes, or null where both sides changed it differently. */
function takenOf(chunk: Chunk): string | null {
  const [base, ours, theirs] = [chunk.base.join(''), chunk.ours.join(''), chunk.theirs.join('')];
  if (ours === theirs) return ours;
  if (chunk.torn) return null;
  if (theirs === base) return ours;
  return ours === base ? theirs : null;
}

function conflictOf(chunk: Chunk, at: number, line: number): Conflict {
  const ours = chunk.ours.join('');
  return { base: chunk.base.join(''), ours, theirs: chunk.theirs.join(''), at: [at, at + ours.length], line };
}
