import type { Field, FieldType } from '../plan.ts';
import { choiceIn, cutChoices } from '../steps/choices.ts';
import { LIST_NOUNS } from '../words/field-nouns.ts';
import { askedFor, keyOf } from './field-key.ts';
import { namedType } from './field-type.ts';
import { bareLabel, head, snake } from './label.ts';
import { nameOfQuestion } from './question-name.ts';

/** Read back unless the author says otherwise: a wrong one costs the business the caller. */
const READ_BACK: ReadonlySet<FieldType> = new Set<FieldType>(['phone', 'email', 'address']);

/** A city or a part of town is no address: nobody drives to it and finds the wrong house. */
const ROUGH_PLACE =
  /^(?!.*\b(?:address|street)\b).*\b(?:city|town|area|neighbou?rhood|zip|zip code|postcode|postal code|county|state|region|venue|hotel|part|airport|ciudad|zona)\b/;

const WHO = '(?:they|the caller|caller|you|he|she|the (?:customer|client|patient|guest|tenant))';

const OPTIONAL = new RegExp(
  [
    String.raw`\(?\b(?:optional(?:ly)?|opcional|not required|not mandatory)\b\)?`,
    String.raw`\b(?:if|when|where) (?:any\b(?! ?(?:one|body|thing|of)\b)|available|known|possible|applicable|relevant|needed|there is one|there's one|given|offered|handy)\b`,
    String.raw`\b(?:if|in case) ${WHO}(?:'ll|'d|'re| will| would| are| do| don't)? ?(?:know|remember|recall|can|share|give|mind|willing|like|happy|offer|volunteer|wish|want to)\b[^,;]*`,
    String.raw`\b(?:but )?(?:only )?if ${WHO}(?:'ve)? ?(?:have|has|use|want|got|used)(?: (?:one|it|any|them|that|this|those|something))?(?: (?:handy|ready|available|on hand|nearby|with them|now|already))?(?=\s*(?:$|[,;).]))`,
    String.raw`\b(?:but )?(?:only )?(?:if|when) ${WHO} (?:bring|brings|mention|mentions|ask|asks|raise|raises|care|cares)\b[^,;]*`,
    String.raw`\bif ${WHO}(?:'ve| have)? already [^,;]*`,
    String.raw`\bsi (?:lo |la |los |las )?(?:sabe|tiene|quiere|recuerda|desea)[^,;]*|\bsi (?:es posible|hay|aplica)\b`,
    String.raw`\b(?:or|and) (?:none|not)$`,
  ].join('|'),
);

/** Such a value is welcome and no more: "any gate code", "a second choice", "roughly how old it is". */
const WELCOME =
  /^(?:any\b(?! (?:one|body))|anything\b)|^(?:(?:an?|the|their) )?(?:second choice|backup|back-up|alternat(?:e|ive)(?! (?:phone|number)))\b|^(?:roughly|about|approximately) (?:how (?!much|many)|when|what)/;

/** Most callers have none of these, and say so: "special wishes", "notes for the team". */
const WISH =
  /^(?:(?:any|other|all|their|the) )*(?:(?:special|extra|additional|particular|further) (?:wish(?:es)?|requests?|requirements?|instructions?|needs?|notes?|comments?|preferences?|arrangements?)|notes?|comments?|remarks|wishes|extras)(?: (?:for|to|about) [a-z ]{3,30})?$/;

/** The text wants no question for it: whoever cares says so. */
const ONLY_IF_BROUGHT_UP = new RegExp(
  String.raw`\b(?:but )?(?:only )?(?:if|when) ${WHO} (?:bring|brings|mention|mentions|ask|asks|raise|raises|care|cares)\b`,
);

const REQUIRED = /\(?\b(?:required|mandatory|must have|obligatorio)\b\)?/;

export type FieldDraft = Omit<Field, 'key'> & { key: string };

/** One item of a list, e.g. "email (optional)" or "how old it is". */
export function fieldFrom(item: string): FieldDraft {
  const [asked = '', keptAs] = item.split(KEPT_AS);
  if (keptAs) return { ...fieldFrom(asked), key: snake(keptAs), required: true };
  const optional = OPTIONAL.test(item) || WELCOME.test(item) || WISH.test(item);
  const stripped = item
    .replace(/^(?:or|what's|what is|what are) (?=(?:an?|the|their|your|his|her) )/, '')
    .replace(OPTIONAL, ' ')
    .replace(REQUIRED, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const choice = choiceIn(stripped);
  const first = choice ? null : firstOfTwo(stripped);
  const label = tidy(choice?.label || stripped.replace(/\s*\([^)]*\)/g, ' '));
  const type = choice ? 'choice' : typeOf(first ?? label, stripped);
  const key = choice?.key ?? keyOf(first ?? label, type);
  const draft: FieldDraft = {
    key: key || 'answer',
    label: /^when (?:works?|suits?|is (?:good|best))\b/.test(label) ? 'day and time' : label || key,
    type,
    required: !optional,
    readBack: READ_BACK.has(type) && !(type === 'address' && ROUGH_PLACE.test(label)),
  };
  const kept = ONLY_IF_BROUGHT_UP.test(item) ? { ...draft, unasked: true as const } : draft;
  return choice ? { ...kept, options: choice.options } : kept;
}

/** "the license plate or the kind of car": one value, named by what is asked for first. */
function firstOfTwo(item: string): string | null {
  const [, first = '', second = ''] =
    /^(?:the |their |an? )?([^,]{3,40}?),? or (?:(?:the|their|an?) )?([^,]{3,40})$/.exec(item) ?? [];
  return first && looksLikeField(first) && looksLikeField(second) && !/^(?:what|which|when|how)\b/.test(first)
    ? first
    : null;
}

function typeOf(label: string, item: string): FieldType {
  return nameOfQuestion(askedFor(label))?.type ?? namedType(label) ?? namedType(item) ?? 'text';
}

function tidy(label: string): string {
  const bare = bareLabel(label.replace(/\s+/g, ' ').trim()).replace(
    /^(?:roughly|about|approximately) (?=what|which|when|where|how)/,
    '',
  );
  const short = head(bare);
  return /^(?:the )?(?:most|least|highest|maximum) (?:they|you|the caller|he|she)\b|^(?:(?:in|for|at|on|from|until|since|with) )?(?:what|which|when|where|whom?|whose|how|why|whether|if)\b/.test(
    bare,
  )
    ? bare
    : short;
}

/** Splits the object of "collect" into its fields: "name, callback number and the full street address" → three. */
export function fieldsIn(object: string): FieldDraft[] {
  const { rest, cut } = cutChoices(plainList(bothEnds(object.replace(/[.?!\s]+$/, ''))));
  const items = splitItems(rest).flatMap(splitRun);
  return items
    .slice(0, MOST_FIELDS)
    .map((item) => fieldFrom(item.replace(/\ue000(\d+)\ue000/g, (_, n) => cut[Number(n)] ?? '')))
    .filter(notEmpty)
    .map(likeTheOneBefore)
    .map(howManyOfIt)
    .map((field) => whenItWas(field, object))
    .map(unaskedWithTheLast);
}

/** "class and airline only if they bring it up", "a rating and a price if they care": said of both. */
function unaskedWithTheLast(field: FieldDraft, at: number, fields: FieldDraft[]): FieldDraft {
  const last = fields.at(-1);
  return last?.unasked && fields.length === 2 && at === 0
    ? { ...field, required: false, unasked: true }
    : field;
}

/** "What happened and when": of what is past only the day is asked, where "when?" alone asks for an hour too. */
function whenItWas(field: FieldDraft, object: string): FieldDraft {
  return field.label === 'when' && field.type === 'date-time' && PAST.test(object)
    ? { ...field, type: 'date' }
    : field;
}

const PAST = /\b(?:happened|occurred|took place|began|started|was|were|did|broke|stopped|saw|bought|lost)\b/;

/** "item and how many": of the thing named before, not of people. */
function howManyOfIt(field: FieldDraft, at: number, fields: FieldDraft[]): FieldDraft {
  const before = fields[at - 1];
  if (field.type !== 'people' || !/^how many$/.test(field.label) || !before || before.type !== 'text')
    return field;
  return { ...field, key: 'quantity', type: 'number' };
}

/** "from when until when", "from which day to which": two values, one for each end. */
function bothEnds(list: string): string {
  return list
    .replace(/^from,? (?:and )?to(?=$|,| and )/, 'starting point, destination')
    .replace(/^[a-z]+(?:ing|ed) (?=(?:from where|where from|where to)\b)/, '')
    .replace(
      /\bfrom where(?:,? and)? to where\b|\bwhere from(?:,? and)? to where\b|\bwhere from and to\b/,
      'where from, where to',
    )
    .replace(
      /\b(first|start|starting|earliest) and (last|end|ending|latest) ((?:day|date|night|time|hour)s?(?: (?:away|off|out|there|here|of (?:the |their )?[a-z]+))?)/,
      '$1 $3, $2 $3',
    )
    .replace(
      /\bfrom (?:what|which|when)(?: (time|hour|day|date|night))? (?:until|till|to) (?:what|which|when)(?: (?:time|hour|day|date|night))?\b/g,
      (_, unit?: string) => {
        const noun = unit && unit !== 'time' && unit !== 'hour' ? 'date' : 'time';
        return `start ${noun}, end ${noun}`;
      },
    );
}

/** "the date they have in mind and a second choice": the second is of the same kind, under a name of its own. */
function likeTheOneBefore(field: FieldDraft, at: number, fields: FieldDraft[]): FieldDraft {
  const before = fields[at - 1];
  if (
    !before ||
    !/^(?:(?:second|2nd|third|other|another) (?:choice|option|one)|backup|back-up|alternat(?:e|ive))$/.test(
      field.label,
    )
  )
    return field;
  const { type, readBack } = before;
  return { ...field, type, readBack, key: `backup_${before.key}` };
}

/** Brackets, slashes and inner numbering taken off: "caller info (name/phone)", "(a) name, (b) phone". */
function plainList(list: string): string {
  if (!/[()/]/.test(list)) return list;
  return list
    .replace(/(^|[\s,;])\(?[a-h1-9]\)\s+(?=[\p{L}])/gu, '$1')
    .replace(/\bfirst\s*\/\s*last names?\b/, 'first name, last name')
    .replace(BRACKETED_LIST, '$1')
    .replace(COUNTED_LIST, counted)
    .replace(/(?:^|(?<=, ))[\p{L} ]{3,20} \(([^()]+)\)/gu, (whole, inside: string) =>
      inside.split(/\s*[,/]\s*/).every((item) => looksLikeField(item) && !/\bor\b/.test(item))
        ? inside
        : whole,
    )
    .replace(/(?<![\p{L}/])[\p{L} ]+(?:\/[\p{L} ]+)+(?![\p{L}/])/gu, (whole) => {
      const items = whole.split('/').map((item) => item.trim());
      return items.every((item) => looksLikeField(item)) ? items.join(', ') : whole;
    });
}

/** "their details (name, number, email)": the brackets say which. */
const BRACKETED_LIST =
  /\b(?:(?:the|their|his|her|some|all|contact|personal|basic|caller) )*(?:details|information|info|particulars|basics|contact|datos|following)\s*\(([^()]+)\)/;

/** "the two security answers (mother's maiden name, childhood pet)": as many values as the words say, each under its number. */
const COUNTED_LIST =
  /\b(?:the |their |these |those )?(two|three|four|five|both) ([\p{L}' -]{3,30}?)s \(([^()]+)\)/gu;
const COUNTS: Readonly<Record<string, number>> = { two: 2, both: 2, three: 3, four: 4, five: 5 };
/** Parts an item from the name under which it is kept. */
const KEPT_AS = '\ue001';

function counted(whole: string, count: string, noun: string, inside: string): string {
  const items = splitItems(inside);
  if (items.length !== COUNTS[count]) return whole;
  return items.map((item, at) => `${item}${KEPT_AS}${noun} ${at + 1}`).join(', ');
}

/** More in one line is no list of values. */
const MOST_FIELDS = 40;

function notEmpty(field: FieldDraft): boolean {
  return /[\p{L}\p{N}]/u.test(field.label);
}

const BORROWS =
  /^(?:the |their |a |both )?(?:first|last|home|work|cell|mobile|phone|pickup|pick-up|drop-?off|start|end|old|new|from|to|billing|shipping|street|email|day|night|middle)$/;

/** Top-level commas, "and", "plus", slashes with room around them. Brackets are left whole. */
export function splitItems(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const joint =
    /\s*(?:[,;]\s*(?:and then |then |and |plus |y |e )?|\s+(?:and|plus|as well as|along with|y|e)\s+|\s+[/|]\s+)/y;
  for (let at = 0; at < list.length; at += 1) {
    const char = list[at];
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth > 0) continue;
    joint.lastIndex = at;
    const match = joint.exec(list);
    if (!match) continue;
    parts.push(list.slice(from, at));
    from = at + match[0].length;
    at = from - 1;
  }
  parts.push(list.slice(from));
  return borrowNouns(rejoin(parts.map((part) => part.trim()).filter(Boolean)));
}

/** "first and last name" names one noun twice. */
function borrowNouns(items: string[]): string[] {
  return items.map((item, at) => {
    const noun = /(?:name|number|address|date|time|phone)s?$/
      .exec(items[at + 1] ?? '')?.[0]
      .replace(/ses$|s$/, (match) => (match === 'ses' ? 'ss' : ''));
    return BORROWS.test(item) && noun && !item.endsWith(noun) && !standsAlone(item)
      ? `${item} ${noun}`
      : item;
  });
}

function standsAlone(item: string): boolean {
  return /\b(?:cell|mobile|phone|email|day|street)$/.test(item);
}

const QUALIFIES =
  /^(?:(?:but )?only if|if (?:they(?! have an?\b)|any\b(?! ?(?:one|body))|you|the caller|available|known|possible)|when known|whichever|so |because|in case|but |optional)/;

/** "if they'll share it" and "so we can call" belong to the item before them. */
function rejoin(items: string[]): string[] {
  const joined: string[] = [];
  for (const item of items) {
    if (joined.length > 0 && QUALIFIES.test(item)) joined[joined.length - 1] += ` ${item}`;
    else joined.push(item);
  }
  return joined;
}

const COMPOUND =
  /^(?:(?:full|first|last|middle|best|good|new|old|callback|call back|contact|street|home|work|cell|mobile|phone|email|mailing|billing|service|building|unit|order|account|invoice|employee|member|license|licence|insurance|pet|policy|move-in|date of|name of|number of|time of|zip|postal|back)\s+)+\S+$/;

/** "name phone address": nouns set side by side by somebody in a hurry. */
function splitRun(item: string): string[] {
  const words = item.split(' ');
  if (words.length < 3 && !/^(?:name|nombre) \S+$/.test(item)) return [item];
  if (COMPOUND.test(item) || /[()']/.test(item)) return [item];
  const nouns = words.every(
    (word) => /^[a-z]+$/.test(word) && (namedType(word) !== null || LIST_NOUNS.test(word)),
  );
  return nouns ? words : [item];
}

/** True when the words, standing alone, name things to collect. */
export function looksLikeFields(list: string): boolean {
  const items = splitItems(cutChoices(plainList(list.replace(/[.?!\s]+$/, ''))).rest).flatMap(splitRun);
  if (items.length === 0) return false;
  const known = items.filter((item) => looksLikeField(item));
  return known.length === items.length || (items.length >= 3 && known.length >= items.length - 1);
}

function looksLikeField(item: string): boolean {
  if (item.includes('\ue000') || item.includes(KEPT_AS)) return true;
  const bare = bareLabel(item.replace(OPTIONAL, ' ').replace(/\([^)]*\)/g, ' '));
  if (
    /^(?:what|which|when|where|how|who|whose|why|whether|(?:since|in|for|from|until|at|on) (?:what|which|when))\b/.test(
      bare,
    )
  )
    return bare.split(' ').length <= 9;
  if (choiceIn(item)) return true;
  const short = head(bare).replace(/ to (?:reach|call|text) (?:you|them|him|her)\b.*$/, '');
  if (
    /\d/.test(short) ||
    short.split(' ').length > 5 ||
    /\b(?:is|are|was|will|have|has|can|we|they|you|i|don't|isn't)\b/.test(short)
  )
    return false;
  return namedType(short) !== null || LIST_NOUNS.test(short);
}

/** Key and kind of answer for a yes/no or deciding question. */
export function questionKey(question: string): string {
  return snake(question.replace(/^(?:whether|if|si)\s+/, '')) || 'answer';
}
