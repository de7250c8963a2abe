import { remembering } from '../memo.ts';
import type { FieldKey, FieldType } from '../plan.ts';
import { bareLabel, head, snake } from './label.ts';
import { nameOfFact, nameOfNoun, nameOfQuestion } from './question-name.ts';

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

/** What a label asks for without what surrounds it: "roughly how old the roof is" → "how old the roof is". */
export function askedFor(label: string): string {
  return bareLabel(label).replace(/^(?:(?:about|roughly|approximately|exactly|just|best|good) )+/, '');
}

/** The snake_case key of a label: a plain one by its type ("best phone number" → phone), else as a person would name the value. */
export function keyOf(label: string, type: FieldType): FieldKey {
  return named(`${type}\u0000${label}`);
}

const named = remembering((typed: string): FieldKey => {
  const [type = 'text', label = ''] = typed.split('\u0000') as [FieldType, string];
  const bare = askedFor(label).replace(type === 'email' ? / for (?:the|a|an|our) .*$/ : /$^/, '');
  for (const plain of PLAIN_KEYS) if (plain.type === type && plain.label.test(bare)) return plain.key;
  if (type === 'yes-no') return nameOfFact(bare);
  const question = nameOfQuestion(bare)?.key;
  const key = question ?? (QUESTION.test(bare) ? snake(bare) : nameOfNoun(head(bare)) || snake(bare));
  return suffixed(key || type.replaceAll('-', '_'), type);
});

const QUESTION = /^(?:what|which|when|where|who|whose|how|why|since|from|in|at|for|until|on)\b/;

const DATED =
  /^date_|(?:^|_)(?:date|day|days|birthday|dob|deadline|by|since|evening|week|month|weekend|timeline|fecha|dia)$/;

/** A date says that it is one: "storm" → storm_date, so that the record reads well. */
function suffixed(key: string, type: FieldType): string {
  return type === 'date' && !DATED.test(key) ? `${key}_date` : key;
}
