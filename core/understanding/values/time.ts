import { clockTime, zonedTime } from '../../shared/time.ts';
import { withDigits } from './number-words.ts';
import { withoutOverlaps } from './spoken.ts';
import { TIME_RULES, type TimeReading } from './time-rules.ts';
import type { Extracted, Heard } from './value.ts';

type FoundTime = TimeReading & { from: number; to: number; bare: boolean };

const AT = /\b(at|by|around|about|after|before|from|until|till|for|to|say|maybe|like|past|a las|a la)\s*$/i;
const COUNTED =
  /^\s*(?:more |other )?(people|persons?|guests?|adults?|kids?|children|of us|nights?|days?|weeks?|months?|years?|minutes?|mins?|hours?\b|rooms?|times?|passengers?|tickets?|dollars?|bucks?|pounds?|euros?|percent|friends|colleagues|men|women|(st|nd|rd|th)\b|,?\s*(january|february|march|april|may|june|july|august|september|october|november|december))/i;
const NOT_A_TIME =
  /(?:table for|party of|room|apt|apartment|suite|unit|extension|number|january|february|march|april|may|june|july|august|september|october|november|december|[$£€])\s*$/i;
const CORRECTED =
  /\b(no|actually|sorry|i mean|make (that|it)|wait|rather|instead|scratch that|change (it )?to|better|mejor|perdón)\b/i;
const END_LABEL =
  /\b(end|ends|until|finish|wrap up|over|close|leav(e|ing)|return|drop[- ]?off|pick[- ]?up by)\b/i;
const REFUSED = /\b(not( at)?|except|can'?t (do|make)( it)?( at)?|instead of|rather than)\s*$/i;

/** A time of day as `HH:MM`. "At six" may be morning or evening: the likelier one, with both as alternatives. */
export function readTime(heard: Heard): Extracted | null {
  const spoken = withDigits(heard.text);
  const relative = fromNow(heard, spoken.text);
  const found = timesIn(spoken.text, heard.asked);
  const chosen = choose(spoken.text, found, heard);
  if (!chosen) {
    if (!relative) return null;
    const span = spoken.origin(relative.from, relative.to);
    return { value: relative.value, heard: heard.text.slice(...span), span, confidence: 0.8 };
  }
  const span = spoken.origin(chosen.from, chosen.to);
  return { heard: heard.text.slice(...span), span, ...settled(chosen, spoken.text, heard) };
}

/** Every time in a text whose number words are digits already. */
export function timesIn(text: string, asked: boolean): FoundTime[] {
  const all: FoundTime[] = [];
  for (const { pattern, read, bare } of TIME_RULES) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const before = text.slice(0, match.index);
      const after = text.slice(match.index + match[0].length);
      if (
        bare &&
        ((!asked && !/\b(at|by|around|a las?)\s*$/i.test(before)) ||
          COUNTED.test(after) ||
          NOT_A_TIME.test(before))
      )
        continue;
      if (
        /^\d{1,2} \d{2}$/.test(match[0]) &&
        (COUNTED.test(after) || NOT_A_TIME.test(before) || (!asked && !AT.test(before)))
      )
        continue;
      const reading = read(match);
      if (reading)
        all.push({
          ...reading,
          from: match.index,
          to: match.index + match[0].trimEnd().length,
          bare: bare ?? false,
        });
    }
  }
  return withoutOverlaps(all);
}

function choose(text: string, found: FoundTime[], heard: Heard): FoundTime | null {
  const wanted = found.filter((time) => !REFUSED.test(text.slice(0, time.from)));
  const firm = wanted.filter((time) => !time.bare || AT.test(text.slice(0, time.from)));
  const list = firm.length ? firm : wanted;
  let chosen = list[0] ?? null;
  for (const time of list.slice(1)) {
    const between = text.slice(chosen?.to ?? 0, time.from);
    const range = /^\s*(?:to|through|till|until|and|-|–|a)\s*$/i.test(between);
    const moved = /\b(change|move|switch|push|reschedule)\b/i.test(text) && /\b(to|from)\b/i.test(text);
    if (
      CORRECTED.test(between) ||
      (range && END_LABEL.test(heard.label ?? '')) ||
      (moved && /\bto\b/i.test(between))
    )
      chosen = time;
  }
  return chosen && range(text, list, chosen);
}

/** "From 4 to 6 pm": the half of the day that closes a range holds for its start as well. */
function range(text: string, list: FoundTime[], chosen: FoundTime): FoundTime {
  const next = list.find((time) => time.from > chosen.to);
  if (
    chosen.half !== 'open' ||
    !next ||
    !/^\s*(?:to|till|until|and|-|–|or)\s*$/i.test(text.slice(chosen.to, next.from))
  )
    return chosen;
  return next.half === 'am' || next.half === 'pm' ? { ...chosen, half: next.half } : chosen;
}

/** Morning or evening from the words around; else the waking, working hours, with the other one as an alternative. */
function settled(
  time: FoundTime,
  text: string,
  heard: Heard,
): Pick<Extracted, 'value' | 'confidence' | 'alternatives'> {
  const half = time.half === 'open' ? halfAround(text) : time.half;
  const at = (h: 'am' | 'pm') =>
    clockTime({ hour: (time.hour % 12) + (h === 'pm' ? 12 : 0), minute: time.minute });
  if (half === 'exact' || time.hour > 12) return { value: clockTime(time), confidence: 0.95 };
  if (half !== 'open') return { value: at(half), confidence: 0.95 };
  // "07:45", with its nought, is how the 24-hour clock is written.
  if (/^0\d/.test(text.slice(time.from)))
    return { value: clockTime(time), confidence: 0.7, alternatives: [at('am'), at('pm')] };
  const likely = heard.previous ? sameHalf(heard.previous) : time.hour >= 8 && time.hour < 12 ? 'am' : 'pm';
  return {
    value: at(likely),
    confidence: 0.7,
    alternatives: [at(likely), at(likely === 'am' ? 'pm' : 'am')],
  };
}

function sameHalf(previous: string): 'am' | 'pm' {
  return Number(previous.slice(-5, -3)) >= 12 ? 'pm' : 'am';
}

function halfAround(text: string): 'am' | 'pm' | 'open' {
  if (/\b(tonight|evening|afternoon|dinner|after (work|school)|tarde|noche)\b/i.test(text)) return 'pm';
  return /\b(morning|breakfast|first thing|mañana por la mañana|de la mañana)\b/i.test(text) ? 'am' : 'open';
}

/** "In an hour", "half an hour from now". */
function fromNow(heard: Heard, text: string): { value: string; from: number; to: number } | null {
  const match =
    /\b(?:in|en|dentro de) (an?|half an|un[ao]?|media|\d+) (hour|minute|min|hora|minuto)s?\b|\b(an?|half an|\d+) (hour|minute|min)s? from now\b|\b(right now|ahora mismo)\b/i.exec(
      text,
    );
  if (!match) return null;
  const count = match[1] ?? match[3] ?? '0';
  const hours = /hour|hora/i.test(match[2] ?? match[4] ?? '');
  const n = /half|media/i.test(count) ? 0.5 : /^(an?|un[ao]?)$/i.test(count) ? 1 : Number(count);
  if (n > 1000) return null;
  const time = zonedTime(heard.at + n * (hours ? 3_600_000 : 60_000), heard.timeZone);
  return { value: clockTime(time), from: match.index, to: match.index + match[0].length };
}
