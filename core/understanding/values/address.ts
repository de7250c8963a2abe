import type { Span } from '../../shared/text.ts';
import { withDigits } from './number-words.ts';
import { spelledIn } from './spelling.ts';
import { rewrite, trimSpan } from './spoken.ts';
import type { Extracted, Heard } from './value.ts';

const STREET =
  'street|st|avenue|ave|road|rd|drive|dr|lane|ln|boulevard|blvd|court|ct|circle|cir|way|place|pl|terrace|ter|highway|hwy|parkway|pkwy|square|sq|trail|loop|row|close|crescent|calle|avenida|calzada|plaza';
const CUE =
  /\b(?:(?:my|the|home|our|delivery|shipping|mailing|service|billing|full|new|property|street|this) )*addre?ss?(?: is(?: at)?|:|'s| as| to)?\s+|\b(?:i live (?:at|on|in)|we(?:'re| are) (?:at|on|over at)|located (?:at|on)|i'?m (?:at|over at|near)|deliver(?:ed|y)? (?:it |this |my order )?(?:to|at)|ship (?:it )?to|send (?:it )?to|place is (?:at|on)|mi dirección es|vivo en)\s+/gi;
const LEAD =
  /^(?:(?:uh|um|er|hmm|so|ok|okay|yes|yeah|sure|well|please|thanks|it'?s|it is|that'?s|that would be|its|at|is|and|the one on|somewhere near|my date is somewhere near|make a delivery|es|en|this|to)\b[\s,:.]*)+/i;
/** What follows an address and is no part of it. */
const TAIL =
  /[,.;]?\s*(?:\b(?:and|,)?\s*(?:my |the )?(?:name|phone|ph|contact|cell|mobile|email|e-mail|number|tel|telephone|no\.? \d{10})\b|\b(?:please|thanks|thank you|por favor|gracias)\b|\band (?=\+?\d{7})|\+?\b\d{10,12}\b|\b\d{3}[ -]\d{3}[ -]\d{4}\b|(?:\.|!|\?)\s+(?=\p{L})|,? (?:and |but )?(?:i|it'?s|we|you|there|can|could|is|that'?s|where|do|if|so that)\b)/iu;
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
    const code = readPostcode(heard);
    if (code) return code;
  }
  const journey = heard.asked ? fromTo(heard, label) : null;
  if (journey) return extracted(heard, journey, 0.7);
  const street = streetAt(heard.text);
  const cue = [...heard.text.matchAll(CUE)].findLast(
    (match) => match.index + match[0].length < heard.text.length - 2,
  );
  if (!heard.asked && !street) return null;
  if (cue) return extracted(heard, ended(heard.text, cue.index + cue[0].length), street ? 0.9 : 0.7);
  if (!heard.asked && street) return extracted(heard, ended(heard.text, street), 0.85);
  const lead = LEAD.exec(heard.text)?.[0].length ?? 0;
  return extracted(heard, ended(heard.text, skipPhone(heard.text, lead)), street ? 0.9 : 0.6);
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
  const tail = TAIL.exec(text.slice(from));
  return [from, tail && tail.index > 2 ? from + tail.index : text.length];
}

/** "From the airport to the hospital": the label says which end was asked for. */
function fromTo(heard: Heard, label: string): Span | null {
  const both =
    /\bfrom\s+(?:the\s+)?(.+?)\s+to\s+(?:the\s+)?(.+?)(?=[.,!?]|$)/i.exec(heard.text) ??
    /^\s*(?:the\s+)?(.+?)\s+to\s+(?:the\s+)?(.+?)(?=[.,!?]|$)/i.exec(heard.text);
  const target = TARGET.test(label) && !ORIGIN.test(label);
  if (both?.[1] && both[2] && (ORIGIN.test(label) || TARGET.test(label)) && both[1].split(' ').length < 8) {
    const part = target ? both[2] : both[1];
    const at = target ? both.index + both[0].length - part.length : both.index + both[0].indexOf(part);
    return [at, at + part.length];
  }
  const cue = target ? /\b(?:to|at|in)\s+(?:the\s+)?(?=\p{Lu})/gu : /\bfrom\s+(?:the\s+)?/gi;
  const match = ORIGIN.test(label) || TARGET.test(label) ? [...heard.text.matchAll(cue)].at(-1) : undefined;
  return match ? ended(heard.text, match.index + match[0].length) : null;
}

/** Letters and digits said one by one: "nine seven two one four", "n 6 7 x j". */
function readPostcode(heard: Heard): Extracted | null {
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
