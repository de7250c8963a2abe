import type { Field } from '../../plan/plan.ts';
import { askQuestion } from './ask-question.ts';
import { isWhClause } from './direct-question.ts';
import { lines } from './lines.ts';
import { type Manner, PLAIN } from './manner.ts';
import { pedir } from './pedir.ts';
import { closing, quotedScript } from './sentence.ts';
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
  const label = closing(field.label).replace(
    /^(?:roughly|approximately|exactly|about) (?=how|when|what|where)/i,
    '',
  );
  if (isWhClause(label) || /^(?:if|whether) /i.test(label)) return askQuestion(`Ask ${label}`);
  if (field.type === 'choice' && field.options?.length) return askChoice(label, field.options);
  if (field.type === 'yes-no') return askYesNo(label);
  const noun = nounOf(
    field.type === 'person-name' && !/\bname\b/i.test(label) ? `the name of ${theNoun(label)}` : label,
  );
  const bare = noun.replace(/^(?:your|the|an?) /i, '');
  const usual = USUAL.find(({ label: pattern }) => pattern.test(bare));
  if (usual) return usual.ask;
  if (field.type === 'people') return howManyPeople(noun, bare);
  const counted = /^number of (.+)$/i.exec(bare)?.[1];
  if (field.type === 'number' && counted) return `How many ${counted}?`;
  if (field.type === 'number' && isPlural(bare)) return `How many ${bare}?`;
  if (field.type === 'date' && / or /i.test(bare)) return `Would you prefer ${bare}?`;
  const move = /^\w+ing (?:from|to)$/i.exec(bare)?.[0];
  if (field.type === 'address' && move) return `Where are you ${move}?`;
  if (isPersonal(field, noun)) return mayIHave(noun, tone);
  return `What ${isPlural(bare) ? 'are' : 'is'} ${noun}?`;
}

/** Labels that have a question of their own. */
const USUAL: { label: RegExp; ask: string }[] = [
  { label: /^(?:day|date)$/i, ask: 'Which day suits you?' },
  { label: /^(?:time|time of day)$/i, ask: 'What time suits you?' },
  { label: /^(?:day|date) and time$/i, ask: 'Which day and time suit you?' },
  { label: /^reason(?: for (?:the |your )?call(?:ing)?)?$/i, ask: 'What is the reason for your call?' },
];

function askYesNo(label: string): string {
  if (/\b(?:they|you|is|are|have|has)\b/i.test(label)) return askQuestion(`Ask if ${label}`);
  return `Do you have ${withAny(label)}?`;
}

function howManyPeople(noun: string, bare: string): string {
  if (/number|count|size/i.test(bare)) return `What is ${noun}?`;
  return `How many ${/people|guests|adults/i.test(bare) ? bare : 'people'} will there be?`;
}

function mayIHave(noun: string, tone: Manner['tone']): string {
  if (tone === 'casual') return `What's ${noun}?`;
  return tone === 'formal' ? `May I please have ${noun}?` : `May I have ${noun}, please?`;
}

function askChoice(label: string, options: readonly string[]): string {
  const listed =
    options.length < 2 ? options.join('') : `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
  if (/prefer|morning|afternoon|window/i.test(`${label} ${listed}`)) return `Would you prefer ${listed}?`;
  if (options.every((option) => label.toLowerCase().includes(option.toLowerCase())))
    return `Is it ${listed}?`;
  return `Which ${nounOf(label).replace(/^(?:your|the|an?) /i, '')} is it: ${listed}?`;
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
    .replace(/^(?:find|pick|choose|get|offer) (?=\w)/i, '')
    .replace(
      /^(?:the )?(?:guest|caller|customer|client|member|host|renter|tenant)(?:['’]s)? (?=(?:full |first |last )?name$)/i,
      '',
    )
    .replace(/^(?:the )?patient (?=(?:full |first |last )?name$)/i, "the patient's ")
    .replace(/^(?:cell|mobile|phone|telephone|callback)$/i, '$& number')
    .replace(/^(?:the )?best (?:phone |callback )?number$/i, '$& to reach you')
    .replace(/\bto call back\b/i, 'to call you back')
    .replace(/\b(call|reach) at\b/i, '$1 you at');
  return theNoun(own.trim().replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase()));
}

/** With "your", "the" or the article that it has. */
function theNoun(noun: string): string {
  const plain = /^(?:the )?((?:full )?name|e-?mail(?: address)?|(?:phone )?number|address)$/i.exec(noun);
  if (plain) return `your ${plain[1]}`;
  if (/^(?:your|the|an?|our|any) /i.test(noun)) return noun;
  if (/^good\b/i.test(noun)) return `a ${noun}`;
  if (/^(?:best|exact|nearest)\b/i.test(noun)) return `the ${noun}`;
  if (/^(?!pet|dog|cat|child|son|daughter|husband|wife|partner)\w+['’]s /i.test(noun)) return `the ${noun}`;
  const elsewhere = /\b(?:on|of|for|where|in|at|from)\b/i.test(noun.replace(/date of birth/i, ''));
  return !elsewhere && YOURS.test(noun) ? `your ${noun}` : `the ${noun}`;
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
