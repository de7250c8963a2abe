import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { digitsSaid, type Said } from './digits-said.ts';

/** A stretch of a text that is to be masked; `keep` is what may still be read of it. */
export type Secret = { from: number; to: number; keep: string };

const CARD_CUE =
  /\b(?:cards?|visa|master ?card|amex|american express|discover|debit|credit|tarjetas?|crédito|credito|débito|debito)\b/i;

/** Whether cards are being talked about. */
export function aboutCards(text: string): boolean {
  return CARD_CUE.test(text);
}

/** Lengths in the order in which they are looked for: cards of sixteen digits are the most, of thirteen the fewest. */
const LENGTHS = [16, 15, 14, 19, 18, 17, 13];

/**
 * Card numbers in a text, however they were grouped or spoken: 13 to 19 digits that pass the Luhn check and begin as an issuer's
 * do (ISO/IEC 7812); where cards are talked about the check alone decides. What follows in the same breath goes as well: it is the
 * expiry date and the security code.
 */
export function findCards(text: string, cardExpected = false): Secret[] {
  const cue = cardExpected || aboutCards(text);
  const said = digitsSaid(text);
  const secrets: Secret[] = [];
  for (let first = 0; first < said.length; ) {
    const card = cardAt(text, said, first, cue);
    if (card) secrets.push(card.secret);
    first = card ? card.next : first + 1;
  }
  return secrets;
}

function cardAt(
  text: string,
  said: readonly Said[],
  first: number,
  cue: boolean,
): { secret: Secret; next: number } | null {
  const stretch = together(text, said, first, cue);
  const [start] = stretch;
  if (!start) return null;
  const digits = stretch.map((part) => part.digits).join('');
  for (const length of LENGTHS) {
    const number = digits.slice(0, length);
    if (number.length < length || !endsWithPart(stretch, number)) continue;
    if (!isCard(number, cue) || isPhone(text, start.from, number)) continue;
    const next = first + behind(stretch, length);
    const last = said[next - 1] ?? start;
    return { secret: { from: start.from, to: last.to, keep: number.slice(-4) }, next };
  }
  return null;
}

/** The digits from `first` on that belong together: few words stand between them, more where cards are talked about. */
function together(text: string, said: readonly Said[], first: number, cue: boolean): Said[] {
  const stretch: Said[] = [];
  for (const part of said.slice(first)) {
    const before = stretch.at(-1);
    const between = before ? text.slice(before.to, part.from) : '';
    if ((between.match(/\p{L}+/gu) ?? []).length > (cue ? 3 : 1)) break;
    stretch.push(part);
  }
  return stretch;
}

/** Nobody begins another number in the middle of a group; typed digits may have the expiry date or security code glued to them. */
function endsWithPart(stretch: readonly Said[], number: string): boolean {
  let over = -number.length;
  for (const { digits } of stretch) {
    over += digits.length;
    if (over >= 0) return over === 0 || (over >= 3 && digits.length > 13 && issued(number));
  }
  return false;
}

/** How many parts go with a card of `length` digits: its own, and those in the same breath as its last. */
function behind(stretch: readonly Said[], length: number): number {
  let reached = 0;
  const last = stretch.findIndex(({ digits }) => {
    reached += digits.length;
    return reached >= length;
  });
  const next = stretch.findIndex(({ run }, at) => at > last && run !== stretch[last]?.run);
  return next < 0 ? stretch.length : next;
}

function isCard(number: string, cue: boolean): boolean {
  return passesLuhn(number) && (cue || issued(number)) && !/^(\d)\1*$/.test(number);
}

/** Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay, Maestro, each with its lengths. */
const ISSUERS: readonly [RegExp, readonly number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^3(?:0[0-59]|[689])/, [14, 16, 19]],
  [/^(?:6011|64[4-9]|65|62|35(?:2[89]|[3-8]))/, [16, 17, 18, 19]],
  [/^(?:5018|5020|5038|5[6-8]|6304|6759|676[1-3])/, [13, 14, 15, 16, 17, 18, 19]],
];

function issued(number: string): boolean {
  return ISSUERS.some(([prefix, lengths]) => lengths.includes(number.length) && prefix.test(number));
}

export function passesLuhn(number: string): boolean {
  let sum = 0;
  for (const [at, digit] of [...number].reverse().entries()) {
    const twice = Number(digit) * (at % 2 === 1 ? 2 : 1);
    sum += twice > 9 ? twice - 9 : twice;
  }
  return sum % 10 === 0;
}

/** A number with its plus sign that a country gives out is a phone, whatever its check digit. */
function isPhone(text: string, from: number, number: string): boolean {
  const plus = /(?:\+|\bplus)\s*$/i.test(text.slice(0, from));
  return plus && (parsePhoneNumberFromString(`+${number}`)?.isValid() ?? false);
}
