import type { Spoken } from '../spoken.ts';
import { inDigits } from './speech/numbers.ts';
import { reworded, words } from './speech/rewording.ts';

const SPOKEN: readonly [RegExp, string][] = [
  [
    words(
      'los? ultimos? (?:numeros?|digitos?|cifras?)|las? ultimas? (?:cifras?|numeros?)|l[oa]s ultim[oa]s|el ultimo',
    ),
    'the last',
  ],
  [words('(?:que )?(?:termina|acaba)(?: en| con)?'), 'ends in'],
  [words('(?:que )?(?:empieza|comienza)(?: por| con| en)?'), 'starts with'],
  [words('codigo de area|clave lada|lada|prefijo'), 'area code'],
  [words('extension|interno|anexo'), 'extension'],
  [words('perdon|disculpe|perdone|digo|mejor dicho'), 'sorry'],
  [words('mas(?= \\d)'), '+'],
  [words('par de (\\d)'), 'double'],
];

/** "Termina en setenta y nueve" → "ends in 79"; "más treinta y cuatro" → "+ 34". */
export function phoneWords(spoken: Spoken): Spoken {
  const digits = inDigits(spoken);
  return SPOKEN.reduce((said, [pattern, by]) => reworded(said, pattern, by), digits);
}
