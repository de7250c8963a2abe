import { diffLines } from '../../../../core/jobs/diff.ts';

/** A stretch of a line; `changed` stretches are lit. A token stands in one stretch of its own. */
export type Piece = { text: string; changed: boolean; token: boolean };

const WORDS = /\[\[[^\]\n]*\]\]|\s+|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*|[^\s\p{L}\p{N}]/gu;
/** Words that stand alone between two changes are part of them: lit letters here and there cannot be read. */
const ISLAND = 2;

/** What differs between the words of two texts, as the pieces of each. Joined, the pieces are the text. */
export function wordDiff(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  const [litA, litB] = [a.map(() => false), b.map(() => false)];
  for (const { aFrom, aTo, bFrom, bTo } of diffLines(a, b)) {
    litA.fill(true, aFrom, aTo);
    litB.fill(true, bFrom, bTo);
  }
  return { before: piecesOf(a, bridged(a, litA)), after: piecesOf(b, bridged(b, litB)) };
}

/** A text of which all is new or gone. */
export function wholly(text: string): Piece[] {
  const words = wordsOf(text);
  return piecesOf(
    words,
    words.map(() => true),
  );
}

/** A text of which nothing is changed. */
export function unchanged(text: string): Piece[] {
  const words = wordsOf(text);
  return piecesOf(
    words,
    words.map(() => false),
  );
}

/** Every unit of the text, in order; what is no word is there too (a half surrogate counts as a sign). */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let at = 0;
  for (const match of text.matchAll(WORDS)) {
    if (match.index > at) words.push(text.slice(at, match.index));
    words.push(match[0]);
    at = match.index + match[0].length;
  }
  if (at < text.length) words.push(text.slice(at));
  return words;
}

function bridged(words: readonly string[], lit: readonly boolean[]): boolean[] {
  const all = [...lit];
  let last = -1;
  lit.forEach((isLit, at) => {
    if (!isLit) return;
    const between = words.slice(last + 1, at);
    if (last >= 0 && isIsland(between)) all.fill(true, last + 1, at);
    last = at;
  });
  return all;
}

function isIsland(words: readonly string[]): boolean {
  if (words.some((word) => word.includes('\n') || word.startsWith('[['))) return false;
  return words.filter((word) => word.trim() !== '').length < ISLAND;
}

function piecesOf(words: readonly string[], lit: readonly boolean[]): Piece[] {
  const pieces: Piece[] = [];
  words.forEach((text, at) => {
    const token = text.startsWith('[[');
    const changed = lit[at] === true;
    const last = pieces.at(-1);
    if (last && !token && !last.token && last.changed === changed) last.text += text;
    else pieces.push({ text, changed, token });
  });
  return pieces;
}
