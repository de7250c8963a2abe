import type { Span } from '../../shared/text.ts';
import { type Amount, amountsIn, numberFound } from './number.ts';
import { type Word, wordsIn } from './spoken.ts';
import type { Extracted, Heard } from './value.ts';

const NOUN =
  'people|persons?|guests?|adults?|kids?|children|child|passengers?|travell?ers?|members?|tickets?|seats?|friends?|colleagues?|women|men|ladies|boys|girls|toddlers?|infants?|bab(?:y|ies)|sons?|daughters?|pax|personas?|adultos?|niños?|covers?|attendees|players|students|folks|guys|humans';
const AFTER = new RegExp(
  `^\\s*(?:more |other |little |small |young |of my |of our )?(?:(?:${NOUN})\\b|of us\\b)`,
  'i',
);
const BEFORE =
  /\b(table for|party of|group of|book(ing)? (it )?for|reservation for|room for|there('s| are| will be| is)|we are|we're|total of|all|for|mesa para|somos|para)\s+(about |around |just |only |all |the |us |exactly |up to )*$/i;
const CORRECTION = /\b(no|sorry|actually|wait|make that|i mean|rather|instead|to|perdón)\b[^.\d]{0,14}$/i;
const MOVED = /\b(change|move|switch|cambiar)\b.*\bto\b/i;
const OTHER_AFTER =
  /^\s*(am\b|pm\b|a\.m|p\.m|o'?clock|:|[/.]\d|st\b|nd\b|rd\b|th\b|%|hours?|minutes?|nights?|days?|rooms?|weeks?|hrs?\b)/i;
const OTHER_BEFORE =
  /[:$£€/]\s*$|\b(at|in|january|february|march|april|june|july|august|september|october|november|december)\s*$/i;

/** How many people. Adults and children are added up; "me and my wife" is counted. */
export function readPeople(heard: Heard): Extracted | null {
  const all = amountsIn(heard.text).filter((amount) => amount.value > 0 && amount.value <= 2000);
  const amounts = all.filter((amount) => AFTER.test(amount.after) || !isOther(amount));
  const named = amounts.filter((amount) => AFTER.test(amount.after) || BEFORE.test(amount.before));
  const corrected =
    amounts.length > 1 ? amounts.findLast((amount) => CORRECTION.test(amount.before)) : undefined;
  if (corrected && named.length < 2)
    return numberFound(heard, corrected.value, spanWithNoun(heard, corrected), 0.85);
  if (named.length > 1 && isSum(heard.text, named)) return sum(heard, named);
  const one =
    corrected && named.includes(corrected) ? corrected : MOVED.test(heard.text) ? named.at(-1) : named[0];
  if (one) return withCompany(heard, one) ?? counted(heard, one);
  return listed(heard, all) ?? (heard.asked ? plain(heard, amounts, all) : null);
}

/** A dozen, or the bare number that answers the question. */
function plain(heard: Heard, amounts: Amount[], all: Amount[]): Extracted | null {
  const dozen = /\b(?:half )?a dozen\b/i.exec(heard.text);
  if (dozen) {
    const span: Span = [dozen.index, dozen.index + dozen[0].length];
    return numberFound(heard, /^half/i.test(dozen[0]) ? 6 : 12, span, 0.85);
  }
  // "Let's keep it at 10": a lone number is the answer even where it might be a time.
  const first =
    amounts[0] ?? (all.length === 1 && !OTHER_AFTER.test(all[0]?.after ?? '') ? all[0] : undefined);
  return first ? numberFound(heard, first.value, first.span, amounts.length > 1 ? 0.6 : 0.85) : null;
}

/** The noun is taken with its number, so that nothing is left of it for other values; what was heard is the number. */
function counted(heard: Heard, amount: Amount): Extracted {
  const found = numberFound(heard, amount.value, spanWithNoun(heard, amount), 0.92);
  return { ...found, heard: heard.text.slice(...amount.span) };
}

function isOther(amount: Amount): boolean {
  return OTHER_AFTER.test(amount.after) || OTHER_BEFORE.test(amount.before);
}

function spanWithNoun(heard: Heard, amount: Amount): Span {
  const match = AFTER.exec(heard.text.slice(amount.span[1]));
  return match && !/of us$/.test(match[0]) ? [amount.span[0], amount.span[1] + match[0].length] : amount.span;
}

/** "2 adults and 3 children", but not "from 3 people to 4 people". */
function isSum(text: string, named: Amount[]): boolean {
  return named.every((amount, i) => {
    const next = named[i + 1];
    const between = next ? text.slice(amount.span[1], next.span[0]) : 'and';
    return /\b(and|plus|with|y)\b|,|^\s*\w+\s*$/.test(between) && !/\b(to|no)\b/.test(between);
  });
}

function sum(heard: Heard, named: Amount[]): Extracted {
  const total = named.reduce((sum, amount) => sum + amount.value, 0);
  const span: Span = [named[0]?.span[0] ?? 0, spanWithNoun(heard, named.at(-1) as Amount)[1]];
  return numberFound(heard, total, span, 0.88);
}

const PERSON =
  /^(me|myself|i|wife|husband|partner|son|daughter|mom|mum|mother|dad|father|brother|sister|friend|boyfriend|girlfriend|kid|child|baby|colleague|boss|grandma|grandpa|girl|boy|yo|esposa|esposo|hijo|hija|mamá|papá|amigo|amiga)$/;
const PAIR = /^(twins|parents|grandparents|padres)$/;

/** "The two of us and a baby" is three: persons joined on to a number. */
function withCompany(heard: Heard, amount: Amount): Extracted | null {
  if (!heard.asked) return null;
  const joined = /^[^.?!]*?\b(?:and|plus|with)\s+(?:a|an|my|our|the|one)\s+(\p{L}+)/iu.exec(
    heard.text.slice(amount.span[1]),
  );
  const word = joined?.[1]?.toLowerCase() ?? '';
  if (!joined || !(PERSON.test(word) || PAIR.test(word))) return null;
  const start = /\b(?:just )?the\s+$/i.exec(heard.text.slice(0, amount.span[0]))?.index ?? amount.span[0];
  return numberFound(
    heard,
    amount.value + (PAIR.test(word) ? 2 : 1),
    [start, amount.span[1] + joined[0].length],
    0.7,
  );
}

/** "Me, my wife and the twins" is four. "Tell me" names nobody: a person stands first, or after "my", "and" or a comma. */
function listed(heard: Heard, amounts: Amount[]): Extracted | null {
  const words = wordsIn(heard.text);
  const persons = words.filter(
    (word, i) => (PERSON.test(word.text) || PAIR.test(word.text)) && isOfParty(heard, words, i),
  );
  const self = persons.some((word) => /^(me|myself|yo|i)$/.test(word.text));
  if (
    persons.length === 0 ||
    (persons.length === 1 && (!heard.asked || words.length > 6) && amounts.length === 0)
  )
    return null;
  if (!self && !heard.asked && persons.length < 2) return null;
  const counts = amounts.filter((amount) => AFTER.test(amount.after) || /^\s*\p{L}+/u.test(amount.after));
  const total =
    persons.reduce((sum, word) => sum + (PAIR.test(word.text) ? 2 : 1), 0) +
    counts.reduce((sum, { value }) => sum + value, 0);
  const end = counts.map((amount) => spanWithNoun(heard, amount)[1]);
  return numberFound(
    heard,
    total,
    [partyStart(heard, persons[0] as Word), Math.max(persons.at(-1)?.to ?? 0, ...end)],
    0.6,
  );
}

function isOfParty(heard: Heard, words: readonly Word[], i: number): boolean {
  const word = words[i] as Word;
  const before = heard.text.slice(0, word.from).trimEnd();
  if (/^i$/.test(word.text)) return /\b(and|plus)$/i.test(before);
  if (/^(me|myself|yo)$/.test(word.text))
    return before === '' || /(\b(and|plus|just|only|for|be|y|para)|,)$/i.test(before);
  return /\b(my|our|the|a|an|and|mi|one)$/i.test(before);
}

function partyStart(heard: Heard, first: Word): number {
  return /\b(?:my|our|the|a|mi) $/i.exec(heard.text.slice(0, first.from))?.index ?? first.from;
}
