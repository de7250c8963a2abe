import type { Spoken } from '../spoken.ts';
import { inDigits } from './speech/numbers.ts';
import { reworded, words } from './speech/rewording.ts';

type By = string | ((match: RegExpExecArray) => string | null);

const COUNTS: readonly [RegExp, By][] = [
  [words('media docena'), 'half a dozen'],
  [words('una docena'), 'a dozen'],
  [words('(?:un|el) par(?: de)?'), '2'],
  [words('ningun[oa]?|nadie|nada'), 'none'],
  [words('perdon|digo|mejor|quise decir'), 'sorry'],
];
const PEOPLE: readonly [RegExp, By][] = [
  [words('(?:un|una) (?=(?:persona|adult|niñ|nene|comensal|bebe|amig|pasajer|invitad|chic))'), '1 '],
  [words('un[oa]?(?= sol[oa])|(?<=^\\W*(?:para |solo |solamente )?)un[oa]'), '1'],
  [words('yo sol[oa]|solo yo|solamente yo|nada mas yo|sol[oa] para mi'), 'just me'],
  [words('(?:nosotr[oa]s|los|las) (\\d{1,2})'), '$1'],
  [words('y'), 'and'],
];
/** Where a point parts thousands and a comma the rest. Mexico, Central America and the United States write it the other way. */
const POINT_IS_DECIMAL = /^(?:US|MX|PR|GT|HN|NI|SV|PA|DO|GB|IE|CA|AU|NZ)$/;
const MONEY: readonly [RegExp, By][] = [
  [words('centimos|centavos|cents?'), 'cents'],
  [words('dolares'), 'dollars'],
  [
    words('(\\d+) (euros?|dollars?|pesos?|soles|libras)(?: con| y)? (\\d{1,2})(?: cents)?'),
    ([, whole, unit, cents]) => `${whole}.${cents?.padStart(2, '0')} ${unit}`,
  ],
  [words('(\\d+) con (\\d{1,2})'), ([, whole, cents]) => `${whole}.${cents?.padStart(2, '0')} euros`],
  [words('perdon|digo|mejor dicho'), 'sorry'],
];
const DECIMAL: readonly [RegExp, By][] = [
  [words('(\\d+) (?:coma|punto) (\\d+)'), ([, whole, rest]) => `${whole}.${rest}`],
  [/(?<=\d),(?=\d{1,2}(?!\d))/g, '.'],
];

function all(spoken: Spoken, rules: readonly [RegExp, By][]): Spoken {
  return rules.reduce((said, [pattern, by]) => reworded(said, pattern, by), spoken);
}

function figures(spoken: Spoken, country: string): Spoken {
  const thousands = POINT_IS_DECIMAL.test(country)
    ? spoken
    : reworded(spoken, /(?<=\d)\.(?=\d{3}(?!\d))/g, '');
  return all(inDigits(thousands), DECIMAL);
}

export function numberWords(spoken: Spoken, country: string): Spoken {
  const alone = reworded(spoken, /^(?:[^\p{L}]|solo |solamente |nada más )*\bun[oa]?(?=\P{L}*$)/giu, '1');
  return all(figures(alone, country), COUNTS);
}

export function peopleWords(spoken: Spoken): Spoken {
  return all(all(inDigits(spoken), COUNTS), PEOPLE);
}

export function priceWords(spoken: Spoken, country: string): Spoken {
  return all(figures(spoken, country), MONEY);
}
