import { remembering } from '../memo.ts';
import type { FieldKey, FieldType } from '../plan.ts';
import { FIELD_NOUNS, KEY_STOP_WORDS, LIST_NOUNS } from '../words/field-nouns.ts';

/** Names of things, not of people. */
const THING_NAME =
  /\b(?:company|business|pet|dog|cat|animal|facility|product|medication|medicine|street|school|event|hotel|shop|store|item|plan|project|account|pharmacy|group|show)(?:'s)? names?\b|\bnames? of (?:the |their |your )?(?:company|business|pet|dog|cat|animal|facility|product|medicine|medication|school|event|pharmacy|place|plan|hospital|project)\b/;

const KIND_OF =
  /\b(?:type|kind|sort|make|model|brand|style|reason|purpose|description|details?|nature|colou?r|what the|what (?:is|they|it|happened|went|was|kind|sort|type))\b/;

const ON_A_SCALE = /\b(?:from |between )?\d+ (?:to|and) \d+$|\bon a scale (?:of|from) /;
const YES_NO = /^(?:whether|if|si)\b/;

/** The kind of value that a label names; `null` when its words name none. */
export const namedType = remembering((label: string): FieldType | null => {
  if (YES_NO.test(label)) return 'yes-no';
  if (ON_A_SCALE.test(label)) return 'number';
  if (THING_NAME.test(label)) return 'text';
  if (
    /^(?:(?:the |their )?(?:type|kind|sort|reason|purpose|nature|description|color|colour|spelling) )/.test(
      label,
    )
  )
    return 'text';
  if (/\bname\b.*\b(?:on the (?:label|box))\b/.test(label)) return 'text';
  for (const { type, noun } of FIELD_NOUNS) if (noun.test(head(label))) return type;
  for (const { type, noun } of FIELD_NOUNS) if (noun.test(label) && !KIND_OF.test(label)) return type;
  return KIND_OF.test(label) || LIST_NOUNS.test(label) ? 'text' : null;
});

/** The noun phrase without what only explains it: "phone number where we can reach them" → "phone number". */
export function head(label: string): string {
  const cut = label.replace(
    /(?<=[a-zé)]) (?:(?:where|that|which|who|so|because|in case|as it|on the|on file|under which|they|we|to (?:use|send|text)|for (?:the|when|a|this|their|us)|in the|from the|you can|que|para|donde)\b.*)$/,
    '',
  );
  return cut.length > 0 ? cut : label;
}

const PLAIN_KEYS: readonly { type: FieldType; label: RegExp; key: string }[] = [
  {
    type: 'person-name',
    label:
      /^(?:full |first and last |complete )?(?:name|nombre(?: completo)?)$|^names? and surname$|^who (?:they are|am i speaking with|is calling|i'm speaking with)$/,
    key: 'name',
  },
  {
    type: 'phone',
    label:
      /^(?:phone|number|phone number|contact number|telephone|telephone number|best number|good number|contact phone|número(?: de teléfono)?|teléfono)$/,
    key: 'phone',
  },
  {
    type: 'phone',
    label:
      /^(?:callback|call back|call-back)(?: number| phone)?$|^(?:best |good )?number to (?:call|reach).*$|^(?:mejor )?número para .*$/,
    key: 'callback_number',
  },
  { type: 'email', label: /^(?:email|email address|correo(?: electrónico)?)$/, key: 'email' },
  { type: 'address', label: /^(?:full |street |home |complete )*(?:address|dirección)$/, key: 'address' },
  { type: 'date', label: /^(?:dob|birth ?date|birthday|date of birth)$/, key: 'date_of_birth' },
  {
    type: 'text',
    label:
      /^(?:what (?:it|this|that|the call|they|the caller)(?:'s| is| are)? (?:is )?(?:calling )?(?:about|regarding|for)|why (?:they|the caller).*|reason(?: (?:for|of|behind) .*)?|how (?:you|we|i) (?:can|may) help(?: them| the caller)?|motivo(?: .*)?|cuál es el motivo.*)$/,
    key: 'reason',
  },
  { type: 'address', label: /^(?:exact )?(?:spot|place|location)$/, key: 'location' },
  {
    type: 'text',
    label:
      /^what(?:'s| is| are)? (?:(?:it|they|the \w+) )?(?:is )?(?:happening|wrong|broken|going on|the matter|doing|the problem|the issue)(?: with .*)?$/,
    key: 'problem',
  },
  {
    type: 'text',
    label: /^(?:message|what the message is|their message|mensaje)$/,
    key: 'message',
  },
  { type: 'people', label: /^how many(?: people| guests| of them| will come)?$/, key: 'people' },
];

/** The snake_case key of a label: a plain one by its type ("best phone number" → phone), else its telling words, at most four. */
export function keyOf(label: string, type: FieldType): FieldKey {
  const bare = bareLabel(label)
    .replace(/^(?:best|good) /, '')
    .replace(type === 'email' ? / for (?:the|a|an|our) .*$/ : /$^/, '');
  for (const plain of PLAIN_KEYS) if (plain.type === type && plain.label.test(bare)) return plain.key;
  const age = /^(?:about |roughly )?how old (?:is |are |was )?(.*)$/.exec(bare);
  if (age)
    return [snake((age[1] ?? '').replace(/^(?:it|they|he|she|this|that|you)\b.*$/, '')), 'age']
      .filter(Boolean)
      .join('_');
  if (/^(?:what|which|when|where|who|whose|how|why|whether|if|since|from|in|at|for|until|on)\b/.test(bare))
    return snake(bare) || 'answer';
  return snake(head(bare)) || snake(bare) || type.replaceAll('-', '_');
}

/** Telling words of a phrase, joined by underscores, at most four. */
export const snake = remembering((phrase: string): string => {
  const all = phrase
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'](?:s|d|re|ve|ll|m|t)\b|[’']/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const telling = all.filter((word) => !KEY_STOP_WORDS.has(word));
  return (telling.length > 0 ? telling : all).slice(0, 4).join('_').slice(0, 48);
});

/** Articles, possessives and praise taken off: "the caller's best phone number" → "phone number". */
export function bareLabel(label: string): string {
  return label
    .replace(
      /^(?:(?:the|a|an|their|his|her|your|our|any|some|both|all|caller's|customer's|patient's|client's|guest's|member's|tenant's|el|la|los|las|un|una|su|sus)\s+|(?:good|exact|valid|current|correct|right)\s+)+/g,
      '',
    )
    .replace(/\s+(?:please|too|as well|first|fast|quickly|carefully|again)$/, '')
    .replace(/[\s.,;:?!]+$/, '')
    .trim();
}
