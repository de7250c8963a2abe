import { isEndOfJourney, roleOf } from '../../plan/fields/role.ts';
import type { Field, FieldKey, FieldType } from '../../plan/plan.ts';
import type { Span } from '../../shared/text.ts';
import { isEmptyWord, wordsOf } from '../../shared/words.ts';
import { trimSpan } from './spoken.ts';
import type { Extracted, Heard, ValueReader } from './value.ts';

type Ends = { start: Field; end: Field };
type Given = { key: FieldKey; extracted: Extracted };

const SPLIT =
  /\s+(?:(?:up )?(?:until|till?|through|thru|to)|hasta|al?|-|–)\s+|\s*[-–]\s*(?=\d)|\s*(?:,|and)?\s*(?:i'?ll |we'?ll |i'?m |we'?re )?(?:(?:be )?(?:leav(?:e|ing)|depart(?:ing)?|check(?:ing)?[ -]out|return(?:ing)?|com(?:e|ing) back|back|end(?:s|ing)?|go(?:ing)? home))(?: (?:on|at|by|the))*\s+/gi;

/** "From the 5th to the 26th", "three until five": both ends of a span of days or hours, when the job asks for both. */
export function readSpanOfTime(
  fields: readonly Field[],
  heard: Omit<Heard, 'asked'>,
  readers: Record<'date' | 'time', ValueReader>,
): Given[] {
  return (['date', 'time'] as const).flatMap((type) => {
    const ends = endsOf(fields, [type]);
    return ends ? timesIn(ends, heard, readers[type]) : [];
  });
}

function timesIn(ends: Ends, heard: Omit<Heard, 'asked'>, reader: ValueReader): Given[] {
  for (const joint of heard.text.matchAll(SPLIT)) {
    const from = joint.index + joint[0].length;
    const left = part(heard, reader, [0, joint.index], ends.start);
    const right = part(heard, reader, [from, heard.text.length], ends.end);
    if (!left || !right) continue;
    alignMonths(left, right);
    if (left.value > right.value) continue;
    return [
      { key: ends.start.key, extracted: left },
      { key: ends.end.key, extracted: right },
    ];
  }
  return [];
}

/** "May 10th to 17th", "the 10th to the 24th of June": the month that is said once holds for both ends. */
function alignMonths(left: Extracted, right: Extracted): void {
  const [a, b] = [/^(\d{4}-\d\d)-(\d\d)$/.exec(left.value), /^(\d{4}-\d\d)-(\d\d)$/.exec(right.value)];
  if (!a || !b || a[1] === b[1]) return;
  if (BARE_DAY.test(right.heard) && !BARE_DAY.test(left.heard) && (a[2] ?? '') <= (b[2] ?? ''))
    right.value = `${a[1]}-${b[2]}`;
  else if (BARE_DAY.test(left.heard) && !BARE_DAY.test(right.heard) && (a[2] ?? '') <= (b[2] ?? ''))
    left.value = `${b[1]}-${a[2]}`;
}

const BARE_DAY = /^(?:the )?\d{1,2}(?:st|nd|rd|th)?$/i;

function part(heard: Omit<Heard, 'asked'>, reader: ValueReader, span: Span, field: Field): Extracted | null {
  // Bare ordinals count as asked for: the other end of the span gives them their sense.
  const read = reader({ ...heard, text: heard.text.slice(...span), asked: true, label: field.label });
  if (!read || read.alternatives || read.confidence < 0.6) return null;
  return { ...read, span: [read.span[0] + span[0], read.span[1] + span[0]] };
}

const PLACE = String.raw`((?:(?!\s(?:to|from|at|on|by|around|about|with|in|for|leaving|departing|going|please|and (?:i|we|my|then|it|need)|but|tomorrow|today|next|this)\s|\s(?:please|tomorrow|today)\b|[,.;!?\n]).){2,50})`;
const MOTION = `(?:go|going|get|getting|travel(?:ling|ing)?|fly|flying|flights?|rides?|drive|driving|trip|headed|heading|take me|taking me|bring me|directions|route|walk(?:ing)?|deliver(?:y|ed)?|head|driven|transport|way|back|over|uber|lyft|taxi|cab|lift|shuttle|bus|train)`;
const PAIRS = [
  new RegExp(String.raw`\bfrom\s+${PLACE}\s+to\s+${PLACE}`, 'i'),
  new RegExp(String.raw`\b(?:de|desde)\s+${PLACE}\s+(?:a|hasta)\s+${PLACE}`, 'i'),
];
/** "Chennai to Bangalore" is both ends where it is all that was said, or what is flown, ridden or driven. */
const BARE_PAIR =
  /^\W*(?:(?:(?:i|we)(?:'d| would)? (?:want|need|like) to )?(?:fly|flying|go|going|travel|travelling|ride|drive|driving) (?:from )?)?((?!i\b|we\b|want\b|need\b|like\b|going\b|how\b|have\b|try)[\p{L}\d'’.-]+(?: (?!to\b)[\p{L}\d'’.-]+){0,3}) to ((?!be\b|go\b|get\b|do\b|have\b|make\b|the (?:end|point)\b)[\p{L}\d'’.-]+(?: (?!on\b|at\b|for\b|with\b|by\b|please\b|in\b)[\p{L}\d'’.-]+){0,3})(?=$|[,.!?]| (?:on|at|for|with|by|please|in) )/iu;
const BETWEEN = new RegExp(String.raw`\bbetween\s+${PLACE}\s+and\s+${PLACE}`, 'i');
const PAIR_BACKWARDS = new RegExp(String.raw`\bto\s+${PLACE}\s+from\s+${PLACE}`, 'i');
const START = new RegExp(
  String.raw`\b(?:(?:leaving|departing|starting|coming|travel(?:ling|ing)|flying|driving) from|from|pick(?:ed)? (?:me |us |him |her |them )?up (?:at|from|in)|pick ?up (?:is |at |from |in |point is )+|(?:i'?m|i am|we'?re|we are) (?:currently |now |right now )?at)\s+${PLACE}`,
  'i',
);
const FINISH = new RegExp(
  String.raw`\b(?:${MOTION}(?: (?:me|us|back|over|down|up))? to|destination(?: is|:)?|drop (?:me |us )?off (?:at|in)|(?:end up|arrive) (?:at|in)|i'?m going to|we'?re going to)\s+${PLACE}`,
  'i',
);

/** "From the hospital to Broadway and Main": the places at both ends of a journey, or the one that was named. */
export function readJourney(fields: readonly Field[], heard: Omit<Heard, 'asked'>): Given[] {
  const places = fields.filter(isEndOfJourney);
  const start = fieldAt(places, ['address', 'text'], 'start');
  const end = fieldAt(places, ['address', 'text'], 'end');
  const pair = pairIn(heard.text);
  const said = pair ?? [placeAfter(heard.text, START), placeAfter(heard.text, FINISH)];
  return [
    ...given(start, said[0], heard.text, pair ? 0.85 : 0.8),
    ...given(end, said[1], heard.text, pair ? 0.85 : 0.8),
  ];
}

function pairIn(text: string): [Span | null, Span | null] | null {
  for (const pattern of PAIRS) {
    const match = pattern.exec(text);
    if (match?.[1] && match[2]) return [groupSpan(text, match, 1), groupSpan(text, match, 2)];
  }
  for (const pattern of [BETWEEN, BARE_PAIR]) {
    const match = pattern.exec(text);
    if (match?.[1] && match[2] && isPlace(match[1]) && isPlace(match[2]))
      return [groupSpan(text, match, 1), groupSpan(text, match, 2)];
  }
  const back = PAIR_BACKWARDS.exec(text);
  return back?.[1] && back[2] ? [groupSpan(text, back, 2), groupSpan(text, back, 1)] : null;
}

function placeAfter(text: string, pattern: RegExp): Span | null {
  const match = pattern.exec(text);
  return match?.[1] ? groupSpan(text, match, 1) : null;
}

/** The second group ends the match; the first is sought before it. */
function groupSpan(text: string, match: RegExpExecArray, group: 1 | 2): Span | null {
  const words = match[group] ?? '';
  const from =
    group === 2 ? match.index + match[0].lastIndexOf(words) : match.index + match[0].indexOf(words);
  const [a, b] = trimSpan(text, [from, from + words.length]);
  const quoted = /^['‘’].*['’]$/.test(text.slice(a, b));
  const span: Span = quoted ? [a + 1, b - 1] : [a, b];
  return isPlace(text.slice(...span)) ? span : null;
}

/** A verb, a time or a pronoun after "to" or "from" is no place. */
function isPlace(words: string): boolean {
  const said = wordsOf(words);
  if (said.length === 0 || said.length > 6 || said.every((word) => isEmptyWord(word))) return false;
  return !/^(?:\d{1,2}(?:st|nd|rd|th)?$|\d{1,2}(?::\d\d)?\s?(?:am|pm)|noon|midnight|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|now|here|there|you|me|my (?:name|number|account)|be|do|go|get|see|find|book|make|know|have|ask|check|speak|talk|pay|buy|order|send|change|cancel|set|use|take|drive|call|pick|look|wait|meet|want|need|try|come|leave|stay|feed|eat|walk|ride|say|tell|add|update|move|switch|start|stop|keep|let|give|put|run|work|one|it|that|this|hear|help|the (?:area|city|town|way|beginning|start|phone|website|list)$|around)\b/i.test(
    words,
  );
}

function given(field: Field | undefined, span: Span | null, text: string, confidence: number): Given[] {
  if (!field || !span) return [];
  const heard = text.slice(...span);
  return [{ key: field.key, extracted: { value: heard, heard, span, confidence } }];
}

function endsOf(fields: readonly Field[], types: readonly FieldType[]): Ends | null {
  const start = fieldAt(fields, types, 'start');
  const end = fieldAt(fields, types, 'end');
  return start && end ? { start, end } : null;
}

function fieldAt(
  fields: readonly Field[],
  types: readonly FieldType[],
  role: 'start' | 'end',
): Field | undefined {
  return fields.find((field) => types.includes(field.type) && roleOf(field) === role);
}
