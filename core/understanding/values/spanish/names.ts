import { tidyName } from '../name-words.ts';
import type { Spoken } from '../spoken.ts';
import type { Extracted } from '../value.ts';
import { inLetters } from './speech/letters.ts';
import { eitherWay, reworded, withoutAccents, words } from './speech/rewording.ts';

const OPENING =
  '(?:(?:ah|eh|este|pues|bueno|si|claro|mire|hola|oiga|vale|ok|okay|perdon|perdone|disculpe|buenos dias|buenas(?: tardes| noches)?|no|de acuerdo|a ver|digo)[\\s,.]+)+';

/** What no name holds: it ends one, and none begins with it. */
const NO_NAME = ', 0 ';

const SPOKEN: readonly [RegExp, string][] = [
  [new RegExp(`^[\\s¿¡]*${eitherWay(OPENING)}(?=\\p{L})`, 'giu'), ''],
  [words('se (?:escribe|deletrea)(?: asi)?|(?:le|lo|se lo) deletreo'), ','],
  [words('mi nombre (?:de pila )?es(?= .* apellidos?)|(?:de )?nombre(?= .* apellidos?)'), 'my first name is'],
  [words('(?:y )?(?:mis? |de |los? )?apellidos?(?: es| son)?'), ' last name is'],
  [
    words(
      '(?:esta |va )?a nombre de(?: mi \\p{L}+(?=[ ,]+\\p{L}),?)?|a mi nombre,?|de parte de|el nombre es|habla con|aqui',
    ),
    'my name is',
  ],
  [words('(?:ponga|pongame|apunte|apuntelo|anote|digale que llamo)(?: a)?'), 'my name is'],
  [words('(?:el|la) (?=señor|don(?:a|ña)? |doctor)'), ''],
  [words('por favor|para servirle|a sus ordenes|mucho gusto|y ya'), ','],
  [
    words(
      'y (?=(?:llamo|llamaba|quiero|queria|quisiera|necesito|tengo|mi|me|es|el|vivo|estoy|le|les|busco|hablo|soy|para|por|a|en|hoy|lo)(?!\\p{L}))',
    ),
    ', ',
  ],
  [
    words(
      '(?:(?<!me )llamo|llamaba|quiero|queria|quisiera|necesito|tengo|para|porque|desde|pero|que|vivo|estoy|habla(?:n|r)? (?:español|ingles)|español|ingles)',
    ),
    NO_NAME,
  ],
  [
    words(
      '(?:decir|dar|contar)(?:l[aeo]|sel[ao]|tel[ao])?|prefiero|pued[eo]|se(?= si)|urgente|cita|recado|mensaje|factura|llamada|telefono|correo|numero|direccion|nada|nadie|algo|todo|igual|cualquiera|ahora|hoy|mañana|tarde|noche|alli|momento|correcto|incorrecto|tambien|entonces|cambiar|pedir|pagar|cancelar|llamar|saber|dejar|gracias|adios|persona|maquina|robot|no|si|ya|muy|bien|mal|acuerdo|verdad|est[aeo]|es[aeo]|cuando|donde|como|cual|quien|cuanto',
    ),
    NO_NAME,
  ],
];

/** How a name is written is said behind it: "con be de burro", "sin hache". */
const HINT = words(
  '(?:se escribe |es |va )?(con|sin) (?:la )?(be|b|ve|v|uve|zeta|z|ese|s|ce|c|hache|h|jota|j|ge|g|elle|ye|i griega|ka|k|cu|q|eñe|ene)(?: (?:de \\p{L}+|alta|baja|larga|corta|chica|grande))?',
);

/** "Soy Ana Ruiz y llamo por …" ends at the joint; spelled letters are letters; hints are taken out. */
export function nameWords(spoken: Spoken): Spoken {
  const bare = reworded(spoken, HINT, '');
  const spelled = inLetters(SPOKEN.reduce((said, [pattern, by]) => reworded(said, pattern, by), bare));
  return reworded(spelled, /(?<=^|,)\s*,/g, '');
}

/** The name as the caller wants it written: with their hints, and with the accents that a spelling leaves out. */
export function writtenName(found: Extracted, text: string): Extracted {
  let value = found.value;
  for (const [, how = '', letter = ''] of text.matchAll(HINT)) value = hinted(value, how, letter);
  const said = text.match(/\p{L}+/gu) ?? [];
  value = value.replace(/\p{L}+/gu, (word) => {
    const accented = said.find(
      (other) =>
        other.toLowerCase() !== word.toLowerCase() &&
        withoutAccents(other).toLowerCase() === withoutAccents(word).toLowerCase(),
    );
    return accented && value === found.value && withoutAccents(word) === word ? tidyName(accented) : word;
  });
  return { ...found, value };
}

/** A letter and those that sound alike. */
const ALIKE: Record<string, [letter: string, like: RegExp]> = {
  b: ['b', /v/i],
  v: ['v', /b/i],
  z: ['z', /s(?!.*s)|c(?=[ei])/i],
  s: ['s', /z/i],
  c: ['c', /[sz](?=[ei])|k/i],
  j: ['j', /g(?=[ei])/i],
  g: ['g', /j(?=[ei])/i],
  ll: ['ll', /y(?=[aeiou])/i],
  y: ['y', /ll/i],
  k: ['k', /c|qu/i],
  ñ: ['ñ', /n/i],
};
const LETTER: Record<string, string> = {
  ...{ be: 'b', ve: 'v', uve: 'v', zeta: 'z', ese: 's', ce: 'c', hache: 'h', jota: 'j', ge: 'g', elle: 'll' },
  ...{ ye: 'y', 'i griega': 'y', ka: 'k', cu: 'q', eñe: 'ñ', ene: 'n' },
};

/** Of the last word, which is what the hint is about. A letter that stands there already needs no change. */
function hinted(name: string, how: string, said: string): string {
  const letter = LETTER[said.toLowerCase()] ?? said.toLowerCase();
  const at = name.lastIndexOf(' ') + 1;
  const word = name.slice(at);
  if (letter === 'h') return name.slice(0, at) + withH(word, how.toLowerCase() === 'con');
  const [own, like] = ALIKE[letter] ?? [];
  if (!own || !like || how.toLowerCase() === 'sin' || word.toLowerCase().includes(own)) return name;
  return name.slice(0, at) + tidyName(word.toLowerCase().replace(like, own));
}

function withH(word: string, wanted: boolean): string {
  const bare = word.replace(/^h/i, '');
  return tidyName((wanted ? `h${word.replace(/^h/i, '')}` : bare).toLowerCase());
}
