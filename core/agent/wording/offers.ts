import { type Manner, PLAIN } from './manner.ts';

/** `number`: the emergency number where the business is, said digit by digit. */
export function safetyLine(number: string, manner: Manner = PLAIN): string {
  const digits = number.split('').join(' ');
  if (manner.language === 'es') return `Si alguien está en peligro, cuelgue y llame ahora al ${digits}.`;
  return `If anybody is in danger, please hang up and call ${digits} now.`;
}

export function whichOfTwo(first: string, second: string, manner: Manner = PLAIN): string {
  if (manner.language === 'es') return `¿Es sobre «${first}» o sobre «${second}»?`;
  return `Is it about ${topicOf(first)}, or about ${topicOf(second)}?`;
}

export function offerResume(job: string, manner: Manner = PLAIN): string {
  return manner.language === 'es' ? `¿Volvemos a «${job}»?` : `Shall we go back to ${topicOf(job)}?`;
}

const VERBS =
  /\b(?:take|book|change|move|cancel|send|talk|speak|escalate|qualify|leave|make|get|request|report|schedule|find|check|pay|track|order)\b/g;

/** A job's name inside a sentence: "Take a message" → "taking a message", "Billing question" → "a billing question". */
function topicOf(name: string): string {
  const lowered = name.trim().replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  if (lowered.search(VERBS) === 0 && lowered.includes(' '))
    return lowered.replace(/^(?:\w+(?:,? (?:or|and) )?)+?(?= )/, (verbs) => verbs.replace(VERBS, gerund));
  if (/^(?:the|an?|your|our|my|no|any)\b/.test(lowered) || /s$|ing$/.test(lowered)) return lowered;
  return `${/^[aeio]/.test(lowered) ? 'an' : 'a'} ${lowered}`;
}

function gerund(verb: string): string {
  if (verb === 'get') return 'getting';
  return /[^aeo]e$/.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
}
