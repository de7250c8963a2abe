import type { FieldType } from '../../../plan/plan.ts';
import type { Spoken } from '../spoken.ts';
import type { Extracted, Heard, ValueReader, ValueReaders } from '../value.ts';
import { readDireccion } from './addresses.ts';
import { numberWords, peopleWords, priceWords } from './amounts.ts';
import { clockWords } from './clock.ts';
import { dayWords } from './days.ts';
import { emailWords } from './emails.ts';
import { nameWords, writtenName } from './names.ts';
import { readParty } from './people.ts';
import { phoneWords } from './phones.ts';
import { asSaid, reworded, words } from './speech/rewording.ts';
import { readSiNo } from './yes-no.ts';

const WORDED: Partial<Record<FieldType, (spoken: Spoken, country: string) => Spoken>> = {
  phone: phoneWords,
  email: emailWords,
  'person-name': nameWords,
  date: dayWords,
  time: (spoken) => dayWords(clockWords(spoken)),
  'date-time': (spoken) => dayWords(clockWords(spoken)),
  number: numberWords,
  people: peopleWords,
  price: priceWords,
  choice: placeWords,
};

/** The readers for a call in Spanish: the same ones, over words that they know, and own ones where the language differs in kind. */
export function inSpanish(readers: ValueReaders): ValueReaders {
  const entries = Object.entries(readers) as [FieldType, ValueReader][];
  return Object.fromEntries(
    entries.map(([type, read]) => [type, (heard: Heard) => readInSpanish(type, heard, read)]),
  ) as ValueReaders;
}

/** Reads with `read` what was said in Spanish; what was heard is given in the caller's own words. */
export function readInSpanish(type: FieldType, heard: Heard, read: ValueReader): Extracted | null {
  if (type === 'yes-no') return readSiNo(heard);
  if (type === 'address') return readDireccion(heard, read);
  const party = type === 'people' ? readParty(heard) : null;
  if (party) return party;
  const said = WORDED[type]?.(asSaid(heard.text), heard.country);
  if (!said) return read(heard);
  const found = read({ ...heard, text: said.text });
  if (!found) return null;
  const span = said.origin(...found.span);
  const own = { ...found, heard: heard.text.slice(...span), span };
  return type === 'person-name' ? writtenName(own, heard.text) : own;
}

const ORDINALS = ['primer[oa]?', 'segund[oa]', 'tercer[oa]?', 'cuart[oa]', 'ultim[oa]'];
const PLACES = ['first', 'second', 'third', 'fourth', 'last'];

/** "La última" → "last": which of the options just listed. */
function placeWords(spoken: Spoken): Spoken {
  return ORDINALS.reduce((said, word, at) => reworded(said, words(word), PLACES[at] ?? ''), spoken);
}
