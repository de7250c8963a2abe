import { type Manner, PLAIN } from './manner.ts';

/**
 * Reads values back: `spoken` is how each is said aloud ("3 1 2, 5 5 5, 0 1 9 1"). With `offer`, the question of the act that stands
 * behind, both are one question.
 */
export function confirmFields(
  pairs: readonly { label: string; spoken: string }[],
  manner: Manner = PLAIN,
  offer: string | null = null,
): string {
  const es = manner.language === 'es';
  const ask = offer ? ifSo(offer, es) : es ? '¿Es correcto?' : 'Is that right?';
  const only = pairs.length === 1 ? pairs[0] : undefined;
  if (only) return `${es ? 'Tengo' : 'I have'} ${only.spoken}. ${ask}`;
  const listed = pairs.map(
    ({ label, spoken }) => `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${spoken}.`,
  );
  return [es ? 'Se lo repito.' : 'Let me read that back.', ...listed, ask].join(' ');
}

function ifSo(offer: string, es: boolean): string {
  const lowered = offer.replace(/^(¿?)(\p{Lu})(?=\p{Ll})/u, (_, mark, letter) => mark + letter.toLowerCase());
  return es ? `Si es correcto, ${lowered}` : `If that is right, ${lowered}`;
}

/** Whether what was given in an earlier call may be used: named by what it is, never by its value. */
export function mayIUse(labels: readonly string[], manner: Manner = PLAIN): string {
  const es = manner.language === 'es';
  const nouns = labels.map((label) =>
    label
      .trim()
      .replace(/^(?:the |their |your |full |best |caller['’]s |customer['’]s |el |la |su )+/i, '')
      .replace(/ (?:to (?:call|reach|use)|where|for (?:a )?call(?:ing)?).*$/i, '')
      .replace(/^[A-ZÁÉÍÓÚÑ](?=[a-záéíóúñ ])/, (letter) => letter.toLowerCase()),
  );
  const last = nouns.at(-1) ?? '';
  const listed = nouns.length > 1 ? `${nouns.slice(0, -1).join(', ')} ${es ? 'y' : 'and'} ${last}` : last;
  return es
    ? `¿Uso los datos que nos dio la última vez: ${listed}?`
    : `Shall I use the ${listed} you gave us last time?`;
}

/** The caller's words could mean several values ("at six"). */
export function whichValue(alternatives: readonly string[], manner: Manner = PLAIN): string {
  const es = manner.language === 'es';
  const last = alternatives.at(-1) ?? '';
  const listed =
    alternatives.length > 1 ? `${alternatives.slice(0, -1).join(', ')} ${es ? 'o' : 'or'} ${last}` : last;
  return es ? `¿Quiere decir ${listed}?` : `Do you mean ${listed}?`;
}

const ACKNOWLEDGEMENTS = {
  en: ['Thanks.', 'Got it.', 'Thank you.', 'Okay.', 'All right.'],
  es: ['Gracias.', 'Entendido.', 'De acuerdo.', 'Muy bien.'],
} as const;

/** A short word of receipt for turn `n`: two turns in a row never get the same. */
export function acknowledge(n: number, manner: Manner = PLAIN): string {
  const list = ACKNOWLEDGEMENTS[manner.language];
  return list[Math.abs(Math.trunc(n)) % list.length] ?? list[0];
}

export function whichOfTwo(first: string, second: string, manner: Manner = PLAIN): string {
  if (manner.language === 'es') return `¿Es sobre «${first}» o sobre «${second}»?`;
  return `Is it about ${topicOf(first)}, or about ${topicOf(second)}?`;
}

export function isItAbout(job: string, manner: Manner = PLAIN): string {
  return manner.language === 'es' ? `¿Es sobre «${job}»?` : `Is it about ${topicOf(job)}?`;
}

export function offerResume(job: string, manner: Manner = PLAIN): string {
  return manner.language === 'es' ? `¿Volvemos a «${job}»?` : `Shall we go back to ${topicOf(job)}?`;
}

/** Verbs with which a job's name begins: those that offices use of what they do for a caller. */
const VERBS =
  /\b(?:take|book|change|move|cancel|send|talk|speak|escalate|qualify|leave|make|get|request|report|schedule|find|check|pay|track|order|give|show|tell|look|search|plan|put|place|open|close|set|reserve|arrange|update|renew|return|refund|replace|repair|fix|install|deliver|pick|drop|transfer|sell|buy|rent|hire|apply|register|sign|enroll|answer|explain|help|handle|collect|confirm|add|remove|start|stop|switch|upgrade|quote|estimate|offer|join|log|reset|unlock|block|file|submit|claim|ask|tow|ship)\b/g;

/** A job's name inside a sentence: "Take a message" → "taking a message", "Billing question" → "a billing question". */
function topicOf(name: string): string {
  const lowered = name.trim().replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  if (lowered.search(VERBS) === 0 && lowered.includes(' '))
    return lowered.replace(/^(?:\w+(?:,? (?:or|and) )?)+?(?= )/, (verbs) => verbs.replace(VERBS, gerund));
  if (/^(?:the|an?|your|our|my|no|any)\b/.test(lowered) || /s$|ing$/.test(lowered)) return lowered;
  return `${/^[aeio]/.test(lowered) ? 'an' : 'a'} ${lowered}`;
}

function gerund(verb: string): string {
  if (/^(?:get|put|set|plan|stop|drop|log|ship|sign up)$/.test(verb))
    return verb === 'sign up' ? 'signing up' : `${verb}${verb.at(-1)}ing`;
  return /[^aeo]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}
