import type { Span } from '../../shared/text.ts';
import { clockTime, isoDate, zonedTime } from '../../shared/time.ts';
import { dateOf } from './calendar.ts';
import { anchorOf, readDate } from './date.ts';
import { readTime } from './time.ts';
import type { Extracted, Heard } from './value.ts';

/**
 * A day with its time, `YYYY-MM-DDTHH:MM`. A day alone keeps the time held before, and a time alone its day; where nothing was
 * held, half an answer has low confidence, so that the agent asks for the rest. A mere "When?" leaves open which half is meant: a
 * day alone is then `YYYY-MM-DD`, and an hour alone is today's.
 */
export function readDateTime(heard: Heard): Extracted | null {
  const [heldDate, heldTime] = heard.previous?.split('T') ?? [];
  const date = readDate({ ...heard, previous: heldDate });
  const timeText = date ? blank(heard.text, date.span) : heard.text;
  const time = readTime({ ...heard, text: timeText, previous: heldTime });
  if (!date && !time) return null;
  const day = date?.value ?? heldDate ?? isoDate(dateOf(anchorOf(heard).today));
  const clock = time?.value ?? heldTime ?? clockTime(zonedTime(heard.at, heard.timeZone));
  if (date && !time && !heldTime && WHEN.test(heard.label ?? ''))
    return { ...date, confidence: Math.min(date.confidence, 0.82) };
  const whole = (date !== null || heldDate !== undefined) && (time !== null || heldTime !== undefined);
  const span = covering(date?.span, time?.span);
  return {
    value: `${day}T${clock}`,
    heard: heard.text.slice(...span),
    span,
    confidence: whole
      ? Math.min(date?.confidence ?? 1, time?.confidence ?? 1)
      : // An hour with its half of the day, of something about to happen, is today's.
        time && !time.alternatives && (LEAVING.test(heard.label ?? '') || WHEN.test(heard.label ?? ''))
        ? /\d\s?[ap]\.?m\b/i.test(heard.text)
          ? 0.82
          : 0.6
        : 0.4,
    ...(time?.alternatives ? { alternatives: time.alternatives.map((other) => `${day}T${other}`) } : {}),
  };
}

/** "When", "when can the crew come": the day and the hour were asked for in one word. */
const WHEN = /^(?:and )?(?:when|cuándo)\b/i;
const LEAVING = /\b(?:leav\w+|depart\w*|set off|arriv\w+|get there)\b/i;

function blank(text: string, [from, to]: Span): string {
  const dayPart = /\b(tonight|this (morning|afternoon|evening))$/i.exec(text.slice(from, to));
  const end = dayPart ? from + dayPart.index : to;
  return text.slice(0, from) + ' '.repeat(end - from) + text.slice(end);
}

function covering(a: Span | undefined, b: Span | undefined): Span {
  if (!a || !b) return a ?? b ?? [0, 0];
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}
