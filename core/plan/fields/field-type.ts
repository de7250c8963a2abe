import { remembering } from '../memo.ts';
import type { FieldType } from '../plan.ts';
import { FIELD_NOUNS, LIST_NOUNS, PHONE_NUMBERS } from '../words/field-nouns.ts';
import { head } from './label.ts';

/** Names of things, not of people. */
const THING_NAME =
  /\b(?:company|business|pet|dog|cat|animal|facility|product|medication|medicine|street|school|event|hotel|shop|store|item|plan|project|account|pharmacy|group|show|insurance|carrier|insurer|firm|employer|brand|bank|lender|church|team|class|course|building|complex|community|restaurant|venue|model|drug)(?:'s)? names?\b|\bnames? of (?:the |their |your )?(?:company|business|pet|dog|cat|animal|facility|product|medicine|medication|school|event|pharmacy|place|plan|hospital|project|insurance|carrier|insurer|firm|employer|brand|bank|lender|church|team|class|course|building|complex|community|restaurant|venue|drug|item)\b/;

const KIND_OF =
  /\b(?:type|kind|sort|make|model|brand|style|reason|purpose|description|details?|nature|colou?r|what the|what (?:is|they|it|happened|went|was|kind|sort|type))\b/;

const ON_A_SCALE = /\b(?:from |between )?\d+ (?:to|and) \d+$|\bon a scale (?:of|from) /;
/** A day, an hour, or both: the question leaves it open. */
const WHEN_ALONE =
  /^(?:and )?(?:when|cuándo)$|^when (?:can|could|should|shall|may|do|will) (?:we|i|somebody|someone|our [a-z]+|the (?:crew|team|driver|technician)) (?:come|visit|call|deliver|arrive|stop by|be there|send|pick)\b/;
/** "What did the doctor tell them": words, whoever says them. */
const WHAT_IT_SAYS = /^what (?:should|did|does|do|would) .+ (?:say|tell (?:them|you)|read)$/;
/** "How much wood" is told with its measure, where "how much rent" is money. */
const AMOUNT_OF =
  /^how much (?:of )?(?:the )?(?:wood|firewood|water|flour|paint|gravel|sand|soil|mulch|hay|feed|oil|fuel|gas(?! bill)|data|space|storage|time|fabric|material|concrete|cement|wine|beer|coffee|rice|meat|cheese|ice)\b/;
const YES_NO = /^(?:whether|if|si)\b/;

/** The kind of value that a label names; `null` when its words name none. */
export const namedType = remembering((label: string): FieldType | null => {
  if (YES_NO.test(label)) return 'yes-no';
  if (ON_A_SCALE.test(label)) return 'number';
  if (THING_NAME.test(label)) return 'text';
  if (WHEN_ALONE.test(label)) return 'date-time';
  if (AMOUNT_OF.test(label)) return 'text';
  if (WHAT_IT_SAYS.test(label)) return 'text';
  if (
    /^(?:(?:the |their )?(?:type|kind|sort|reason|purpose|nature|description|color|colour|spelling) )/.test(
      label,
    )
  )
    return 'text';
  if (/\bname\b.*\b(?:on the (?:label|box))\b/.test(label)) return 'text';
  const short = head(label);
  if (numbersAThing(short)) return 'text';
  for (const { type, noun } of FIELD_NOUNS) if (noun.test(short)) return type;
  for (const { type, noun } of FIELD_NOUNS) if (noun.test(label) && !KIND_OF.test(label)) return type;
  return KIND_OF.test(label) || LIST_NOUNS.test(label) ? 'text' : null;
});

/** "parcel number", "unit #", "número de póliza": no telephone. */
function numbersAThing(label: string): boolean {
  const thing = /([\p{L}'-]+) (?:numbers?|no|num)(?! of\b)(?= |$|[.,?])/u.exec(label)?.[1];
  if (thing) return !PHONE_NUMBERS.has(thing) && !thing.endsWith("'s");
  return /\bnúmero de (?!tel|cel|contacto|móvil|personas|invitados)/.test(label);
}
