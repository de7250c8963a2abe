import type { Language } from '../../steps/verbs.ts';
import { bare, isCapitals } from './headings.ts';

/** A job's name and the line that says when it runs, made of the author's own words. */
export type Titled = { name: string; when: string };

const LONGEST_NAME = 60;

const SUBJECT =
  /^(?:(?:ok(?:ay)?|so)\s+)*(?:if|when(?:ever)?|for|this is for|use (?:this|it) (?:when|for|if)|si|cuando)\s+/i;
const WHO =
  /^(?:(?:an?|the|any|our|some)\s+)?(?:\p{L}+ ){0,2}?(?:callers?|customers?|clients?|patients?|tenants?|residents?|guests?|parents?|famil(?:y|ies)|members?|donors?|students?|owners?|leads?|vendors?|someone|somebody|anyone|anybody|people|they|persona|alguien|cliente|paciente)\s+(?:who\s+)?/iu;
const WISH =
  /^(?:(?:is|are|'s|'re)\s+)?(?:calls?|calling|phones?|rings?|wants?|needs?|would like|wishes|tries|trying|asks?|looking|llam[ae]|quier[ae]|necesit[ae]|pid[ea]|dese[ae]|pregunt[ae])(?:\s+(?:us|in|up|you|back))?\s+/i;
const IT = /^(?:it'?s|it’s|it is|its|the call is)\s+(?=an? |about |for )/i;
const TELL = /^(?:tell us|let us know|say|inform us)\s+(?:that\s+)?/i;
const VERBS_OF_THEY: Record<string, string> = { are: 'is', have: 'has', "'re": ' is', '’re': ' is' };
/** "they want to book" → "a caller wants to book". */
const THEY: [RegExp, (whole: string, verb: string) => string] = [
  /^they\s?(are|have|'re|’re|want|need|call|ask|say|report)\b/i,
  (_, verb) => `a caller ${VERBS_OF_THEY[verb.toLowerCase()]?.trim() ?? `${verb}s`}`,
];
const ABOUT =
  /^(?:(?:to )?ask(?:ing)? (?:about|for)|about|regarding|for|with|on|to ask about|to ask for|to talk about|asking about|asking for|sobre|por|para|si)\s+/i;
const TO = /^to\s+/i;

/** "When a parent calls to report an absence" → { name: "Report an absence", when: "Use this job when a parent calls to …" }. */
export function fromCondition(words: string, language: Language): Titled {
  const told = words
    .replace(/[\s:,.–—→-]+$/, '')
    .replace(/,\s*(?:first|then|please)$/i, '')
    .trim();
  const condition = told.replace(SUBJECT, '').replace(...THEY);
  const rest = withoutWho(condition);
  const name = named(
    rest
      .replace(IT, '')
      .replace(/^(?:is|are|has|have) (?!calling|looking|trying)/i, '')
      .replace(WISH, '')
      .replace(TO, '')
      .replace(TELL, '')
      .replace(ABOUT, '')
      .replace(/^(?:an?|the|their|el|la|un|una)\s+/i, ''),
  );
  const people = /^(?:this is|use (?:this|it)) for\b/i.test(told);
  const lead =
    language === 'es' ? 'Use este trabajo cuando' : people ? 'Use this job for' : 'Use this job when';
  return { name: name || named(condition), when: `${lead} ${lowered(condition)}.` };
}

function withoutWho(condition: string): string {
  const who = WHO.exec(condition)?.[0];
  return who ? condition.slice(who.length) : condition;
}

/** "NEW PATIENTS", "Cancel or change", "Glasses ready?", "Everything else" as a heading. */
export function fromHeading(text: string, language: Language): Titled {
  const whole = bare(text);
  const words = whole.replace(/\s*\([^)]*\)\s*$/, '') || whole;
  const more = whole.slice(words.length);
  const plain = isCapitals(words) ? words.toLowerCase() : lowered(words);
  const name = named(isCapitals(words) ? words.toLowerCase() : words);
  const when = language === 'es' ? spanishWhen(plain) : englishWhen(plain, name);
  // "Tours (parents looking for a spot)": what stands in brackets says more of when.
  return { name, when: more === '' ? when : `${when.replace(/\.$/, '')}${more}.` };
}

const GROUP =
  /^(?:new|existing|current|returning|former|prospective|first[- ]time|past) (?:patients?|clients?|customers?|members?|tenants?|students?|guests?|leads?|donors?|callers?|families|owners?|residents?)$/i;
export const ELSE =
  /^(?:for )?(?:everything|anything|anyone|everyone|all|any) (?:else|other)\b|^other (?:calls?|questions?|requests?|reasons?)$|^(?:miscellaneous|misc|general|catch[- ]?all)$/i;
const VERB =
  /^(?:cancel|change|reschedule|move|book|order|pay|refund|return|report|update|renew|refill|schedule|reserve|register|sign up|request|buy|sell|rent|join|get|make|check|speak|talk|leave|file|confirm|ask|apply|enrol|enroll|volunteer|donate|find|drop off|pick up)\b(?! (?:(?:and|or|&|\/) (?!(?:cancel|change|reschedule|move|book|order|pay|refund|return|report|update|renew|refill|schedule|reserve)\b)|(?:requests?|calls?|questions?|inquir\w+|line|status|issues?|problems?)\b))/i;

function englishWhen(words: string, name: string): string {
  const topic = words.replace(/\s+calls?$/, '') || words;
  if (/\?$/.test(topic)) return `Use this job when a caller asks: “${name}”`;
  if (ELSE.test(topic)) return 'Use this job when a caller wants something that no other job is for.';
  if (GROUP.test(topic)) return `Use this job for calls from ${topic}.`;
  if (VERB.test(topic)) return `Use this job when a caller wants to ${topic}.`;
  return `Use this job when a caller calls about ${article(topic)}${topic}.`;
}

/** "maintenance request" → "a maintenance request". */
function article(topic: string): string {
  if (/^(?:an?|the|their|our|my|your|no|any)\b|,|\b(?:and|of|or)\b|\/|&/i.test(topic) || !ONE.test(topic))
    return '';
  return /^[aeiou]/i.test(topic) ? 'an ' : 'a ';
}

const ONE =
  /\b(?:request|inquiry|enquiry|question|complaint|emergency|reservation|appointment|order|refund|quote|estimate|claim|repair|tour|visit|rental|issue|problem|cancellation|message|payment|booking|delivery|return|absence|party|item|pick[- ]?up|tow|refill|ticket|leak|lead|interview|consultation|inspection)$/i;

function spanishWhen(words: string): string {
  if (/^(?:todo lo demás|otras? (?:llamadas?|cosas?))/.test(words))
    return 'Use este trabajo cuando la persona quiere algo para lo que no hay otro trabajo.';
  return `Use este trabajo cuando la persona llama por: ${words}.`;
}

/** "Booking call script" → "Booking call"; a title that names no call ("Phone notes") gives nothing. */
export function fromTitle(text: string, language: Language): Titled | null {
  const words = bare(text)
    .replace(/^(?:(?:re|fwd?|fw|rv)\s*:\s*)+/i, '')
    .replace(/^(?:sop|doc(?:ument)?|policy|form)?[-# .]*\d+\s*[:–—-]\s*/i, '')
    .replace(/^how (?:we|to|i|you)(?: should)? (?:answer|handle|take|deal with|do)\s+(?:the\s+)?/i, '')
    .replace(
      /^(?:the |our |new )?(?:(?:phone|call|calling) )?(?:notes?|script|procedure|sop|instructions|guide|playbook) (?:for|on|about|when) /i,
      '',
    )
    .replace(/\s*[–—-]\s*(?:phones?|script|notes|procedure|sop|guide)$/i, '')
    .replace(
      /\s+(?:script|sop|procedures?|process|guide|playbook|notes?|instructions|protocol|checklist|handling)$/i,
      '',
    )
    .trim();
  if (words === '' || isNameless(words)) return null;
  return fromHeading(words, language);
}

/** Words that name the page and no call of it. */
const NAMELESS: ReadonlySet<string> = new Set(
  (
    'our the my a for at on in front desk office reception answering phone phones call calls calling telephone general note notes notas para contestar el la ' +
    'teléfono script scripts guide handling procedure procedures standard operating sop line instructions how we i you to answer take what do when ' +
    'rings lead qualification question questions tier draft untitled inbound incoming outbound flow document doc page new manual playbook tips'
  ).split(' '),
);

function isNameless(words: string): boolean {
  return words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => word === '' || /^\d+$/.test(word) || NAMELESS.has(word));
}

/** For a call that nothing names: what its steps are most about. */
export function fromSteps(text: string, language: Language): Titled {
  const found = (language === 'es' ? SPANISH_TOPICS : TOPICS).find(([pattern]) => pattern.test(text));
  if (!found) return language === 'es' ? ANY_CALL.es : ANY_CALL.en;
  const [, name, about] = found;
  const lead = language === 'es' ? 'Use este trabajo cuando la persona' : 'Use this job when a caller';
  return { name, when: `${lead} ${about}.` };
}

const TOPICS: readonly (readonly [RegExp, string, string])[] = [
  [/\b(?:quotes?|estimates?)\b/i, 'Quote calls', 'calls about a quote'],
  [/\b(?:appointments?|appt)\b/i, 'Appointment calls', 'calls about an appointment'],
  [/\breservations?\b/i, 'Reservation calls', 'calls about a reservation'],
  [/\binspections?\b/i, 'Inspection calls', 'calls about an inspection'],
  [/\brefunds?\b/i, 'Refund calls', 'calls about a refund'],
  [/\bbook(?:ing|ings)?\b/i, 'Booking calls', 'calls about a booking'],
  [/\borders?\b/i, 'Order calls', 'calls about an order'],
];
/** Notes that name no call are for all of them. */
const ANY_CALL = {
  en: { name: 'All calls', when: 'Use this job for calls of any kind.' },
  es: { name: 'Todas las llamadas', when: 'Use este trabajo para cualquier llamada.' },
};
const SPANISH_TOPICS: typeof TOPICS = [
  [/\bcitas?\b/i, 'Citas', 'llama por una cita'],
  [/\bpedidos?\b/i, 'Pedidos', 'llama por un pedido'],
  [/\breservas?\b/i, 'Reservas', 'llama por una reserva'],
];

/** First letter up, not too long, on one line. */
export function named(words: string): string {
  const flat = words
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“'‘]+|[\s"”'’:,.;–—-]+$/g, '')
    .trim();
  const short = Array.from(flat).length <= LONGEST_NAME ? flat : cut(flat);
  return short.charAt(0).toUpperCase() + short.slice(1);
}

function cut(words: string): string {
  const clause = words.split(/,|;| – | - | because | so that /)[0] ?? words;
  const kept = Array.from(clause).slice(0, LONGEST_NAME).join('');
  return kept.length < clause.length ? kept.replace(/\s+\S*$/, '') : kept;
}

/** The first letter down, unless the word is a name or an abbreviation: then more of its letters, or of the next word's, are capitals. */
function lowered(words: string): string {
  const [first = '', second = ''] = words.split(/\s+/);
  const isName =
    /\p{Lu}.*\p{Lu}/u.test(first) || /^(?:I|Dr|Mr|Mrs|Ms|Pastor|Father|Rev|Chef|Coach)\.?$/.test(first);
  const titled = /^\p{Lu}/u.test(second);
  return isName || titled ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
