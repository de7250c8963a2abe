import type { Span } from '../../shared/text.ts';
import { type Amount, amountsIn, numberFound } from './number.ts';
import { wordsIn } from './spoken.ts';
import type { Extracted, Heard } from './value.ts';

const NOUN =
  'people|persons?|guests?|adults?|kids?|children|child|passengers?|travell?ers?|members?|tickets?|seats?|friends?|colleagues?|women|men|ladies|boys|girls|toddlers?|infants?|bab(?:y|ies)|sons?|daughters?|pax|personas?|adultos?|niños?|covers?|attendees|players|students|pilgrims|folks|guys|humans';
const AFTER = new RegExp(
  `^\\s*(?:more |other |little |small |young |big |hungry |of )?(?:(?:${NOUN})\\b|of us\\b)`,
  'i',
);
const BEFORE =
  /\b(table for|party of|group of|book(ing)? (it )?for|reservation for|room for|there('s| are| will be| is)|we are|we're|total of|for|mesa para|somos|para)\s+(about |around |just |only |all |the |us |exactly |up to )*$/i;
const CORRECTION = /\b(no|sorry|actually|wait|make that|i mean|rather|instead|to|perdón)\b[^.\d]{0,14}$/i;

/** How many people. Adults and children are added up; "me and my wife" is counted. */
export function readPeople(heard: Heard): Extracted | null {
  const amounts = amountsIn(heard.text).filter(
    (amount) => amount.value > 0 && amount.value <= 2000 && !isOther(amount),
  );
  const named = amounts.filter(
    (amount) =>
      AFTER.test(amount.after) || (BEFORE.test(amount.before) && !amount.after.trim().startsWith('night')),
  );
  const corrected = amounts.findLast((amount) => CORRECTION.test(amount.before) && amounts.length > 1);
  if (corrected && named.length < 2)
    return numberFound(heard, corrected.value, spanWithNoun(heard, corrected), 0.85);
  if (named.length > 1 && isSum(heard.text, named)) return sum(heard, named);
  if (named.length > 0) {
    const one = (corrected && named.includes(corrected) ? corrected : named[0]) as Amount;
    return numberFound(heard, one.value, spanWithNoun(heard, one), 0.92);
  }
  const listed = people(heard);
  if (listed) return listed;
  if (!heard.asked) return null;
  const dozen = /\b(?:half )?a dozen\b/i.exec(heard.text);
  if (dozen)
    return numberFound(
      heard,
      dozen[0].startsWith('half') ? 6 : 12,
      [dozen.index, dozen.index + dozen[0].length],
      0.85,
    );
  const first = amounts[0];
  return first ? numberFound(heard, first.value, first.span, amounts.length > 1 ? 0.6 : 0.85) : null;
}

function isOther(amount: Amount): boolean {
  return (
    /^\s*(am\b|pm\b|a\.m|p\.m|o'?clock|:|[/.]\d|st\b|nd\b|rd\b|th\b|%|hours?|minutes?|nights?|days?|rooms?|weeks?|hrs?\b)/i.test(
      amount.after,
    ) ||
    /[:$£€/]\s*$|\b(at|in|january|february|march|april|june|july|august|september|october|november|december)\s*$/i.test(
      amount.before,
    )
  );
}

function spanWithNoun(heard: Heard, amount: Amount): Span {
  const match = AFTER.exec(heard.text.slice(amount.span[1]));
  return match && !/of us$/.test(match[0]) ? [amount.span[0], amount.span[1] + match[0].length] : amount.span;
}

function isSum(text: string, named: Amount[]): boolean {
  return named.every((amount, i) => {
    const next = named[i + 1];
    return (
      !next ||
      (/\b(and|plus|with|y)\b|,|^\s*\w+\s*$/.test(text.slice(amount.span[1], next.span[0])) &&
        !/\bto\b|\bno\b/.test(text.slice(amount.span[1], next.span[0])))
    );
  });
}

function sum(heard: Heard, named: Amount[]): Extracted {
  const from = named[0]?.span[0] ?? 0;
  const last = named.at(-1) as Amount;
  return numberFound(
    heard,
    named.reduce((total, amount) => total + amount.value, 0),
    [from, spanWithNoun(heard, last)[1]],
    0.88,
  );
}

const PERSON =
  /^(me|myself|i|wife|husband|partner|son|daughter|mom|mum|mother|dad|father|brother|sister|friend|boyfriend|girlfriend|kid|child|baby|colleague|boss|grandma|grandpa|girl|boy|yo|esposa|esposo|hijo|hija|mamá|papá|amigo|amiga)$/;
const PAIR = /^(twins|parents|grandparents|padres)$/;

/** "Me, my wife and the twins" is four; "the two of us and a baby" is three. */
function people(heard: Heard): Extracted | null {
  const words = wordsIn(heard.text);
  const found = words.filter((word) => PERSON.test(word.text) || PAIR.test(word.text));
  const subject = found.filter((word) => word.text !== 'i' || heard.asked);
  const self = subject.some((word) => /^(me|myself|yo)$/.test(word.text));
  if (subject.length < (heard.asked ? 1 : 2) || (!self && subject.length < 2 && words.length > 6))
    return null;
  if (subject.every((word) => word.text === 'i')) return null;
  const counts = amountsIn(heard.text).filter((amount) => /^\s*\w+/.test(amount.after));
  const total =
    subject.reduce((sum, word) => sum + (PAIR.test(word.text) ? 2 : 1), 0) +
    counts.reduce((sum, amount) => sum + amount.value, 0);
  const span: Span = [subject[0]?.from ?? 0, subject.at(-1)?.to ?? 0];
  return numberFound(heard, total, span, 0.6);
}
