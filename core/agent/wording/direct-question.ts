import {
  baseOfPast,
  baseOfThird,
  isAdverb,
  isAuxiliary,
  isBe,
  isDo,
  isHave,
  isModal,
  isParticiple,
} from './verbs.ts';

const SUBJECTS = new Set(
  'you it he she we i there anyone anybody someone somebody everyone everybody anything something nobody'.split(
    ' ',
  ),
);
const DETERMINERS = new Set('the a an your our my his her its this that these those any each'.split(' '));
const WH =
  /^(?:(?:about|at|by|for|from|in|on|since|to|with|until) )?(?:what|when|where|why|how|which|who|whom|whose)\b/i;

export const isWhClause = (clause: string) => WH.test(clause);

/** "you own the home" → "do you own the home"; null when the grammar of the clause is beyond us. */
export function yesNoQuestion(clause: string): string | null {
  const words = wordsOf(clause);
  const subject = subjectLength(words);
  return subject === null ? null : invert(words.slice(0, subject), words.slice(subject));
}

/** "when the visit is" → "when is the visit"; null when the grammar of the clause is beyond us. */
export function openQuestion(clause: string): string | null {
  const words = wordsOf(clause);
  const start = words.findIndex((word) => /^(?:what|when|where|why|how|which|who|whom|whose)$/i.test(word));
  if (start < 0 || start > 1) return null;
  for (let at = start + 1; at < words.length; at += 1) {
    if (isSubjectAt(words, at))
      return asked(words.slice(0, at), words.slice(at, at + 1), words.slice(at + 1));
    if (isAuxiliary(lower(words[at]))) return aroundAuxiliary(words, start, at);
  }
  if (
    words.some(
      (word, at) => at > start + 1 && /^(?:you|us|it)$/i.test(word) && /[^s]s$/i.test(words[at - 1] ?? ''),
    )
  )
    return words.join(' ');
  // No verb that inverts: "what happened" and "how many rooms" are questions already, "what the problem seems" is not.
  const bare = words.slice(start + 1).every((word) => !DETERMINERS.has(lower(word)));
  return bare && !/^(?:when|where|why)$/i.test(words[start] ?? '') ? words.join(' ') : null;
}

function aroundAuxiliary(words: string[], start: number, at: number): string | null {
  const determiner = words.findIndex(
    (word, index) => index > start && index < at && DETERMINERS.has(lower(word)),
  );
  let from = determiner;
  if (from < 0 && /^(?:when|where|why)$/i.test(words[start] ?? '')) from = start + 1;
  if (from < 0 && /^(?:soon|long|often|far)$/i.test(words[start + 1] ?? '')) from = start + 2;
  if (from < 0 || from >= at) return words.join(' ');
  return asked(words.slice(0, from), words.slice(from, at), words.slice(at));
}

function asked(wh: string[], subject: string[], rest: string[]): string | null {
  const clause = invert(subject, rest);
  return clause === null ? null : `${wh.join(' ')} ${clause}`;
}

/** Puts the verb that can before the subject, or brings in do, does or did. */
function invert(subject: string[], rest: string[]): string | null {
  const skip = rest.findIndex((word) => !isAdverb(lower(word)));
  if (skip < 0) return null;
  const verb = lower(rest[skip]);
  const adverbs = rest.slice(0, skip);
  const behind = rest.slice(skip + 1);
  if (/n['’]t$/.test(verb) || /^(?:not|never)$/i.test(behind[0] ?? '')) return null;
  const next = lower(behind.find((word) => !isAdverb(lower(word))));
  const moves = isBe(verb) || isModal(verb) || (isHave(verb) && isParticiple(next));
  if (moves) return [verb, ...subject, ...adverbs, ...behind].join(' ');
  if (isDo(verb) && behind.length === 0) return [verb, ...subject, 'do'].join(' ');
  const [support, base] = withDo(lower(subject[0]), verb);
  return base === null ? null : [support, ...subject, ...adverbs, base, ...behind].join(' ');
}

function withDo(subject: string, verb: string): [string, string | null] {
  if (verb === 'had') return ['did', 'have'];
  const past = baseOfPast(verb);
  if (past) return ['did', past];
  if (/^(?:you|we|i)$/.test(subject)) return ['do', /^[a-z'-]+$/.test(verb) ? verb : null];
  return ['does', baseOfThird(verb)];
}

/** How many words at the start are the subject: a pronoun, or a noun up to its finite auxiliary. */
function subjectLength(words: string[]): number | null {
  const first = lower(words[0]);
  if (first === 'you' && lower(words[1]) === 'or') return null;
  if (SUBJECTS.has(first) || /^(?:that|this)$/.test(first)) return lower(words[1]) === 'else' ? 2 : 1;
  const at = words.findIndex((word, index) => index > 0 && isAuxiliary(lower(word)));
  if (at < 1 || at > 7) return null;
  const noun = words.slice(0, at).map(lower);
  if (noun.some((word) => /^(?:who|that|which|if|when|to|and)$/.test(word) && word !== noun[0])) return null;
  return at;
}

/** A pronoun is the subject when a verb can follow: "rooms you have", not "suits you best". */
function isSubjectAt(words: string[], at: number): boolean {
  if (!SUBJECTS.has(lower(words[at]))) return false;
  const next = lower(words[at + 1]);
  return (
    next !== '' &&
    !/^(?:best|better|most|well|for|to|at|on|in|from|with|the|a|an|and|or|about|by|this|that)$/.test(next)
  );
}

function lower(word: string | undefined): string {
  return (word ?? '').toLowerCase();
}

/** Words with contractions of a subject and its verb taken apart: "you've had" → "you have had". */
function wordsOf(clause: string): string[] {
  const full = clause
    .replace(/’/g, "'")
    .replace(/\b(you|we|they)'re\b/gi, '$1 are')
    .replace(/\b(you|we|they|i)'ve\b/gi, '$1 have')
    .replace(/\b(\w+)'ll\b/gi, '$1 will')
    .replace(/\b(you|we|i|he|she|it)'d (?=(?:rather|like|prefer|want|need|be|have)\b)/gi, '$1 would ')
    .replace(/\b(you|we|i|he|she|it)'d\b/gi, '$1 had')
    .replace(/\b(it|there|that|he|she)'s (?=been\b|had\b|got\b)/gi, '$1 has ')
    .replace(/\b(it|there|that|he|she|what|who|where|when|how)'s\b/gi, '$1 is');
  return full.split(/\s+/).filter(Boolean);
}
