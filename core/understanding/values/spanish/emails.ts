import type { Spoken } from '../spoken.ts';
import { inLetters, letterAt } from './speech/letters.ts';
import { inDigits } from './speech/numbers.ts';
import { reworded, withoutAccents, words } from './speech/rewording.ts';

const SIGNS: readonly [RegExp, string][] = [
  [words('guion bajo|raya baja|barra baja|linea baja|subguion|underscore'), 'underscore'],
  [words('guion(?: medio| alto| normal)?|raya'), 'dash'],
  [words('a roba|aroba|arroba'), 'arroba'],
  [words('(?:ge|je|yi|ji) ?(?:mail|meil)|jimeil|yimeil'), 'gmail'],
  [words('hot mail|jotmail|jot mail'), 'hotmail'],
];
/** Remarks on how it is written; "todo junto" besides joins the words before it. */
const REMARK = words(
  '(?:todo )?(?:en )?minusculas?|sin (?:espacios?|acentos?|tildes?)|con minusculas?|todo seguido|seguido',
);
const TOGETHER = /((?:[\p{L}\d]+\s+){1,5})(?:todo\s+)?junto(?![\p{L}])/giu;
/** Words of the sentence around an address, accents off. */
const LEAD =
  /^(?:mi|el|la|es|e?mail|correo|electronico|direccion|de|a|al|seria|apunte|anote|pues|bueno|si|no|mire|vale|ok|y|en|le|doy|escriba|ponga|perdon|su)$/;

/** "María García todo junto arroba" → "mariagarcia arroba"; "ele punto pérez" → "l punto perez". */
export function emailWords(spoken: Spoken): Spoken {
  const bare: Spoken = { text: withoutAccents(spoken.text), origin: spoken.origin };
  const digits = inDigits(inLetters(bare, 2, ''));
  const signs = SIGNS.reduce((said, [pattern, by]) => reworded(said, pattern, by), digits);
  const plain = reworded(reworded(signs, REMARK, ' '), TOGETHER, ([, before = '']) => joined(before));
  return reworded(plain, BEFORE_SIGN, ([name = '']) => letterAt([name.toLowerCase()], 0)?.letter ?? null);
}

/** The name of a letter right before a sign is that letter; shorter ones are words as well. */
const BEFORE_SIGN = /(?<![\p{L}.])\p{L}{3,5}(?=\s+(?:punto|arroba|underscore|dash)(?!\p{L}))/giu;

function joined(before: string): string {
  const all = before
    .trim()
    .split(/\s+/)
    .filter((word) => !/^todo$/i.test(word));
  const from = all.findIndex((word) => !LEAD.test(word.toLowerCase()));
  return from < 0 ? before : [...all.slice(0, from), all.slice(from).join('')].join(' ');
}
