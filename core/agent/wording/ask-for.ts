import type { Field } from '../../plan/plan.ts';
import { askQuestion } from './ask-question.ts';
import { isWhClause } from './direct-question.ts';
import { lines } from './lines.ts';
import { type Manner, PLAIN } from './manner.ts';
import { pedir } from './pedir.ts';
import { closing, question, quotedScript } from './sentence.ts';
import { toCaller } from './to-caller.ts';

/**
 * The question that fills a field. `again` counts the tries before this one: the second names what would help (one digit at a
 * time, spelling, the options) instead of repeating itself. `line` is the instruction when it asks for this field alone: its
 * script or its own question ("Ask when it started") goes before a question made from the label.
 */
export function askFor(field: Field, manner: Manner = PLAIN, again = 0, line: string | null = null): string {
  if (manner.language === 'es') return pedir(field, again, line);
  if (again > 0)
    return `${again === 1 ? lines(manner).didNotCatch : 'One more time.'} ${askAgain(field, line)}`;
  const named = /^\W*(?:(?:then|next|please|also) )*ask(?: (?:them|the caller))? for (.+)$/i.exec(
    closing(line ?? ''),
  )?.[1];
  return ownQuestion(line, manner) ?? askFirst(named ? { ...field, label: named } : field, manner.tone);
}

const QUESTION_LINE =
  /^\W*(?:(?:then|next|please|also) )*ask(?: (?:them|the caller))? (?=(?:what|when|where|why|how|which|who|if|whether)\b)/i;

function ownQuestion(line: string | null, manner: Manner): string | null {
  if (line === null) return null;
  const told = /^\W*let (?:them|the caller) (?!know\b)(.+)$/i.exec(line)?.[1];
  if (told) return askQuestion(`Ask them to ${told}`, manner);
  return (
    quotedScript(line) ?? (QUESTION_LINE.test(line) || /\?\s*$/.test(line) ? askQuestion(line, manner) : null)
  );
}

function askFirst(field: Field, tone: Manner['tone']): string {
  const label = closing(field.label);
  if (isWhClause(label) || /^(?:if|whether) /i.test(label)) return askQuestion(`Ask ${label}`);
  if (field.type === 'choice' && field.options?.length) return askChoice(label, field.options);
  if (field.type === 'yes-no')
    return /\b(?:they|you|is|are|have|has)\b/i.test(label)
      ? askQuestion(`Ask if ${label}`)
      : `Do you have ${withAny(label)}?`;
  const noun = nounOf(label);
  const bare = noun.replace(/^(?:your|the|an?) /i, '');
  if (/^(?:day|date)$/i.test(bare)) return 'Which day suits you?';
  if (/^(?:time|time of day)$/i.test(bare)) return 'What time suits you?';
  if (/^(?:day and time|date and time)$/i.test(bare)) return 'Which day and time suit you?';
  if (/^(?:reason|reason for (?:the|your) call|reason for calling)$/i.test(bare))
    return 'What is the reason for your call?';
  if (field.type === 'people')
    return /number|count|size/i.test(bare)
      ? `What is ${noun}?`
      : `How many ${/people|guests|adults/i.test(bare) ? bare : 'people'} will there be?`;
  if (field.type === 'number' && /^(?:number of|how many) /i.test(bare))
    return `How many ${bare.replace(/^(?:number of|how many) /i, '')}?`;
  if (isPersonal(field, noun)) return mayIHave(noun, tone);
  return `What ${isPlural(bare) ? 'are' : 'is'} ${noun}?`;
}

function mayIHave(noun: string, tone: Manner['tone']): string {
  if (tone === 'casual') return `What's ${noun}?`;
  return tone === 'formal' ? `May I please have ${noun}?` : `May I have ${noun}, please?`;
}

function askChoice(label: string, options: readonly string[]): string {
  const listed =
    options.length < 2 ? options.join('') : `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
  if (/prefer|morning|afternoon|window/i.test(`${label} ${listed}`)) return `Would you prefer ${listed}?`;
  return `${question(`Which ${nounOf(label).replace(/^(?:your|the|an?) /i, '')} is it`).slice(0, -1)}: ${listed}?`;
}

/** What helps the second time, by type. */
function askAgain(field: Field, line: string | null): string {
  const noun = nounOf(closing(field.label));
  switch (field.type) {
    case 'phone':
      return 'Could you say the number one digit at a time?';
    case 'person-name':
      return isWhClause(field.label) ? 'Could you spell the name for me?' : `Could you spell ${noun} for me?`;
    case 'email':
      return 'Could you spell the email address for me?';
    case 'address':
      return 'Could you give me the street with its number, and then the city?';
    case 'date':
      return 'Which day is that? You can say a weekday, or a day and a month.';
    case 'time':
      return 'What time is that? You can say, for example, half past nine in the morning.';
    case 'date-time':
      return 'Which day is that, and at what time?';
    case 'number':
    case 'people':
    case 'price':
      return 'Could you tell me that as a number?';
    case 'yes-no':
      return `${ownQuestion(line, PLAIN) ?? askFirst(field, 'neutral')} A yes or a no is enough.`;
    default:
      return ownQuestion(line, PLAIN) ?? askFirst(field, 'neutral');
  }
}

const YOURS =
  /\b(?:name|phone|number|mobile|cell|e-?mail|address|birthday|date of birth|birth date|company|employer|insurance|carrier|zip|zip code|postcode|unit|title|budget|role)\b/i;

/** "full name" → "your full name", "best number to call back" → "the best number to call you back". */
function nounOf(label: string): string {
  const own = toCaller(label)
    .replace(/\((?:optional|if any|if known)\)/gi, '')
    .trim();
  const called = own
    .replace(/\bto call back\b/i, 'to call you back')
    .replace(/\b(call|reach) at\b/i, '$1 you at');
  const lowered = called.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
  if (/^(?:the )?(?:full name|name|e-?mail(?: address)?|(?:phone )?number|address)$/i.test(lowered))
    return `your ${lowered.replace(/^the /i, '')}`;
  if (/^(?:your|the|an?|our|any) /i.test(lowered)) return lowered.replace(/^an? (?=(?:best|good) )/i, 'a ');
  if (/^(?:good|callback) (?:phone )?number\b/i.test(lowered) || /^(?:best|exact|nearest)\b/.test(lowered)) {
    return lowered.startsWith('good')
      ? `a ${lowered}`
      : lowered.startsWith('callback')
        ? `your ${lowered}`
        : `the ${lowered}`;
  }
  const elsewhere = /\b(?:on|of|for|where|in|at|from)\b/i.test(lowered.replace(/date of birth/i, ''));
  return !elsewhere && YOURS.test(lowered) ? `your ${lowered}` : `the ${lowered}`;
}

function isPersonal(field: Field, noun: string): boolean {
  return (
    ['phone', 'person-name', 'email', 'address'].includes(field.type) ||
    (noun.startsWith('your ') && field.type !== 'price')
  );
}

function isPlural(noun: string): boolean {
  const head = noun.split(/\s+(?:of|for|on|in|at|from|where|with|to)\s+/i)[0] ?? noun;
  return /[^sui]s$/i.test(head) && !/\b(?:address|business|status)$/i.test(head);
}

function withAny(label: string): string {
  const noun = label.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
  if (/^(?:a|an|any|the|your|some) /i.test(noun)) return noun;
  return isPlural(noun) ? `any ${noun}` : `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
