/** What kind of value would answer: the passage that answers holds one. */
export type Wanted = 'price' | 'time' | 'duration' | 'count' | 'person' | 'place';

const FILLERS =
  /\b(?:um+|uh+|er+|erm|hmm+|you know|i mean|like,|sort of|kind of|basically|actually|just|so,|well,|okay so|ok so|anyway)(?=[\s,.]|$),?/gi;
const OPENINGS =
  /^(?:[\s,.]*(?:hi|hello|hey|yes|yeah|yep|ok|okay|so|well|oh|and|but|sorry|thanks|thank you|good (?:morning|afternoon|evening)|quick question|real quick)\b[\s,.!:—–-]*)+/i;
const LEADS =
  /\b(?:i(?: was|'m| am)? (?:just )?wondering (?:if|whether)?|i(?:'d| would)? (?:like|want|need) to know(?: if| whether)?|(?:can|could) you tell me(?: if| whether)?|do you (?:happen to )?know(?: if| whether)?|let me ask you)\b/gi;
/** Spoken short forms, each as it is written on a page. */
const SHORT: [RegExp, string][] = [
  [/\bgonna\b/gi, 'going to'],
  [/\bgotta\b/gi, 'have to'],
  [/\bwanna\b/gi, 'want to'],
  [/\b(?:y'all|ya'll|you guys|yous)\b/gi, 'you'],
  [/\bhow come\b/gi, 'why'],
];
/** Longer than this a caller has told a story first; the question is what ends it. */
const MANY_WORDS = 28;

/**
 * A caller's words as a question: fillers, greetings and broken-off starts left out, the last question of a long story alone. Words
 * that might name the subject stay as they were said. Empty when nothing is left.
 */
export function questionIn(heard: string): string {
  let text = lastAfterRestart(asked(heard));
  for (const [spoken, written] of SHORT) text = text.replace(spoken, written);
  const bare = text
    .replace(FILLERS, ' ')
    .replace(OPENINGS, '')
    .replace(LEADS, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare || heard.trim();
}

/** Of a long story its last question, with the sentence before it, which may name what "it" is. */
function asked(heard: string): string {
  const sentences = heard.match(/[^.!?]+[.!?]*/g) ?? [heard];
  if (heard.split(/\s+/).length <= MANY_WORDS || sentences.length < 2) return heard;
  const last = sentences.findLastIndex((sentence) => sentence.trim().endsWith('?'));
  return last < 0 ? heard : sentences.slice(Math.max(0, last - 1), last + 1).join(' ');
}

/** "What's your — what time do you close": what comes after the break is the whole question again. */
function lastAfterRestart(text: string): string {
  const parts = text.split(/\s*(?:—|–|--|\.\.\.|…|\bno wait\b|\bscratch that\b)\s*/i);
  const last = parts.at(-1) ?? '';
  return parts.length > 1 && last.split(/\s+/).length >= 4 ? last : parts.join(' ');
}

const WANTED: [Wanted, RegExp][] = [
  [
    'price',
    /\bhow much (?!time|notice|longer)|\b(?:cost|costs|price|prices|pricing|fee|fees|rates?|charge (?:for|per|to)|(?:do|would|will) (?:you|i|we) (?:charge|pay|owe))\b|\bcuánto (?:cuesta|vale|cobran)|\bprecio\b/i,
  ],
  [
    'duration',
    /\bhow (?:long|soon|quick|quickly|fast|often|many (?:minutes|hours|days|weeks|months|years))\b|\bhow much (?:time|notice|longer)\b|\bcuánto (?:tiempo|tarda|dura)/i,
  ],
  [
    'time',
    /\b(?:what|which) (?:time|times|hours|days?|nights?)\b|\bhow (?:late|early)\b|^when\b|\b(?:your|the|office|opening|business) hours\b|\bare you (?:guys )?(?:open|closed)\b|\b(?:a qué hora|cuándo|horario)\b/i,
  ],
  ['count', /\bhow many\b|\bcuántos\b|\bcuántas\b/i],
  ['person', /^(?:who|whose)\b|\bquién\b/i],
  ['place', /^where\b|\bwhat(?:'s| is) (?:your|the) address\b|\bdónde\b/i],
];

/** "How long" asks for a kind of value; "long" is no subject. */
const ASKING =
  /\b(?:how (?:long|soon|quick|quickly|fast|often|late|early|much|many|far|big|old)|what (?:time|day|hours) (?=do|does|are|is|can|will))\b/gi;

/** The question without the words that only say what kind of value is wanted: what is left names the subject. */
export function subjectOf(question: string): string {
  return question.replace(ASKING, ' ');
}

const KIND_WORDS =
  /\b(?:cost|costs|price|prices|pricing|fee|fees|rates?|charges?|pay|free|open|opened|opens|close|closes|closed|hours?|times?|days?|minutes|take|takes|long)\b/gi;

/** What is left of a subject without the words that go with a kind of value: "a crown" of "what does a crown cost". */
export function thingIn(question: string): string {
  return subjectOf(question).replace(KIND_WORDS, ' ');
}

export function wantedBy(question: string): Wanted | null {
  return WANTED.find(([, pattern]) => pattern.test(question))?.[0] ?? null;
}

const HOLDS: Record<Wanted, RegExp> = {
  price:
    /[$€£]\s?\d|\b\d[\d,.]*\s?(?:dollars|euros|pounds|usd|percent)|\d\s?%|\b(?:free|no charge|no cost|included|extra|gratis|half price|off)\b/i,
  time: /\b\d{1,2}(?::\d\d)?\s?(?:am|pm|a\.m|p\.m|o'clock)\b|\b\d{1,2}(?::\d\d)? (?:to|until|till|-|–) \d{1,2}\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:weekdays?|weekends?|daily|noon|midnight|24 hours|evenings?|mornings?|nights?)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b\d+ (?:minutes|hours|days|weeks|months)\b|\bthe \d{1,2}(?:st|nd|rd|th)\b/i,
  duration:
    /\b(?:\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|same|next|every|few|couple)\b[^.!?]{0,24}\b(?:minutes?|hours?|days?|weeks?|months?|years?|visits?|nights?)\b|\b(?:immediately|right away|same day|daily|weekly|monthly|yearly|month to month)\b/i,
  count:
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|several|both|none|no limit|any number|up to)\b/i,
  person:
    /\b(?:dr|mr|mrs|ms)\b\.?|\b(?:we|our|owner|manager|team|staff|technician|all)\b|(?<=[a-z,] )\p{Lu}\p{Ll}+/u,
  place:
    /\b(?:at|in|on|behind|next to|near|across|street|st|avenue|road|suite|floor|building|lot|garage|portal|website|online|room|by)\b/i,
};

/** Whether a text holds a value of the kind that was asked for; null when no kind was. */
export function holdsWanted(wanted: Wanted | null, text: string): boolean | null {
  return wanted === null ? null : HOLDS[wanted].test(text);
}
