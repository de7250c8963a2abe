import type { Span } from '../../shared/text.ts';
import { digitRuns } from './digits.ts';
import { withDigits } from './number-words.ts';
import { spelledIn } from './spelling.ts';
import { rewrite, trimSpan } from './spoken.ts';
import type { Extracted, Heard } from './value.ts';

const STREET =
  'street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|circle|cir|way|place|pl|terrace|ter|highway|hwy|parkway|pkwy|square|sq|trail|loop|row|close|crescent|calle|avenida|calzada|plaza';
const CUE =
  /\b(?:(?:my|the|home|our|delivery|shipping|mailing|service|billing|full|new|property|street|this) )*addre?ss?(?: is(?: at)?|:|'s| as| to)?\s+|\b(?:i live (?:at|on|in)|we(?:'re| are) (?:at|on|over at)|located (?:at|on)|i'?m (?:over )?(?:at|near|on)|deliver(?:ed|y)? (?:it |this |my order )?(?:to|at)|ship (?:it )?to|send (?:it )?to|place is (?:at|on)|mi dirección es|vivo en)\s+/gi;
const LEAD =
  /^(?:(?:uh|um|er|hmm|so|ok|okay|yes|yeah|sure|well|please|thanks|it'?s|it is|that'?s|that would be|its|at|is|and|the one on|somewhere near|my date is somewhere near|make a delivery|es|en|this|to)\b[\s,:.]*)+/i;
/** What follows an address and is no part of it. */
const TAIL =
  /[,.;]?\s*(?:\b(?:and|,)?\s*(?:my |the )?(?:name|phone|ph|contact|cell|mobile|email|e-mail|number|tel|telephone|no\.? \d{10})\b|\b(?:please|thanks|thank you|por favor|gracias)\b|\band (?=\+?\d{7})|\+?\b\d{10,12}\b|\b\d{3}[ -]\d{3}[ -]\d{4}\b|(?:\.|!|\?)\s+(?=\p{L})|,? (?:and |but )?(?:(?:i|i'?m|i'?ll|i'?ve|it'?s|we|you|there|can|could|is|that'?s|where|do|if|because|with|so that|not)(?=[\s,.]|$))|,\s+(?=the \p{L}+ (?:house|one|building|door|place)\b))/iu;
/** "... for Monday", "... at 5 pm tomorrow": when something is to happen there. */
const WHEN = new RegExp(
  String.raw`,?\s+(?:(?:for|on|by|at|from|this|next|coming|early|around|about)\s+)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|today|tonight|\d{1,2}(?::\d\d)?\s?[ap]\.?m\b\.?|noon)\b(?!\s+(?:${STREET})\b)`,
  'i',
);
const ORIGIN =
  /\b(depart(ing|ure)?|from|start(ing)?|pick(ing)?[- ]?(you )?up|pickup|leaving|origin|coming from)\b/i;
const TARGET = /\b(destination|where do you (need|want) to go|going|drop[- ]?off|arriv(al|e|ing))\b/i;

/**
 * A postal address or place as said, number words as digits. Addresses are too various for rules to parse: this finds where it
 * starts and ends; confidence is high when it has a number and a kind of street.
 */
export function readAddress(heard: Heard): Extracted | null {
  const label = heard.label ?? '';
  if (heard.asked && /\b(zip|post ?code|postal)\b/i.test(label)) {
    const code = readPostcode({
      ...heard,
      text: heard.text.replace(/\bz(ed|ee)\b/gi, (z) => `z${' '.repeat(z.length - 1)}`),
    });
    return code ?? (/\d{3}/.test(heard.text) ? readAddress({ ...heard, label: '' }) : null);
  }
  const street = streetAt(heard.text);
  const cue = [...heard.text.matchAll(CUE)].findLast(
    (match) => match.index + match[0].length < heard.text.length - 2,
  );
  if (!heard.asked) return street === null ? null : extracted(heard, ended(heard.text, street), 0.85);
  if (cue) return extracted(heard, ended(heard.text, cue.index + cue[0].length), street === null ? 0.7 : 0.9);
  if (street !== null) return extracted(heard, ended(heard.text, houseStart(heard.text, street)), 0.9);
  const journey = placeOf(heard, label);
  if (journey) return extracted(heard, journey, 0.7);
  const lead = LEAD.exec(heard.text)?.[0].length ?? 0;
  const start = numberedClause(heard.text) ?? skipPhone(heard.text, lead);
  // "You already have it": a sentence, not a place.
  if (/^\s*(you|i|we|they|it|he|she|that)\b(?! ?-)/i.test(heard.text.slice(start)) && !/\d/.test(heard.text))
    return null;
  return extracted(heard, ended(heard.text, start), 0.6);
}

/** What was said before the house number belongs to it ("apartment 4, 12 Oak Street"), unless it is a name or a remark. */
function houseStart(text: string, street: number): number {
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const before = text.slice(Math.min(lead, street), street);
  const part = /^\s*(?:(?:apt|apartment|unit|suite|flat|no|number|house|#|\d[\w-]*)[\s,.]*)+\S*[\s,]*$/i.test(
    before,
  );
  return part ? Math.min(lead, street) : street;
}

/** "The duplex on Pine, 480 Pine": a part that begins with a number, after a remark without any. */
function numberedClause(text: string): number | null {
  const match =
    /^[^\d]*[,:;]\s*(?=\d+\s+\p{L})/u.exec(text) ?? /^\s*(?:my )?name [^\d]*(?=\d{2,6}\s+\p{L})/iu.exec(text);
  return match ? match[0].length : null;
}

/** Where a house number with its street begins: "672 Hillcrest Lane", "twelve forty five Maple Street". */
function streetAt(text: string): number | null {
  const spoken = withDigits(text, { ordinals: true });
  const pattern = new RegExp(
    `\\b\\d[\\d ]{0,7}(?:[a-z] )?\\s*(?:\\p{L}[\\p{L}'.]*\\s+|\\d+(?:st|nd|rd|th)?\\s+){1,4}?(?:${STREET})\\b`,
    'iu',
  );
  const match = pattern.exec(spoken.text);
  return match ? spoken.origin(match.index, match.index + 1)[0] : null;
}

/** "9804517848 and 0541 James Street": the number in front is a phone. */
function skipPhone(text: string, from: number): number {
  const match = /^\s*(?:\d{10,12}|\d{3}[ -]\d{3}[ -]\d{4})\s*(?:and|,)?\s*(?=\S)/.exec(text.slice(from));
  return match ? from + match[0].length : from;
}

function ended(text: string, from: number): Span {
  const ends = [TAIL, WHEN].flatMap((behind) => behind.exec(text.slice(from))?.index ?? []);
  return [from, from + Math.min(...ends.filter((end) => end > 2), text.length - from)];
}

/** "From the airport to the hospital": the label says which end was asked for; the other end will do when it was the only one. */
function placeOf(heard: Heard, label: string): Span | null {
  const target = TARGET.test(label) && !ORIGIN.test(label);
  const both =
    /\bfrom\s+(?:the\s+)?([^.!?]+?)\s+to\s+(?:the\s+)?([^.!?,]+?)(?=[.,!?]|$)/i.exec(heard.text) ??
    (ORIGIN.test(label) || target
      ? /^\s*(?:the\s+)?((?:[\p{L}\d]+\s+){1,4}?)to\s+(?:the\s+)?([^.!?,]+?)(?=[.,!?]|$)/iu.exec(heard.text)
      : null);
  if (both?.[1] && both[2] && !/^(i|we|you|need|have|want)\b/i.test(both[1])) {
    const part = (target ? both[2] : both[1]).trimEnd();
    const at = target ? both.index + both[0].lastIndexOf(part) : both.index + both[0].indexOf(part);
    return [at, at + part.length];
  }
  const cues = target ? [GOING, STARTING] : [STARTING, GOING];
  for (const cue of cues) {
    const match = [...heard.text.matchAll(cue)].findLast(({ index, 0: said }) =>
      /^\S/.test(heard.text.slice(index + said.length)),
    );
    if (match) return ended(heard.text, match.index + match[0].length);
  }
  return null;
}

const GOING =
  /\b(?:(?:get|go|going|headed|heading|bring me|take me|drop me(?: off)?|get me|drive|over) (?:to|at)|near)\s+(?:the\s+)?/gi;
const STARTING =
  /\b(?:departing from|leaving from|coming from|starting (?:at|from)|pick me up (?:at|from)|from|i'?m (?:at|in)|near)\s+(?:the\s+)?/gi;

/** Five digits, or nine: a ZIP code, however it is said. */
function zipIn(text: string): Extracted | null {
  for (const run of digitRuns(text)) {
    const value = run.map((part) => part.digits).join('');
    const span: Span = [run[0]?.span[0] ?? 0, run.at(-1)?.span[1] ?? 0];
    if (/^\d{5}(\d{4})?$/.test(value) && !/\p{L}{3}\d|\d\p{L}/u.test(text.slice(span[0] - 3, span[1] + 1)))
      return { value, heard: text.slice(...span), span, confidence: 0.92 };
  }
  return null;
}

/** Letters and digits said one by one: "nine seven two one four", "n 6 7 x j". */
function readPostcode(heard: Heard): Extracted | null {
  const digits = zipIn(heard.text);
  if (digits) return digits;
  const spoken = withDigits(heard.text);
  const match =
    /(?<![\p{L}\p{N}])(?:[\p{L}]{1,2}|\d{1,5}|[\p{L}]{1,2}\d{1,4}[\p{L}]{0,2}|\d[\p{L}]{1,3})(?:[\s-]+(?:[\p{L}]{1,2}|\d{1,5}|[\p{L}]{1,2}\d{1,4}[\p{L}]{0,2}|\d[\p{L}]{1,3}))*(?![\p{L}\p{N}])/gu;
  const best = [...spoken.text.matchAll(match)]
    .filter((m) => /\d/.test(m[0]))
    .toSorted((a, b) => b[0].length - a[0].length)[0];
  if (!best) return null;
  const code = best[0].replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();
  if (code.length < 4 || code.length > 9) return null;
  const span = spoken.origin(best.index, best.index + best[0].length);
  const written = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(code)
    ? `${code.slice(0, -3)} ${code.slice(-3)}`
    : code;
  return {
    value: written,
    heard: heard.text.slice(...span),
    span,
    confidence: /^\d{5}$|^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/.test(written) ? 0.9 : 0.55,
  };
}

function extracted(heard: Heard, rough: Span, confidence: number): Extracted | null {
  const span = trimSpan(heard.text, rough);
  if (span[0] >= span[1]) return null;
  const said = heard.text.slice(...span);
  return { value: written(said), heard: said, span, confidence };
}

/** Number words as digits, and a house number said in two parts as one: "twelve forty five" → 1245. */
function written(said: string): string {
  const letters = spelledIn(said, 4).map((part) => ({
    span: part.span,
    text: part.text.charAt(0).toUpperCase() + part.text.slice(1),
  }));
  const digits = withDigits(rewrite(said, letters).text, { ordinals: true }).text;
  if (/^\d/.test(said)) return digits;
  return digits.replace(/^((?:\d{1,3}[ -]|(?:oh|o) )+\d{1,3})(?=\s+\p{L})/iu, (number) =>
    number.replace(/oh|o/gi, '0').replace(/[ -]/g, ''),
  );
}
