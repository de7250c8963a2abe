import { ACTION_NAMES } from '../actions/index.ts';
import {
  ADVERBS,
  claimsUndone,
  DONE_THINGS,
  HAVE,
  PASSIVE,
  participlesOf,
  UNDER_WAY,
  WHO,
} from './claims.ts';
import { couldLeakFrom, leaks } from './leaks.ts';

/** What may go to the ear now, what waits for the words behind it, and the sentences that were dropped. */
export type Flow = { say: string; pending: string; held: string[] };

/** The words with which each claim begins, up to where its participle stands. `null`: the sentence begins with the participle. */
const BEGINNINGS: string[][] = [
  [],
  ...WHO.flatMap((who) => [[who], ...HAVE.map((have) => `${who}${have}`.split(' '))]),
  ...PASSIVE.map((words) => words.split(' ')),
  ...DONE_THINGS.map((thing) => [thing]),
  // With what it is said of, so that no half sentence is heard: "It", "Your message".
  ...['it', 'that', ...DONE_THINGS.flatMap((thing) => [`your ${thing}`, `the ${thing}`])].flatMap((what) =>
    ['has been', 'was', 'is', 'is now'].map((passive) => `${what} ${passive}`.split(' ')),
  ),
  ...["i'm", 'i am', "we're", 'we are'].map((words) => words.split(' ')),
];
const FIRST_WORDS = [...new Set(BEGINNINGS.flatMap(([first]) => first ?? []))];
const ENDINGS = [
  ...ACTION_NAMES.flatMap((action) => [...participlesOf(action), ...(UNDER_WAY[action] ?? [])]),
].map((words) => words.split(' '));
const BEFORE_ENDING = new Set(ADVERBS);
const SENTENCE_END = /[.!?…]+["”’)]*(?=\s)|\n/;

/**
 * A brain's words on their way to the ear (design §7.2): they flow as they come, and are held back only from the first word that
 * could begin a claim until it turns out to be none, or the sentence's end. `said` is what has gone out, for the sentence that is
 * under way; with `last` nothing more comes. What reads out `guard` (see `leaks`) is held back in the same way.
 */
export function flow(
  said: string,
  pending: string,
  receipts: ReadonlySet<string>,
  last = false,
  guard = '',
): Flow {
  const forbidden = (sentence: string) =>
    claimsUndone(sentence, receipts, true) || (guard !== '' && leaks(sentence, guard));
  const result: Flow = { say: '', pending, held: [] };
  for (;;) {
    const begun = sentenceUnderWay(said + result.say);
    const end = SENTENCE_END.exec(result.pending);
    if (!end && !last) break;
    const upTo = end ? end.index + end[0].length : result.pending.length;
    const part = result.pending.slice(0, upTo);
    if (forbidden((begun + part).trim())) result.held.push((begun + part).trim());
    else result.say += part;
    result.pending = result.pending.slice(upTo);
    if (!result.pending) return result;
  }
  const begun = sentenceUnderWay(said + result.say);
  const whole = /[.!?…]["”’)]*$/.test(result.pending) && !forbidden((begun + result.pending).trim());
  const from = whole
    ? result.pending.length
    : Math.min(
        couldClaimFrom(result.pending, begun.trim() === ''),
        guard === '' ? result.pending.length : couldLeakFrom(begun, result.pending, guard),
      );
  result.say += result.pending.slice(0, from);
  result.pending = result.pending.slice(from);
  return result;
}

function sentenceUnderWay(said: string): string {
  const ends = [...said.matchAll(/[.!?…]+["”’)]*(?:\s+|$)|\n/g)].at(-1);
  return ends ? said.slice(ends.index + ends[0].length) : said;
}

/** Where in an unfinished sentence a claim may begin; its length where none can. */
function couldClaimFrom(text: string, beginsSentence: boolean): number {
  const words = [...text.replaceAll('’', "'").matchAll(/[\p{L}\p{N}'-]+/gu)];
  for (const [at, word] of words.entries()) {
    const first = word[0].toLowerCase();
    const opensSentence = beginsSentence && at === 0;
    const open = at === words.length - 1 && word.index + first.length === text.length;
    if (
      !opensSentence &&
      !(open ? FIRST_WORDS.some((start) => start.startsWith(first)) : FIRST_WORDS.includes(first))
    )
      continue;
    const rest = words.slice(at, at + 8).map(([letters]) => letters.toLowerCase());
    if (couldClaim(rest, opensSentence, endsInWord(text))) return word.index;
  }
  return text.length;
}

function endsInWord(text: string): boolean {
  return /[\p{L}\p{N}'’-]$/u.test(text);
}

function couldClaim(words: string[], opensSentence: boolean, lastIsOpen: boolean): boolean {
  return BEGINNINGS.some((beginning) => {
    if (beginning.length === 0 && !opensSentence) return false;
    if (words.length <= beginning.length && !(words.length === beginning.length && !lastIsOpen))
      return beginsWith(beginning, words, lastIsOpen);
    if (!beginsWith(words, beginning, false)) return false;
    const rest = words.slice(beginning.length);
    const [adverb, ...more] = rest;
    const afterAdverb = adverb !== undefined && BEFORE_ENDING.has(adverb) ? more : null;
    const openAdverb =
      rest.length === 1 && lastIsOpen && ADVERBS.some((known) => known.startsWith(adverb ?? ''));
    return (
      openAdverb || couldEnd(rest, lastIsOpen) || (afterAdverb !== null && couldEnd(afterAdverb, lastIsOpen))
    );
  });
}

/** Whether the words are, or may become, a participle of an action. */
function couldEnd(words: string[], lastIsOpen: boolean): boolean {
  return ENDINGS.some((ending) =>
    words.length >= ending.length && !(words.length === ending.length && lastIsOpen)
      ? beginsWith(words, ending, false)
      : beginsWith(ending, words, lastIsOpen),
  );
}

/** Whether `words` begin with `start`, whose last word may be unfinished. */
function beginsWith(words: string[], start: string[], lastIsOpen: boolean): boolean {
  return start.every((word, at) =>
    lastIsOpen && at === start.length - 1 ? (words[at] ?? '').startsWith(word) : words[at] === word,
  );
}
