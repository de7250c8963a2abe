import { roleOf } from '../../plan/fields/role.ts';
import type { Field } from '../../plan/plan.ts';
import type { Span } from '../../shared/text.ts';
import { isEmptyWord, topicStems, wordsOf } from '../../shared/words.ts';
import { kitchenIn } from './food.ts';
import { amountsIn } from './number.ts';
import { NO_PLACE, placeIn, quarterOfTown } from './place-cue.ts';
import { trimSpan } from './spoken.ts';
import type { Extracted, Heard } from './value.ts';

type Cue = Pick<Field, 'type' | 'label' | 'options'>;

/** Words of a label that name no thing by themselves. */
const GENERAL =
  /^(?:name|number|code|id|reference|kind|type|what|which|full|exact|preferred|best|other|new|old|first|last|how|many|most|details?|info|information|optional|there|own|near|by)$/;
/** Labels of things that are known by letters and digits. */
const IDENTIFIER =
  /\b(?:number|code|id|reference|ref|confirmation|policy|claim|serial|vin|plate|pin|zip|postcode|tracking|room|unit|suite|apartment|account|invoice|ticket|ending|digits|last four|four|ssn|número|código|referencia)\b/;
/** "With Dr. Morgan" says which doctor is meant. */
const DOCTOR_LABEL = /\b(?:doctors?|dentists?|physicians?|vets?|providers?|surgeons?|specialists?|dr)\b/;
const DOCTOR =
  /\b(?:dr\.?|doctor) (?!who\b|that\b|and\b|is\b|to\b|or\b|for\b|appointment\b|please\b)\p{L}[\p{L}'-]+/iu;
/** "Who with?": the name behind "with". */
const COMPANY_LABEL = /\b(?:who with|with whom|who .* with|con quién)\b/;
/** "Is there a Hyatt?", "make sure it is a BMW": a make or a house by its name, where one is asked for. */
const BRAND_LABEL = /\b(?:brand|make|chain|car|vehicle|model|marca)\b/;
const BRAND = /\b(?:[Aa]n?|[Aa]nother) (\p{Lu}[\p{L}\d-]+(?: (?:\p{Lu}[\p{L}\d-]*|\d\w*))*)/u;
/** "I want to update my Skype", "an Outlook upgrade", in small letters too: what is renewed is the program. */
const PROGRAM_LABEL = /\b(?:program|software|app|application|programa)\b/;
const RENEWED =
  /\b(?:updat(?:e|ing)|upgrad(?:e|ing)|install(?:ing)?|reinstall|(?:newer|newest|latest|new) version of)\s+(?:(?:my|the|our|a|an)\s+)?((?!(?:it|this|that|version|software|program|app|application|please|for|to|on|my|the|our)\b)[\p{L}\d]{3,}(?: \d{2,4})?)|((?!(?:an?|the|my|our|this|software|program|app|provide|need|want|some|new|any|get|your|to|an|please|can|could|you|would|just|kindly|quick|for)\b)\b[\p{L}\d]{3,}) (?:updates?|upgrades?)\b/iu;
/** Words by which callers name money they would spend or owe. */
const MONEY =
  /\b(?:budget|price|pay|paying|spend|spending|afford|cost|costs|max(?:imum)?|up to|at most|no more than|under|limit|amount|transfer|send|fee|rent|quote|presupuesto|precio|pagar|gastar)\b/i;
const JOINT = String.raw`(?:[\s,]*(?:name|number|code|id|ref(?:erence)?|no\.?|#|es)?\s*(?:'s|’s|(?:is|are|was|will be|would be|called|named|should be|es)\b|:|=)\s*(?:called |named |the |a |an )?|\s+(?:called|named)\s+)`;
/** Where the words of a value end. */
const END =
  /[,.;!?\n]|\s(?:and (?:i|my|the|we|it|then|that|for|her|his)|but|because|so|please|thanks?|thank you|at (?:about |around )?\d|on (?:mon|tues|wednes|thurs|fri|satur|sun)|for \d|with \d|my |i |we |it |is |are |was )/i;
const LONGEST = 6;

/**
 * A value that the caller gave unasked, known by the words of its label beside it: "the Northside venue", "account number 8654", "my
 * company is Acme", "27 guests", "we have paid the fee". Sure readings only; a mere mention gives none.
 */
export function readCued(field: Cue, heard: Omit<Heard, 'asked'>): Extracted | null {
  if (field.type === 'number') return countOf(field, heard.text);
  if (field.type === 'yes-no') return statementOf(field, heard.text);
  if (field.type === 'price') return priceOf(field, heard.text);
  if (field.type !== 'text' && field.type !== 'address') return null;
  if (ZIP_LABEL.test(field.label)) return zipIn(heard.text);
  if (SIZE_LABEL.test(field.label)) return sizeIn(heard.text);
  const doctor = DOCTOR_LABEL.test(field.label) ? DOCTOR.exec(heard.text) : null;
  if (doctor) return found(heard.text, ended(doctor.index, doctor[0].length), 0.85);
  const company = COMPANY_LABEL.test(field.label)
    ? /\bwith ((?:\p{Lu}[\p{L}'’-]+ ?){1,3})/u.exec(heard.text)
    : null;
  if (company?.[1] && !NO_PLACE.test(company[1]))
    return found(heard.text, ended(company.index + company[0].indexOf(company[1]), company[1].length), 0.82);
  const quarter = quarterOfTown(field.label, heard.text);
  if (quarter) return found(heard.text, quarter, 0.82);
  const kitchen = kitchenIn(field.label, heard.text);
  if (kitchen) return found(heard.text, kitchen, 0.82);
  const brand = BRAND_LABEL.test(field.label) ? BRAND.exec(heard.text) : null;
  if (brand?.[1] && !NO_PLACE.test(brand[1]))
    return found(heard.text, ended(brand.index + brand[0].length - brand[1].length, brand[1].length), 0.82);
  const renewed = PROGRAM_LABEL.test(field.label) ? RENEWED.exec(heard.text) : null;
  const program = renewed?.[1] ?? renewed?.[2];
  if (renewed && program)
    return found(heard.text, ended(renewed.index + renewed[0].indexOf(program), program.length), 0.82);
  for (const word of cuesOf(field.label).flatMap((cue) => [cue, ...(CALLED_ALSO[cue] ?? [])])) {
    const span = isIdentifier(field.label)
      ? identifierAfter(heard.text, word)
      : (numberedBy(heard.text, word) ??
        saidAfter(heard.text, word) ??
        namedBefore(heard.text, word) ??
        wantedBefore(heard.text, word));
    if (span) return found(heard.text, span, 0.82);
  }
  const place = roleOf({ ...field, key: '' }) === null ? placeIn(field.label, heard.text) : null;
  return place && found(heard.text, place, 0.82);
}

/** The label's telling words, the last (what it is a kind of) first. */
function cuesOf(label: string): string[] {
  // The town in "part of town" is not what is asked for: the Old Town Museum is no answer.
  return wordsOf(label.replace(/\b(?:part|side|end) of (?:the )?(?:town|city)\b/, 'area'))
    .filter((word) => !isEmptyWord(word) && !GENERAL.test(word) && word.length > 2)
    .reverse();
}

function identifierAfter(text: string, cue: string): Span | null {
  const pattern = new RegExp(
    String.raw`\b${cue}s?\b(?:\s+(?:number|code|id|ref(?:erence)?|no\.?))?\s*(?:is|:|#|=|of|in|ending in|ends in)?\s*#?((?:[a-z]{0,3}[\s-]?\d[\da-z]*)(?:[\s-]+\d[\da-z]*)*)\b`,
    'i',
  );
  const match = pattern.exec(text);
  return match?.[1] ? ended(match.index + match[0].length - match[1].length, match[1].length) : null;
}

/** "Floor 14", "on the 8th floor". */
function numberedBy(text: string, cue: string): Span | null {
  const after = new RegExp(String.raw`\b${cue}\s+(?:number |no\.? |#)?(\d+[a-z]?)\b`, 'i').exec(text);
  if (after?.[1]) return ended(after.index + after[0].length - after[1].length, after[1].length);
  const before = new RegExp(String.raw`\b(\d+)(?:st|nd|rd|th)\s+${cue}\b`, 'i').exec(text);
  return before?.[1] ? ended(before.index, before[1].length) : null;
}

function saidAfter(text: string, cue: string): Span | null {
  const match = new RegExp(String.raw`\b${cue}s?\b${JOINT}`, 'i').exec(text);
  if (!match || /\b(?:what|which|where|how|if|whether)\b[^,.;!?]*$/i.test(text.slice(0, match.index)))
    return null;
  const from = match.index + match[0].length;
  const rest = text.slice(from);
  const length = END.exec(rest)?.index ?? rest.length;
  // "The centre is usually noisy" tells of it, and names nothing.
  const tells =
    /^(?:usually|very|really|too|so|not|always|quite|pretty|super|a bit|nice|great|good|bad|fine|noisy|closed|open|full|busy|far|near|close|on the|in the way|(?:my|our|the) (?:favou?rite|fave|first choice|usual|best))\b/i.test(
      rest,
    );
  return !tells && meaningful(rest.slice(0, length)) ? ended(from, length) : null;
}

/** "The Northside venue": a proper name in front of the word; a sentence without any capital has none to go by. */
function namedBefore(text: string, cue: string): Span | null {
  const match = new RegExp(String.raw`((?:\p{Lu}[\p{L}'’&-]*\s+){1,4})${cue}s?\b`, 'iu').exec(text);
  const capitals = /((?:\p{Lu}[\p{L}'’&-]*\s+){1,4})\S+$/u.exec(match?.[0] ?? '');
  if (!match || !capitals?.[1]) return null;
  const proper = capitals[1]
    .trim()
    .split(/\s+/)
    .filter((word) => !isEmptyWord(word.toLowerCase()));
  if (proper.length === 0) return null;
  const from = match.index + match[0].lastIndexOf(proper.join(' '));
  return [from, match.index + match[0].length];
}

const HOUSES = ['apartments', 'apartment', 'lofts', 'towers', 'residences', 'condos', 'villas', 'house'];

/** Kinds of houses that guests call by another word: "the Lakeside Inn" is a hotel. */
const CALLED_ALSO: Readonly<Record<string, readonly string[]>> = {
  hotel: ['inn', 'motel', 'lodge', 'resort', 'hostel', 'suites'],
  venue: ['hall', 'ballroom', 'pavilion'],
  restaurant: ['bistro', 'cafe', 'diner', 'grill', 'pizzeria', 'steakhouse'],
  apartment: ['apartments', 'lofts', 'towers', 'residences'],
  place: HOUSES,
  property: HOUSES,
  listing: HOUSES,
  home: HOUSES,
  program: ['app', 'software', 'application'],
  car: ['sedan', 'suv', 'van', 'truck', 'minivan', 'convertible'],
};

/** "I'd like a veggie supreme pizza": what stands between a wish and the word, in small letters too. */
function wantedBefore(text: string, cue: string): Span | null {
  const match = new RegExp(
    String.raw`\b(?:order|get|have|want|need|like|take|buy|for)\s+(?:to (?:order|get|have|buy) )?((?:(?:an?|one|two|three|some|the|\d+)\s+)?((?:(?!(?:to|an?|the|your|my|our|this|that|another|any|some|one|two|new|of|for|in)\s)[\p{L}'-]+\s+){1,3}))${cue}s?\b`,
    'iu',
  ).exec(text);
  const words = match?.[2];
  if (!match || !words || !meaningful(words)) return null;
  const from = match.index + match[0].lastIndexOf(words);
  return [from, match.index + match[0].length];
}

function countOf(field: Cue, text: string): Extracted | null {
  const stems = new Set(cuesOf(field.label).flatMap((word) => topicStems(word)));
  if (stems.size === 0) return /^(?:how many|quantity)\b/.test(field.label) ? soleCount(text) : null;
  const beside = amountsIn(text).filter(({ before, after }) => {
    const next = topicStems(
      after
        .split(/[,.;!?]/)[0]
        ?.trim()
        .split(/\s+/)
        .slice(0, 2)
        .join(' ') ?? '',
    );
    const prior = topicStems(
      before
        .split(/[,.;!?]/)
        .at(-1)
        ?.trim()
        .split(/\s+/)
        .slice(-2)
        .join(' ') ?? '',
    );
    return [...next, ...prior].some((stem) => stems.has(stem));
  });
  const [amount] = beside;
  return amount && beside.length === 1
    ? { ...found(text, amount.span, 0.82), value: String(amount.value) }
    : null;
}

/** "40 boxes of apples" where an item and how many are asked: the one number that stands before a thing. */
function soleCount(text: string): Extracted | null {
  const counts = amountsIn(text).filter(
    ({ before, after }) =>
      /^\s+(?!(?:am|pm|dollars?|percent|street|st|th|of)\b)\p{L}{3,}/iu.test(after) &&
      !/[\p{L}\d-]\s?$/u.test(before.slice(-2).trimEnd()),
  );
  const [count] = counts;
  return count && counts.length === 1
    ? { ...found(text, count.span, 0.82), value: String(count.value) }
    : null;
}

/** "My budget is 712": an amount with a word of money before it in the same clause. */
function priceOf(field: Cue, text: string): Extracted | null {
  const own = new Set(topicStems(field.label));
  const beside = amountsIn(text).filter(({ before, after }) => {
    const clause = before.split(/[.;!?]/).at(-1) ?? '';
    // "From one account to another" counts accounts, not money.
    if (/^\s+(?:account|card|person|place|bank|of)\b/i.test(after)) return false;
    if (/^\s*(?:am|pm|o'?clock|:|st\b|nd\b|rd\b|th\b|people|guests|bed)/i.test(after)) return false;
    return MONEY.test(clause) || topicStems(clause).some((stem) => own.has(stem));
  });
  const [amount] = beside;
  return amount && beside.length === 1
    ? { ...found(text, amount.span, 0.82), value: String(amount.value) }
    : null;
}

/** A question, or words by which callers say that they are not sure. */
const UNSETTLED = /\?\s*$|\b(?:if|whether|remember|recall|sure|know|think|maybe|perhaps|si|creo)\b/i;

/** "We've already paid the application fee" for "have they paid the application fee": all of the label's own words, as a statement. */
function statementOf(field: Cue, text: string): Extracted | null {
  const own = topicStems(field.label.replace(/^(?:whether|if|si)\s+/i, ''));
  if (own.length < 2) return null;
  for (const sentence of text.matchAll(/[^.;!?]+[.;!?]?/g)) {
    const said = new Set(topicStems(sentence[0]));
    if (UNSETTLED.test(sentence[0]) || !own.every((stem) => said.has(stem))) continue;
    const negated = /n['’]t\b|\b(?:not|never|no|yet to|still have to|without)\b/i.test(sentence[0]);
    const span = trimSpan(text, [sentence.index, sentence.index + sentence[0].length]);
    return { ...found(text, span, 0.82), value: negated ? 'no' : 'yes' };
  }
  return null;
}

/** Whether the value is letters and digits: an account, a booking code, a room. */
export function isIdentifier(label: string): boolean {
  return IDENTIFIER.test(label) && !/\bnumber of\b/.test(label);
}

const ZIP_LABEL = /\b(?:zip|postcode|postal|post code)\b/;

/** A post code that stands alone among the numbers said. */
function zipIn(text: string): Extracted | null {
  const codes = [...text.matchAll(/(?<![\d-])\d{5,6}(?![\d-])|\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/gi)];
  const [code] = codes;
  return code && codes.length === 1 ? found(text, ended(code.index, code[0].length), 0.82) : null;
}

const SIZE_LABEL = /^(?:the |what |which )?size\b/;

/** "Two medium ones": a size by its usual names. */
function sizeIn(text: string): Extracted | null {
  const sizes = [
    ...text.matchAll(
      /\b(?:(?:extra|x)[ -]?)?(?:small|medium|large|tall|grande|venti)\b|\b(?:family|king|queen|twin|kids?|party|jumbo) size\b/gi,
    ),
  ];
  const [size] = sizes;
  return size && sizes.length === 1 ? found(text, ended(size.index, size[0].length), 0.82) : null;
}

/** "My ride ID is 223": the one identifier that a job asks for, under another name. A telephone number is not one. */
export function readOnlyIdentifier(text: string): Extracted | null {
  const match =
    /(?<!\b(?:phone|telephone|cell|mobile|callback|contact|best|fax|house|street)\s)\b(?:id|number|code|reference|ref|confirmation|no)\b\.?\s*(?:number|code|id)?\s*(?:is|:|#|=)\s*#?((?:[a-z]{0,3}[\s-]?\d[\da-z]*)(?:[\s-]+\d[\da-z]*)*)\b/i.exec(
      text,
    );
  const token = match?.[1];
  if (!match || !token || token.replace(/\D/g, '').length > 9) return null;
  return found(text, ended(match.index + match[0].length - token.length, token.length), 0.82);
}

function ended(from: number, length: number): Span {
  return [from, from + length];
}

function meaningful(words: string): boolean {
  const said = wordsOf(words);
  return said.length > 0 && said.length <= LONGEST && said.some((word) => !isEmptyWord(word));
}

function found(text: string, span: Span, confidence: number): Extracted {
  const kept = trimSpan(text, span);
  const heard = text.slice(...kept);
  return { value: heard, heard, span: kept, confidence };
}
