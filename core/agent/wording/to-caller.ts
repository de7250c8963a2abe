import { baseOfThird } from './verbs.ts';

const CALLER = '(?:the )?(?:caller|customer|client|patient)';

/** Instructions speak of the caller as "they" or "the caller"; on the phone that is "you". Quotes are left alone. */
export function toCaller(text: string): string {
  return text
    .replace(new RegExp(`\\b${CALLER}(?:'s|’s|s')(?= )`, 'gi'), 'your')
    .replace(
      /\bthe (?:caller|customer|client|patient)( (?:already|still|also|really|currently|just|now|ever))? ([a-z]+)\b/gi,
      agree,
    )
    .replace(/\bthe (?:caller|customer|client|patient)\b/gi, 'you')
    .replace(/\b(?:he or she|she or he|he\/she|s\/he)\b/gi, 'you')
    .replace(/\b(?:his or her|her or his|his\/her)\b/gi, 'your')
    .replace(/\bthey(?=['’](?:re|ve|ll|d)\b)/gi, 'you')
    .replace(/\bthey\b/gi, 'you')
    .replace(/\btheirs\b/gi, 'yours')
    .replace(/\btheir\b/gi, 'your')
    .replace(/\b(?:themselves|themself)\b/gi, 'yourself')
    .replace(/\b(?:them|'em)\b/gi, 'you');
}

/** "the caller wants" → "you want". */
function agree(written: string, adverb: string | undefined, verb: string): string {
  const lower = verb.toLowerCase();
  const be = lower === 'is' ? 'are' : lower === 'was' ? 'were' : null;
  const form = be ?? baseOfThird(lower);
  return form ? `you${adverb ?? ''} ${form}` : written;
}

const AGENT_CAN =
  '(?:take|pass|help|send|text|note|transfer|connect|look|find|give|make|check|put|get|see|answer|book|arrange|leave|forward|email|tell|say|ask|have)';

/**
 * In "say you can take a message" the "you" is the agent. It is when the line speaks of the caller apart, or when what follows
 * is something an agent does; "tell them your appointment …" stays.
 */
export function toAgent(text: string): string {
  const apart = /\b(?:they|them|their|the caller|the customer|the patient|the client)\b/i.test(text);
  const act = apart
    ? String.raw`(?=\b)`
    : String.raw`(?=(?:'ll|’ll| will| can| could| cannot| can't| can’t| won't| won’t| would| don't| don’t| do not)(?: only| not| also)? ${AGENT_CAN}\b|(?:'re| are) (?:not |un)?(?:a|an|the|able|sorry)\b)`;
  const you = new RegExp(String.raw`\byou\b${act}`, 'gi');
  return text
    .replace(new RegExp(String.raw`${you.source}(['’]re| are)\b`, 'gi'), (_, verb: string) =>
      verb.startsWith(' ') ? 'I am' : "I'm",
    )
    .replace(new RegExp(String.raw`${you.source} were\b`, 'gi'), 'I was')
    .replace(you, 'I');
}
