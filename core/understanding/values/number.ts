import type { Span } from '../../shared/text.ts';
import { withDigits } from './number-words.ts';
import type { Extracted, Heard } from './value.ts';

export type Amount = { value: number; span: Span; before: string; after: string };

/** Every number in the text, spoken or typed, with the words around it. */
export function amountsIn(text: string): Amount[] {
  const spoken = withDigits(text);
  const amounts: Amount[] = [];
  for (const match of spoken.text.matchAll(/(?<![\p{L}\d])\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu)) {
    const end = match.index + match[0].length;
    amounts.push({
      value: Number(match[0].replaceAll(',', '')),
      span: spoken.origin(match.index, end),
      before: spoken.text.slice(Math.max(0, match.index - 40), match.index),
      after: spoken.text.slice(end, end + 40),
    });
  }
  return amounts;
}

const CORRECTION = /\b(no|sorry|actually|wait|make that|i mean|rather|correction|perdón|mejor)\b[^.]{0,12}$/i;
const QUANTITY: readonly [RegExp, number][] = [
  [/\b(a|one) (couple|pair)( of)?\b/i, 2],
  [/\ba dozen\b/i, 12],
  [/\bhalf a dozen\b/i, 6],
  [/\b(none|nobody|ninguno|ninguna)\b/i, 0],
  [/\b(just|only) (a|the) (single )?(one|single)\b|\ba single\b/i, 1],
];

/** A plain number. A number that follows "no" or "sorry" replaces the one before it. */
export function readNumber(heard: Heard): Extracted | null {
  if (!heard.asked) return null;
  const digits = digitString(heard);
  if (digits) return digits;
  const amounts = amountsIn(heard.text).filter((amount) => !isOther(amount));
  const chosen = amounts.find((amount) => CORRECTION.test(amount.before)) ?? amounts[0];
  if (chosen) return withUnit(heard, chosen, amounts.length > 1 ? 0.7 : 0.92);
  for (const [pattern, value] of QUANTITY) {
    const match = pattern.exec(heard.text);
    if (match) return numberFound(heard, value, [match.index, match.index + match[0].length], 0.85);
  }
  return null;
}

export function numberFound(heard: Heard, value: number, span: Span, confidence: number): Extracted {
  return { value: String(value), heard: heard.text.slice(...span), span, confidence };
}

const UNIT =
  /^\s*(?:kgs?|kilos?|kilograms?|grams?|g|lbs?|pounds?|ounces?|oz|tons?|tonnes?|stone|miles?|mi|km|kilomet(?:er|re)s?|met(?:er|re)s?|yards?|feet|foot|ft|inch(?:es)?|cm|mm|centimet(?:er|re)s?|acres?|sq(?:uare)? ?(?:feet|ft|met(?:er|re)s?)|lit(?:er|re)s?|gallons?|gb|mb|tb|mbps|watts?|kw|units?|pcs|pieces?|dozen|percent|%|degrees?|(?:years?|months?|weeks?)(?: old)?|yrs?(?: old)?|años?|metros?|libras?|toneladas?|millas?|litros?|docenas?)(?![\p{L}\p{N}])/iu;

/** "12 kg": what was heard is the number with its measure; the value is the number. */
function withUnit(heard: Heard, { value, span }: Amount, confidence: number): Extracted {
  const unit = UNIT.exec(heard.text.slice(span[1]))?.[0] ?? '';
  const times = /dozen|docena/i.test(unit) ? 12 : 1;
  return numberFound(heard, value * times, [span[0], span[1] + unit.length], confidence);
}

/** Account and order numbers are read digit by digit and keep their leading noughts. */
function digitString(heard: Heard): Extracted | null {
  const match = /\d[\d\s-]*\d/.exec(heard.text);
  if (!match || !/^0|^\d{5,}|^\d(?: \d){2,}/.test(match[0])) return null;
  const span: Span = [match.index, match.index + match[0].length];
  return { value: match[0].replace(/\D/g, ''), heard: match[0], span, confidence: 0.92 };
}

/** A time, a date or money is not the number that was asked for. */
function isOther(amount: Amount): boolean {
  return (
    /^\s*(am|pm|a\.m|p\.m|o'?clock|:|st\b|nd\b|rd\b|th\b|%)/i.test(amount.after) ||
    /[:$£€]\s*$/.test(amount.before)
  );
}
