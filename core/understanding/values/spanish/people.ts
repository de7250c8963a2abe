import { numberFound } from '../number.ts';
import type { Extracted, Heard } from '../value.ts';
import { inDigits } from './speech/numbers.ts';
import { asSaid, words } from './speech/rewording.ts';

const KIN =
  'mujer|esposa|señora|marido|esposo|pareja|novi[oa]|madre|mama|padre|papa|suegr[oa]|abuel[oa]|ti[oa]|herman[oa]|prim[oa]|cuñad[oa]|hij[oa]|niet[oa]|bebe|niñ[oa]|nen[ea]|amig[oa]|jef[ea]|vecin[oa]|compañer[oa]|soci[oa]|chic[oa]';
/** Somebody of the party: how many each names. */
const PARTY = words(
  `(yo|conmigo)|(?:mis|los|las|otr[oa]s)? ?(\\d{1,2}) (?:(?:${KIN})s|adultos|mayores|peques|menores|personas)|(mis (?:padres|papas|abuelos|suegros))|(?:mi|un|una|la|el|otr[oa]) (?:${KIN})`,
);

/** "Mi mujer, mis dos hijos y yo" is four: told one by one, the caller among them. */
export function readParty(heard: Heard): Extracted | null {
  const said = inDigits(asSaid(heard.text));
  const all = [...said.text.matchAll(PARTY)];
  if (!heard.asked || all.length < 2 || !all.some(([, self]) => self)) return null;
  const total = all.reduce((sum, [, , count, couple]) => sum + (count ? Number(count) : couple ? 2 : 1), 0);
  const last = all.at(-1);
  const span = said.origin(all[0]?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0));
  return numberFound(heard, total, span, 0.85);
}
