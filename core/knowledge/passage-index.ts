import type { Passage } from './page.ts';
import { sensesOf, termsOf } from './words/terms.ts';

type Indexed = {
  heading: Set<string>;
  terms: Map<string, number>;
  senses: Set<string>;
  length: number;
  body: string;
};
export type PassageIndex = {
  passages: Indexed[];
  /** Of the words that were asked for: of all of them it would take longer than any question. */
  inHowMany: Map<string, number>;
  meanLength: number;
};

/** How well one passage answers to the words of a question. */
export type WordMatch = {
  /** Share of the question's weight that the passage covers, 0 to 1; a word that no page uses weighs little. */
  covered: number;
  /** Share of what the question names that the passage does not, neither by the word nor by one of like meaning, 0 to 1. */
  unexplained: number;
  matched: string[];
};

/** BM25 (Robertson & Zaragoza 2009): how soon a repeated word says nothing new, and how much a long passage is held back. */
const K1 = 0.6;
const B = 0.4;
/** A word of like meaning, beside the word itself. */
const SYNONYM = 0.5;
/** A word in the heading says what the passage is about. */
const IN_HEADING = 1.5;
/** Of a word that no page uses: it cannot tell the passages apart, only say that something may be missing. */
const UNSEEN = 0.7;
/** What a passage scores that has every word once, or one of them in its heading. */
const WELL_COVERED = 1.25;

/** By what it says, since a later call reads its pages anew. */
const known = new Map<string, Indexed>();
const KEPT = 4000;
/** The turns of a call have the very same passages: to find one again by its text costs the reading of it. */
const ofPassage = new WeakMap<Passage, Indexed>();

/** The first time reads every passage; `readAhead` has done that before somebody waits for it. */
export function indexOf(passages: readonly Passage[]): PassageIndex {
  let total = 0;
  const indexed = passages.map((passage) => {
    const one = indexedPassage(passage);
    total += one.length;
    return one;
  });
  return { passages: indexed, inHowMany: new Map(), meanLength: total / (indexed.length || 1) || 1 };
}

/** A piece of the work of the first `indexOf`: so many passages take a few ms. Gives where the next piece begins, null at the end. */
export function readAhead(passages: readonly Passage[], from: number): number | null {
  const next = from + AT_ONCE;
  for (const passage of passages.slice(from, next)) indexedPassage(passage);
  return next < passages.length ? next : null;
}

const AT_ONCE = 25;

function indexedPassage(passage: Passage): Indexed {
  const one = ofPassage.get(passage) ?? indexedText(passage);
  ofPassage.set(passage, one);
  return one;
}

function indexedText(passage: Passage): Indexed {
  const key = `${passage.title}\n${passage.text}`;
  const one = known.get(key) ?? indexPassage(passage);
  if (known.size >= KEPT && !known.has(key)) known.clear();
  known.set(key, one);
  return one;
}

function indexPassage(passage: Passage): Indexed {
  const { heading, body } = partsOf(passage);
  const headed = termsOf(heading);
  const all = [...headed, ...termsOf(body)];
  const terms = new Map<string, number>();
  for (const term of all) terms.set(term, (terms.get(term) ?? 0) + 1);
  return {
    heading: new Set(headed),
    terms,
    senses: new Set([...terms.keys()].flatMap(sensesOf)),
    length: all.length,
    body,
  };
}

/** What a passage is about, and what it says: its title with the question that opens it, and the rest. */
export function partsOf({ title, text }: Passage): { heading: string; body: string } {
  const question = /^\s*(?:#+\s*|[-*•]\s+|q(?:uestion)?:\s*)?([^.!?\n]{3,160}\?)/i.exec(text);
  const body = question ? text.slice(question[0].length) : text;
  return { heading: [title, question?.[1] ?? ''].filter(Boolean).join('. '), body: body.trim() };
}

/** `at` is the passage's place in the list that was indexed. */
export function matchWords(words: readonly string[], index: PassageIndex, at: number): WordMatch {
  const passage = index.passages[at];
  const sums = { covered: 0, most: 0, missing: 0, named: 0 };
  const matched: string[] = [];
  for (const word of passage ? new Set(words) : []) {
    const count = passage ? occurrences(word, passage) : 0;
    const weight = rarity(word, index);
    const named = weight ?? rarityOf(0, index.passages.length);
    sums.most += weight ?? UNSEEN;
    sums.named += named;
    sums.missing += named * (count === 0 ? 1 : count < 1 ? 1 - SYNONYM : 0);
    if (count === 0) continue;
    matched.push(word);
    const held = K1 * (1 - B + (B * (passage?.length ?? 0)) / index.meanLength);
    sums.covered += ((weight ?? UNSEEN) * count * (1 + K1)) / (count + held);
  }
  return {
    covered: sums.most > 0 ? Math.min(1, sums.covered / sums.most / WELL_COVERED) : 0,
    unexplained: sums.named > 0 ? sums.missing / sums.named : 1,
    matched,
  };
}

/** The word itself by count, more in the heading; one of like meaning as half a time. */
function occurrences(word: string, { heading, terms, senses }: Indexed): number {
  const exact = terms.get(word) ?? 0;
  if (exact > 0) return exact * (heading.has(word) ? IN_HEADING : 1);
  return sensesOf(word).some((sense) => senses.has(sense)) ? SYNONYM : 0;
}

/** Null for a word that no passage holds. */
export function rarity(word: string, { inHowMany, passages }: PassageIndex): number | null {
  let holders = inHowMany.get(word);
  if (holders === undefined) {
    holders = 0;
    for (const { terms } of passages) if (terms.has(word)) holders += 1;
    inHowMany.set(word, holders);
  }
  return holders === 0 ? null : rarityOf(holders, passages.length);
}

function rarityOf(holders: number, of: number): number {
  return Math.log(1 + (of - holders + 0.5) / (holders + 0.5));
}
