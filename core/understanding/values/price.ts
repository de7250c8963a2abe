import type { Span } from '../../shared/text.ts';
import { anchorOf, datesIn } from './date.ts';
import { type Amount, amountsIn, numberFound } from './number.ts';
import { withDigits } from './number-words.ts';
import { readPriceLevel } from './price-level.ts';
import type { Extracted, Heard } from './value.ts';

const UNIT =
  /^\s*(k\b|thousand|grand)?\s*(dollars?|bucks?|usd|pounds?|quid|gbp|euros?|eur|cents?|credits?|pesos?|€|\$|£|dólares?)/i;
const SIGN = /([$£€]|\b(usd|eur|gbp))\s*$/i;
const CUE =
  /\b(amount|pay|paid|cost|costs|price|budget|charges?|charged|total|expenses?|spent|transfer|send|fee|owe|rent|bill|around|about|under|over|than|for|of|to)\b[^\d]{0,24}$/i;
const SPENT = /\b(spen[dt]|pay|paid|costs?|charged|more than|less than|worth)\b[^\d]{0,12}$/i;
const CORRECTION = /\b(no|sorry|actually|wait|make that|i mean|rather|correction)\b[^.\d]{0,20}$/i;

/** An amount of money in decimal digits, without its currency: "twelve fifty", "$29.32", "a buck fifty", "five hundred dollars". */
export function readPrice(heard: Heard): Extracted | null {
  const buck = /\ba (buck|dollar|pound)(?: (fifty|twenty[- ]five|seventy[- ]five))?\b/i.exec(heard.text);
  if (buck) return coin(heard, buck);
  const amounts = notDates(heard, merged(heard.text, amountsIn(heard.text))).filter(
    (amount) => !isOther(amount, heard.text),
  );
  const money = amounts.filter(
    (amount) => SIGN.test(amount.before) || UNIT.test(amount.after) || isWritten(heard, amount),
  );
  const corrected =
    money.find((amount) => CORRECTION.test(amount.before)) ??
    (heard.asked ? amounts.find((amount) => CORRECTION.test(amount.before)) : undefined);
  const chosen = corrected ?? money[0];
  if (chosen) return found(heard, chosen, 0.94);
  const level = amounts.length === 0 ? readPriceLevel(heard) : null;
  if (level) return level;
  if (!heard.asked) {
    const spent = amounts.find((amount) => SPENT.test(amount.before));
    return spent ? found(heard, spent, 0.6) : null;
  }
  const cued = amounts.find((amount) => CUE.test(amount.before)) ?? smallest(amounts);
  return cued ? found(heard, cued, amounts.length > 1 ? 0.65 : 0.85) : null;
}

/** "Two grand" and "61.21" are money without saying so. */
function isWritten(heard: Heard, amount: Amount): boolean {
  return /\bgrand\b|^\d+\.\d\d$/i.test(heard.text.slice(...amount.span));
}

function notDates(heard: Heard, amounts: Amount[]): Amount[] {
  const spoken = withDigits(heard.text, { ordinals: true });
  const dates = datesIn(spoken.text, anchorOf(heard), false)
    .filter((date) => date.kind === 'full' || date.kind === 'month-day')
    .map((date) => spoken.origin(date.from, date.to));
  return amounts.filter(({ span }) => !dates.some(([from, to]) => span[0] >= from && span[1] <= to));
}

function found(heard: Heard, amount: Amount, confidence: number): Extracted {
  const sign = SIGN.exec(heard.text.slice(0, amount.span[0]));
  const unit = UNIT.exec(heard.text.slice(amount.span[1]));
  const scale = unit?.[1] && /k/i.test(unit[1]) ? 1000 : 1;
  const span: Span = [sign ? sign.index : amount.span[0], amount.span[1] + (unit?.[0].length ?? 0)];
  const cents = /cents?/i.test(unit?.[2] ?? '') ? 0.01 : 1;
  return numberFound(heard, round(amount.value * scale * cents), span, confidence);
}

function coin(heard: Heard, match: RegExpExecArray): Extracted {
  const cents =
    { fifty: 0.5, 'twenty five': 0.25, 'seventy five': 0.75 }[
      match[2]?.toLowerCase().replace('-', ' ') ?? ''
    ] ?? 0;
  return numberFound(heard, 1 + cents, [match.index, match.index + match[0].length], 0.85);
}

/** "Twelve fifty" is 1250 a month, "twelve dollars fifty" and "twelve dollars and fifty cents" are 12.50. */
function merged(text: string, amounts: Amount[]): Amount[] {
  const out: Amount[] = [];
  for (const amount of amounts) {
    const before = out.at(-1);
    const between = before ? text.slice(before.span[1], amount.span[0]) : '';
    const small = Number.isInteger(amount.value) && amount.value < 100 && amount.value >= 10;
    if (
      before &&
      small &&
      /^[ -]$/.test(between) &&
      before.value >= 10 &&
      before.value < 100 &&
      /[a-z]/i.test(text.slice(...before.span))
    ) {
      out[out.length - 1] = {
        ...amount,
        value: before.value * 100 + amount.value,
        span: [before.span[0], amount.span[1]],
        before: before.before,
      };
    } else if (before && small && /^\s*(dollars?|bucks?|pounds?|euros?)\s*(and\s*)?$/i.test(between)) {
      out[out.length - 1] = {
        ...amount,
        value: before.value + amount.value / 100,
        span: [before.span[0], amount.span[1]],
        before: before.before,
        after: amount.after.replace(/^\s*cents?/i, ''),
      };
    } else out.push(amount);
  }
  return out;
}

/** Dates, times, account numbers and counts are not money. */
function isOther(amount: Amount, text: string): boolean {
  const digits = text.slice(...amount.span).replace(/\D/g, '');
  return (
    /^\s*(am\b|pm\b|a\.m|p\.m|o'?clock|:|[/]\d|st\b|nd\b|rd\b|th\b|%|days?|times?|years?|people|weeks?|months?\b|nights?)/i.test(
      amount.after,
    ) ||
    /[:/]\s*$|\b(account|acct|number|card|code|date|time|order|to account|from|ending( in)?|last four)\s*(number|no|is|in)?\s*$/i.test(
      amount.before,
    ) ||
    isDateDigits(digits)
  );
}

/** Eight digits that read as a day: 06042018. */
function isDateDigits(digits: string): boolean {
  return /^(0[1-9]|[12]\d|3[01])(0[1-9]|[12]\d|3[01])(19|20)\d\d$/.test(digits);
}

function smallest(amounts: Amount[]): Amount | undefined {
  return amounts.toSorted((a, b) => a.value - b.value)[0];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
