import type { Span } from '../../shared/text.ts';
import { isoDate, zonedTime } from '../../shared/time.ts';
import { type Anchor, dateOf, dayOf, realDay } from './calendar.ts';
import type { DateReading } from './date-reading.ts';
import { DATE_RULES } from './date-rules.ts';
import { withDigits } from './number-words.ts';
import { withoutOverlaps } from './spoken.ts';
import type { Extracted, Heard } from './value.ts';

export type FoundDate = DateReading & { from: number; to: number };

/** Countries that write the month first. */
const MONTH_FIRST = /^(US|CA|PH|PR|GU)$/;
const PAST_LABEL =
  /\b(birth|born|dob|accident|incident|happen(ed)?|occur(red)?|purchas(e|ed)|bought|last (use|used|visit|seen|paid)|did you|loss|damage|injur|charged?|was (it|the)|nacimiento|accidente)\b/i;
const END_LABEL =
  /\b(check(ing)?[- ]?out|end|ends|until|return(ing)?|leav(e|ing)|depart(ure|ing)?|drop[- ]?off|move[- ]?out|finish|to date|last day|salida|regreso)\b/i;

/** The day a caller means, in the business's calendar, as `YYYY-MM-DD`. */
export function readDate(heard: Heard): Extracted | null {
  const spoken = withDigits(heard.text, { ordinals: true });
  const anchor = anchorOf(heard);
  const found = datesIn(spoken.text, anchor, heard.asked);
  const chosen = choose(spoken.text, found, heard, anchor);
  if (!chosen) return heard.asked ? readDigits(heard, anchor) : null;
  const article = /^(?:the|el)\s+(?=\d)/i.exec(spoken.text.slice(chosen.from, chosen.to))?.[0].length ?? 0;
  const span = spoken.origin(chosen.from + article, chosen.to);
  return {
    value: isoDate(dateOf(chosen.day)),
    heard: heard.text.slice(...span),
    span,
    confidence: chosen.kind === 'vague' ? 0.45 : 0.92,
  };
}

/** Today in the business's zone, and which way an unfinished date points. */
export function anchorOf(heard: Pick<Heard, 'at' | 'timeZone' | 'country' | 'label'>): Anchor {
  const now = zonedTime(heard.at, heard.timeZone);
  return {
    today: dayOf(now.year, now.month, now.day),
    past: PAST_LABEL.test(heard.label ?? ''),
    dayFirst: !MONTH_FIRST.test(heard.country),
  };
}

/** Every date in a text whose number words are digits already, in order; overlapping readings give way to the longer one. */
export function datesIn(text: string, anchor: Anchor, asked: boolean): FoundDate[] {
  const all: FoundDate[] = [];
  const refused: { from: number; to: number; day: null }[] = [];
  for (const { pattern, read } of DATE_RULES) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === '') break;
      const found = isSomethingElse(text, match, asked) ? null : read(match, anchor);
      const [from, to] = [match.index, match.index + match[0].length];
      if (found) all.push({ ...found, from, to });
      else refused.push({ from, to, day: null });
    }
  }
  // What is no date as a whole ("April 31st") is none in part.
  return joined(
    text,
    withoutOverlaps([...all, ...refused]).filter((date) => date.day !== null),
  );
}

/** "The 3rd floor", "2nd Avenue", and short names of days that are words of their own unless a date was asked for. */
function isSomethingElse(text: string, match: RegExpExecArray, asked: boolean): boolean {
  const after = text.slice(match.index + match[0].length);
  if (
    /(st|nd|rd|th)$|^(the|el) \d+$/i.test(match[0]) &&
    /^[\s-]*(floor|avenue|ave|street|st|road|rd|place|grade|time|lane|party|one|unit|flat|party|person|people|\d{3,}|of (us|them|you|those))\b/i.test(
      after,
    )
  )
    return true;
  if (
    /^the \d+$/i.test(match[0]) &&
    (!asked || /^\s*(?:of us|people|pm|am|:|kids|guests|adults)/i.test(after))
  )
    return true;
  return !asked && /^(sun|sat|mon|wed|mar|fri)$/i.test(match[0]) && !/^[A-Z]/.test(match[0]);
}

/** "Friday the 6th of March" is one date; "the 10th to the 16th of Nov" lends its month to the 10th. */
function joined(text: string, found: FoundDate[]): FoundDate[] {
  const out: FoundDate[] = [];
  for (const date of found) {
    const last = out.at(-1);
    const between = last ? text.slice(last.to, date.from) : '';
    const bridge = /^(?:\s*,?\s*(?:the|on the|on|el)?\s*|\s*\(\s*)$/i.test(between);
    if (last?.kind === 'weekday' && bridge && /month|full/.test(date.kind))
      out[out.length - 1] = { ...date, from: last.from };
    else if (
      last &&
      bridge &&
      date.kind === 'weekday' &&
      /month|full/.test(last.kind) &&
      /,|^\s$/.test(between)
    )
      out[out.length - 1] = { ...last, to: date.to };
    else out.push(lent(out.at(-1), date, between));
  }
  return out.map((date, i) => borrowed(date, out[i + 1], text));
}

/** "March third, no, the fourth": the fourth is of March too. */
function lent(last: FoundDate | undefined, date: FoundDate, between: string): FoundDate {
  if (!last || date.kind !== 'day-of-month' || !/month-day|full/.test(last.kind) || between.length > 40)
    return date;
  const { year, month } = dateOf(last.day);
  const { day } = dateOf(date.day);
  const found = realDay(year, month, day);
  return found === null || found < last.day - 20 ? date : { ...date, day: found, kind: last.kind };
}

function borrowed(date: FoundDate, next: FoundDate | undefined, text: string): FoundDate {
  if (!next || date.kind !== 'day-of-month' || !/month-day|full/.test(next.kind)) return date;
  if (!/^\s*(?:to|through|till|until|and|-|–|or|al?)\s*(?:the\s*)?$/i.test(text.slice(date.to, next.from)))
    return date;
  const { year, month } = dateOf(next.day);
  const found = realDay(year, month, dateOf(date.day).day);
  return found === null ? date : { ...date, day: found, kind: next.kind };
}

const REFUSED =
  /\b(but|except|not( on)?|besides|other than|excluding|can'?t (do|make)( it)?( on)?|isn'?t|instead of|rather than|menos|excepto)\s*(the\s*)?$/i;
const CORRECTED =
  /\b(no|actually|sorry|i mean|make (that|it)|wait|rather|instead|scratch that|change (it )?to|but .*\blet'?s|perdón|mejor)\b/i;

function choose(text: string, found: FoundDate[], heard: Heard, anchor: Anchor): FoundDate | null {
  const wanted = found.filter((date) => !REFUSED.test(text.slice(0, date.from)));
  const firm = wanted.filter((date) => date.kind !== 'vague');
  const list = firm.length ? firm : wanted;
  let chosen = list[0] ?? null;
  for (const date of list.slice(1)) {
    const between = text.slice(chosen?.to ?? 0, date.from);
    const isRange = /^\s*(?:to|through|thru|till|until|and|-|–|al?|hasta)\s*(?:the|el)?\s*$/i.test(between);
    const moved =
      /\bfrom\s*(the\s*)?$/i.test(text.slice(0, chosen?.from ?? 0)) &&
      /\b(change|move|switch|reschedule|cambiar)\b/i.test(text);
    if (CORRECTED.test(between) || (isRange && (moved || wantsEnd(heard.label)))) chosen = date;
  }
  return anchor.past && chosen === null ? null : chosen;
}

/** Where both ends were asked for, the first is taken first. */
function wantsEnd(label = ''): boolean {
  return END_LABEL.test(label) && !/\b(start|begin|check(ing)?[- ]?in|arriv|from|pick[- ]?up)/i.test(label);
}

/** Six or eight digits in a row, taken for a date only when one was asked for: 180618, 06242018. */
function readDigits(heard: Heard, anchor: Anchor): Extracted | null {
  const match = /(?<!\d)(\d{2})(\d{2})(\d{2}|\d{4})(?!\d)/.exec(heard.text);
  if (!match) return null;
  const [, a = '', b = '', y = ''] = match;
  const year = y.length === 4 ? Number(y) : 2000 + Number(y);
  const [month, day] = anchor.dayFirst ? [b, a] : [a, b];
  const found = realDay(year, Number(month), Number(day)) ?? realDay(year, Number(day), Number(month));
  if (found === null) return null;
  const span: Span = [match.index, match.index + match[0].length];
  return { value: isoDate(dateOf(found)), heard: match[0], span, confidence: 0.7 };
}
