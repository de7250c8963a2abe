import { meaningsOf } from '../shared/synonyms.ts';
import { topicStems } from '../shared/words.ts';
import type { RoutableJob } from './route.ts';

/** Enough to see what callers may say; an author writes better ones. */
const MOST = 5;

type Written = Pick<RoutableJob, 'name' | 'description' | 'when'>;

/**
 * What callers may say that means this job, for a job without phrases, by which it is chosen as it stands: ways of saying the
 * everyday request that it is about, then what its author wrote, in the caller's mouth. `nearest`: everyday requests in order of
 * nearness, each its name and then its sayings.
 */
export function draftPhrases(job: Written, nearest: readonly (readonly string[])[]): string[] {
  const told = [...job.when, ...job.description.split(/[.;\n]/)].map(withoutQuotes);
  const written = told.flatMap(clauses).flatMap(spokenBy);
  const drafts = new Map<string, string>();
  for (const phrase of [...written, ...lentTo(job, nearest)]) {
    const key = topicStems(phrase).join(' ');
    if (key !== '' && phrase.length <= 200 && !drafts.has(key)) drafts.set(key, phrase);
  }
  return [...drafts.values()].slice(0, MOST);
}

/** Nearness alone also finds neighbours: nearly all words that name the request must be the job's own, or mean the same. */
function lentTo(job: Written, nearest: readonly (readonly string[])[]): string[] {
  const own = topicStems(
    [job.name, job.description.split('. ')[0] ?? '', ...job.when].map(withoutQuotes).join('. '),
  );
  const meant = new Set(own.flatMap((stem) => [...meaningsOf(stem)]));
  const shared = (stem: string) => own.includes(stem) || [...meaningsOf(stem)].some((one) => meant.has(one));
  const request = nearest.find(([name = '']) => {
    const stems = topicStems(name);
    // One word that means about the same is not enough: “traffic” is no matter of “directions”.
    if (stems.length < 2) return stems.every((stem) => own.includes(stem)) && stems.length > 0;
    return stems.filter(shared).length >= 0.75 * stems.length;
  });
  return (request?.slice(1) ?? []).filter((saying) => !NAME.test(saying)).map(asSentence);
}

/** A name or a place inside a saying belongs to the one who thought of it. */
const NAME = /\s(?!I\b)\p{Lu}/u;

/** What an author quotes is a phrase already; the rest of the line tells of the caller. */
function withoutQuotes(text: string): string {
  return text.replace(/:?\s*[“"][^”"]*[”"],?/g, '').replace(/^\s*(?:use|run) this job (?:when|if)\s+/i, '');
}

function clauses(text: string): string[] {
  const [first = '', ...others] = text.split(
    /,?\s+or\s+(?=(?:to|about|wants?|needs?|asks?|has|have|reports?)\b)/i,
  );
  const lead =
    /^.*?\b(?:caller|customer|client|patient|guest|someone|somebody|they)\b/i.exec(first)?.[0] ?? '';
  return [first, ...others.map((other) => `${lead} ${other}`)];
}

const WHO =
  /\b(?:callers?|customers?|clients?|patients?|members?|guests?|tenants?|visitors?|somebody|someone|anybody|anyone|people|they)\s+(?:who\s+)?/i;
const SAYS: readonly (readonly [RegExp, string])[] = [
  [/^(?:wants?|needs?|would like|wishes|tries|asks?|is calling|calls?) to\s+/i, 'I want to '],
  [
    /^(?:asks?|calls?|is calling|(?:has|have) (?:a )?questions?) (?:about|regarding)\s+/i,
    'I have a question about ',
  ],
  [/^(?:asks?|calls?|is looking) for\s+/i, 'I am looking for '],
  [/^(?:needs?|requires?)\s+/i, 'I need '],
  [/^(?:wants?|would like|requests?)\s+/i, 'I would like '],
  [/^reports?\s+/i, 'I want to report '],
  [/^(?:has|have)\s+/i, 'I have '],
  [/^(?:is|are)\s+/i, 'I am '],
  [/^(?=(?:can|cannot|can['’]t|could|have to|do not|don['’]t|did not|didn['’]t|lost|forgot)\b)/i, 'I '],
];

/** "Somebody wants to move their visit" → "I want to move my visit"; nothing where the author does not speak of the caller. */
function spokenBy(clause: string): string[] {
  const who = WHO.exec(clause);
  if (!who) return [];
  const told = clause.slice(who.index + who[0].length).trim();
  const [says, opening] = SAYS.find(([pattern]) => pattern.test(told)) ?? [];
  if (!says) return [];
  const rest = told
    .replace(says, '')
    .replace(/\b(?:their|his|her|the (?:caller|customer|client|patient|guest)['’]s)\b/gi, 'my')
    .replace(/(?:,?\s+(?:then|after|before|without)|\s+and (?:gives?|wants?|asks?|needs?|has|is))\b.*$/i, '')
    .replace(/\b(?:themselves|himself|herself)\b/gi, 'myself')
    .replace(/\b(?:they are|he is|she is)\b/gi, 'I am')
    .replace(/\b(?:they|he|she)\b/gi, 'I')
    .replace(/\b(?:them|him)\b/gi, 'me')
    .replace(/[\s:.,;]+$/, '');
  return rest === '' ? [] : [`${opening}${rest}`];
}

function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
