import type { Spoken } from '../spoken.ts';
import { inDigits } from './speech/numbers.ts';
import { reworded, words } from './speech/rewording.ts';

const DAY = '(lunes|martes|miercoles|jueves|viernes|sabado|domingo)';
const MONTH =
  '(enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)';
const COMING = '(?:que viene|que entra|entrante|proxim[oa]|siguiente)';
const NEXT_WEEK = `(?:la )?(?:semana ${COMING}|proxima semana|otra semana)`;

type By = string | ((match: RegExpExecArray) => string | null);

const SPOKEN: readonly [RegExp, By][] = [
  [words('setiembre'), 'septiembre'],
  [words('manana'), 'mañana'],
  [words('dia'), 'día'],
  [words(`(?:el )?${DAY},? (?:de |en )?${NEXT_WEEK}`), ([, day]) => `${day} next week`],
  [words(`${NEXT_WEEK},? (?:el )?${DAY}`), ([, day]) => `next week ${day}`],
  [words(`(?:el )?${DAY},? de esta(?: misma)? semana`), ([, day]) => `${day} this week`],
  // Said of a day, "que viene" and "próximo" mean the next one to come, which may be in this week.
  [words(`(?:el |este )?proximo ${DAY}|(?:el |este )?${DAY} ${COMING}`), ([, a, b]) => `coming ${a ?? b}`],
  [words(`(?:el )?${DAY} (?:pasado|anterior)`), ([, day]) => `last ${day}`],
  [words(NEXT_WEEK), 'next week'],
  [words(`(?:el )?mes ${COMING}|(?:el )?proximo mes`), 'next month'],
  [words('antes de ayer|antier|antiayer|anteayer'), 'day before yesterday'],
  // A fortnight is "quince días" and a week "ocho días", both ends counted.
  [words('(?:de hoy|de aqui) en 8(?: dias)?|(?:dentro de|en|de aqui a) 8 dias'), 'in 7 days'],
  [words('(?:de hoy|de aqui) en 15(?: dias)?|(?:dentro de|en|de aqui a) 15 dias'), 'in 14 days'],
  [words('hace 15 dias'), 'hace 14 días'],
  [words('hace 8 dias'), 'hace 7 días'],
  [words('dentro de un par de|en un par de'), 'in 2'],
  [words(`${MONTH} (?:del?|de el|del año) (\\d\\d)`), ([, month, year]) => `${month} de '${year}`],
  [words('ultimo dia (?:del|de este) mes'), 'last day of this month'],
  [words('ultimo dia del (?:proximo mes|mes que viene)'), 'last day of next month'],
  [words('(?:a )?(?:fin|finales|fines) de(?:l| este)? mes'), 'end of this month'],
  [words(`(?:a )?(?:finales|fines) de ${MONTH}`), ([, month]) => `late ${month}`],
  [words(`(?:a )?principios de ${MONTH}`), ([, month]) => `early ${month}`],
  [words(`(?:a )?mediados de ${MONTH}`), ([, month]) => `mid ${month}`],
  [words('(?:el )?fin de semana que viene|(?:el )?proximo fin de semana'), 'next weekend'],
  [words('(?:este |el )?finde'), 'este fin de semana'],
  [words('(?:el )?(?:dia de )?año nuevo'), "new year's day"],
  [words('(?:el )?dia de reyes'), '6 de enero'],
  [words('esta tarde'), 'this afternoon'],
  [words('esta noche'), 'tonight'],
  [words('(?:por|en) la mañana|a la mañana'), 'in the morning'],
  [words('(?:por|en|a) la tarde'), 'in the afternoon'],
  [words('(?:por|en|a) la noche'), 'in the evening'],
  [words('mejor dicho|digo|quise decir'), 'i mean'],
  [words(`(?:el )?(?:${DAY}|(\\d{1,2})) no(?=,| |$)`), () => 'no'],
];

/** "El jueves que viene" → "coming jueves", "del noventa y uno" → "de '91": what the rules for dates know. */
export function dayWords(spoken: Spoken): Spoken {
  return SPOKEN.reduce((said, [pattern, by]) => reworded(said, pattern, by), inDigits(spoken));
}
