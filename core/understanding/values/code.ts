import type { Span } from '../../shared/text.ts';
import { isNameWord, opensCode, tidyName } from './name-words.ts';
import { wordsIn } from './spoken.ts';
import type { Extracted } from './value.ts';

/** Labels whose values hold digits, or letters said one by one. */
const CODE_LABEL =
  /\b(?:(?<!number of )number|code|id|reference|ref|serial|vin|plate|pin|ssn|digits|last four|card ending|ending|tracking|número|código)\b(?! of)/i;
/** Values that are told in digits, or in letters said one by one. */
const NUMBER_LABEL = /\b(?:number|digits|last four|ssn|pin|zip|número)\b/i;
const DIGIT_WORD =
  /\b(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|hundred|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|cero)\b/i;
const CODE = /#?((?:\b[a-z]{1,4}[\s-]?)*\d[\da-z]*(?:[\s-]+(?:\d[\da-z]*|[a-z]\d*\b))*)/i;
/** Words in front of a code that are none of it. */
const LEAD =
  /^(?:(?:is|it|its|my|the|no|number|code|id|ref|and|ssn|to|of|at|for|in|on|a|yes|ok|was|so|with)[\s-]+)+/i;
const A_DATE =
  /^(?:\d{1,4}([/.-])\d{1,2}\1\d{1,4}\b|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\s+\d{1,2}\b(?![\s-]*\d))/i;
/** "4 crates", "3 pm": a count of something, or an hour. */
const COUNTED = /^\s+(?!(?:please|thanks?|thank|sir|on|in|at|and|is|for|ok|that|yes|ma'?am)\b)\p{L}{2,}/iu;

/** Whether the value under this label is told in digits or letters. */
export function isCode(label: string): boolean {
  return CODE_LABEL.test(label);
}

/** A sentence without a digit is no code; one with a code in it is asked for the code alone. */
export function readCode(text: string, label: string, [from, to]: Span): Extracted | null {
  const said = text.slice(from, to);
  const match = CODE.exec(said);
  if (!match?.[1]) return isSpelled(said, label) ? found(text, [from, to], 0.7) : null;
  const digits = match[1].replace(LEAD, '');
  const at = match.index + match[0].lastIndexOf(digits);
  const start = from + at;
  const behind = text.slice(start + digits.length, to);
  if (A_DATE.test(said.slice(at)) || (/^\d{1,2}$/.test(digits) && COUNTED.test(behind))) return null;
  return found(text, [start, start + digits.length], 0.85);
}

/** Digits as words, letters one by one, or a single token; a word in small letters answers something else. */
function isSpelled(said: string, label: string): boolean {
  if (DIGIT_WORD.test(said) || /^(?:[a-z][\s.-]+)+[a-z]?$/i.test(said)) return true;
  const words = said.trim().split(/\s+/);
  if (words.length > 2) return false;
  const plain = words.filter((word) => /^\p{Lu}?\p{Ll}{2,}$/u.test(word)).length;
  return NUMBER_LABEL.test(label) ? plain === 0 : plain < words.length || words.length === 1;
}

const BARE =
  /^\W*((?:\p{L}[\p{L}'’-]*\s+){0,5}?)(#?(?:[a-z]{1,3}[\s-]?)?\d[\da-z]*(?:[\s-]\d+)*)(?:\s+(?:thanks?|thank you|please|sir))?\W*$/iu;
const FEWEST_DIGITS = 3;
/** Longer ones are telephone numbers. */
const MOST_DIGITS = 9;

/** "9921", "helga ab 9921": a code that stands alone or behind a person's name, and nothing besides. */
export function readBareCode(text: string): Extracted | null {
  const parts = bareParts(text);
  const count = parts?.code.replace(/\D/g, '').length ?? 0;
  if (!parts || count < FEWEST_DIGITS || count > MOST_DIGITS) return null;
  const start = text.lastIndexOf(parts.code);
  return found(text, [start, start + parts.code.length], 0.82);
}

/** The name in front of a code or a telephone number, where nothing else was said. */
export function readNameBeforeCode(text: string): Extracted | null {
  const parts = bareParts(text);
  if (!parts || parts.lead.length === 0 || parts.code.replace(/\D/g, '').length < FEWEST_DIGITS) return null;
  const first = wordsIn(text).find((word) => word.text === parts.lead[0]);
  const last = wordsIn(text).findLast(
    (word) => word.text === parts.lead.at(-1) && word.from < text.lastIndexOf(parts.code),
  );
  if (!first || !last) return null;
  const { heard, span } = found(text, [first.from, last.to], 0.82);
  return { value: tidyName(heard), heard, span, confidence: 0.82 };
}

function bareParts(text: string): { lead: string[]; code: string } | null {
  const [, first = '', said = ''] = BARE.exec(text) ?? [];
  if (!said || A_DATE.test(said)) return null;
  const prefix = /^\p{L}+(?=[\s-])/u.exec(said)?.[0].toLowerCase() ?? '';
  const named = prefix !== '' && !opensCode(prefix);
  const lead = wordsIn(`${first} ${named ? prefix : ''}`.replace(SELF, ' ')).map((word) => word.text);
  if (lead.length > 3 || lead.some((word) => !isNameWord(word, true))) return null;
  return { lead, code: (named ? said.slice(prefix.length + 1) : said).replace(/^#/, '') };
}

const SELF = /\b(?:my name is|name is|this is|it'?s|it is|i am|i'?m|yes|ok|and|hi|hello)\b/gi;

/** Whether the words are a number and nothing else, so that they name no person, place or thing. */
export function isBareNumber(text: string): boolean {
  const words = wordsIn(text);
  return (
    words.length > 0 && words.every((word) => /^\d/.test(word.text)) && /\d{3}/.test(text.replace(/\D/g, ''))
  );
}

function found(text: string, span: Span, confidence: number): Extracted {
  const heard = text.slice(...span);
  return { value: heard, heard, span, confidence };
}
