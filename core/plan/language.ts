import type { Language } from './steps/verbs.ts';

const SPANISH = new Set(
  'el la los las que una por para con del su sus diga pida pregunte si llamada nombre número usted gracias nunca es'.split(
    ' ',
  ),
);
const ENGLISH = new Set(
  'the a an to and of for ask tell say if they their caller name number call is are with in on you'.split(
    ' ',
  ),
);

/** The language in which the author gives the instructions; a quoted line in the other language does not change it. */
export function languageOf(plain: string): Language {
  const own = plain.replace(/"[^"\n]*"|\[\[[^\n]*?\]\]/g, ' ');
  let balance = 0;
  for (const word of own.match(/\p{L}+/gu) ?? []) {
    if (SPANISH.has(word)) balance += 1;
    else if (ENGLISH.has(word)) balance -= 1;
  }
  return balance > 0 ? 'es' : 'en';
}
