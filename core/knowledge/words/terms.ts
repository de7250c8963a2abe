import { stem } from '../../shared/stem.ts';
import { meaningsOf } from '../../shared/synonyms.ts';
import { isEmptyWord, wordsOf } from '../../shared/words.ts';
import { withDigits } from './number-words.ts';

/**
 * The words of a text that carry its subject, as stems in order, repeats kept. Numbers are digits, and what some write with a hyphen
 * and some as one word is both ("walk-in", "walkin").
 */
export function termsOf(text: string): string[] {
  const joined = text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)+/gu) ?? [];
  const words = [...withDigits(wordsOf(text)), ...joined.map((word) => wordsOf(word).join(''))];
  return words.filter((word) => !isEmptyWord(word) && (word.length > 1 || /\d/.test(word))).map(stem);
}

/**
 * Ways in which people ask and businesses write about one thing, one group a line, beyond the synonyms that jobs are chosen by.
 * From what any shop, clinic or office is asked; no particular business's words.
 */
const GROUPS = `
hours open opening close closed closing
open hours weekday weekdays weekend weekends monday tuesday wednesday thursday friday saturday sunday day daily
weekend weekends saturday sunday
night evening evenings late overnight
january february march april may june july august september october november december season seasonal summer winter spring autumn fall
cost price charge fee rate expensive cheap cheaper free dollar dollars bucks pay paid
monthly installment installments plan financing finance split
discount cheaper sale special half percent off
kid kids child children son daughter baby toddler age young year
pet pets dog dogs cat cats puppy kitten
car park parking lot garage valet
wheelchair accessible accessibility ramp elevator disabled stairs
allergy allergic allergies intolerance
bring carry documents id
wear dress clothes attire
first new initial beginner
quick fast quickly soon immediately minutes response respond
area areas travel miles radius serve county city town
cancel reschedule skip change miss missed
brand brands make makes manufacturer
phone mobile cell smartphone iphone android
mail email mailbox inbox
password code login passcode
employee staff hire person team
deposit upfront down
damage broken break broke damaged
insured insurance bonded covered
outside outdoor outdoors patio terrace exterior
inside indoor indoors interior
walk walkin walkins appointment reservation book booking show
washer dryer laundry washing
electric electricity power water gas utility utilities
lease rent renter tenant
`;

const groupsOf = new Map<string, number[]>();
for (const [group, line] of GROUPS.trim().split('\n').entries())
  for (const word of line.split(' ')) groupsOf.set(stem(word), [...(groupsOf.get(stem(word)) ?? []), group]);

const senses = new Map<string, readonly string[]>();

/** What a term may stand for: names of groups, alike in two terms that mean one thing. */
export function sensesOf(term: string): readonly string[] {
  const known = senses.get(term);
  if (known) return known;
  const made = [
    ...meaningsOf(term).map((group) => `s${group}`),
    ...(groupsOf.get(term) ?? []).map((group) => `k${group}`),
  ];
  // A caller's odd words must not grow the process for ever.
  if (senses.size > 20_000) senses.clear();
  senses.set(term, made);
  return made;
}
