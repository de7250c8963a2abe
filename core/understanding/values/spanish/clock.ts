import type { Spoken } from '../spoken.ts';
import { inDigits } from './speech/numbers.ts';
import { reworded, words } from './speech/rewording.ts';

const HALF =
  '(?:,? (?:de|por|en|a) (?:la |el )?(mañana|manana|madrugada|tarde|noche)| (del mediodia|a\\.? ?m\\.?|p\\.? ?m\\.?))?';
const LEAD = '(?:a |sobre |hacia |como a |a eso de )?las? ';
const MINUTES = '(media|cuarto|\\d{1,2})';

type By = string | ((match: RegExpExecArray) => string | null);

const SPOKEN: readonly [RegExp, By][] = [
  [words('a eme|a m'), 'am'],
  [words('pe eme|p eme|p m'), 'pm'],
  [words('una(?= (?:y |menos |en punto|de la |del |pm|am)|$)'), '1'],
  [words('(?:a )?la una'), 'a las 1'],
  [words('y pico|y algo|mas o menos'), ' '],
  [
    words(`(?:faltan? )?${MINUTES}(?: minutos)? para las? (\\d{1,2})${HALF}`),
    ([, minutes, hour, part, half]) => clock(Number(hour), -minutesOf(minutes), part ?? half),
  ],
  [
    words(`${LEAD}(\\d{1,2})(?: horas?)? menos ${MINUTES}${HALF}`),
    ([, hour, minutes, part, half]) => clock(Number(hour), -minutesOf(minutes), part ?? half),
  ],
  [
    words(`${LEAD}(\\d{1,2})(?: horas?)? (?:y |con )?${MINUTES}(?: minutos)?${HALF}`),
    ([, hour, minutes, part, half]) => clock(Number(hour), minutesOf(minutes), part ?? half),
  ],
  [
    words(`(\\d{1,2}) y (media|cuarto)${HALF}`),
    ([, hour, minutes, part, half]) => clock(Number(hour), minutesOf(minutes), part ?? half),
  ],
  [
    words(`(\\d{1,2}) menos (cuarto)${HALF}`),
    ([, hour, minutes, part, half]) => clock(Number(hour), -minutesOf(minutes), part ?? half),
  ],
  [
    words(`(?:de|entre) (?:las? )?(\\d{1,2}) (?:a|y) (?:las? )?(\\d{1,2})${HALF}`),
    ([, from, to, part, half]) => span(Number(from), Number(to), part ?? half),
  ],
  [
    words(`${LEAD}(\\d{1,2})(?: horas?| en punto)?${HALF}`),
    ([, hour, part, half]) => (part || half ? clock(Number(hour), 0, part ?? half) : null),
  ],
  [
    words(`(\\d{1,2})(?: en punto)? (?:de|por) la (mañana|manana|madrugada|tarde|noche)`),
    ([, hour, part]) => clock(Number(hour), 0, part),
  ],
];

/** Spoken clock times as figures: "las ocho menos cuarto de la mañana" → "07:45 am". */
export function clockWords(spoken: Spoken): Spoken {
  return SPOKEN.reduce((said, [pattern, by]) => reworded(said, pattern, by), inDigits(spoken));
}

function minutesOf(said = ''): number {
  return said === 'media' ? 30 : said === 'cuarto' ? 15 : Number(said);
}

/** `null` for what is no time, so that the words stay: "las 45 y 10". */
function clock(hour: number, minutes: number, part: string | undefined): string | null {
  if (!(hour >= 0 && hour <= 24) || Math.abs(minutes) > 59) return null;
  const at = (((hour * 60 + minutes) % 1440) + 1440) % 1440;
  const [h, m] = [Math.floor(at / 60), String(at % 60).padStart(2, '0')];
  if (!part || h > 12) return `at ${h === 0 && hour === 1 ? 12 : h}:${m}`;
  return `at ${h}:${m} ${halfOf(part.toLowerCase(), hour)}`;
}

/** "Las doce de la mañana" is noon, "las doce de la noche" midnight, "las dos de la noche" after it. */
function halfOf(part: string, hour: number): 'am' | 'pm' {
  if (/^a/.test(part) || /madrugada/.test(part)) return 'am';
  if (/^ma/.test(part)) return hour === 12 ? 'pm' : 'am';
  if (/noche/.test(part)) return hour === 12 || hour < 5 ? 'am' : 'pm';
  return 'pm';
}

/** "De nueve a once de la mañana": the half that closes a span holds for its start as well, unless the start lies behind it. */
function span(from: number, to: number, part: string | undefined): string | null {
  if (from > 24 || to > 24) return null;
  if (!part) return `from ${from}:00 to ${to}:00`;
  const half = halfOf(part.toLowerCase(), to);
  const first = half === 'pm' && from > to && from <= 12 ? 'am' : half;
  return `from ${from}:00 ${first} to ${to}:00 ${half}`;
}
