import type { Span } from '../../../shared/text.ts';
import { trimSpan } from '../spoken.ts';
import type { Extracted, Heard, ValueReader } from '../value.ts';
import { inDigits } from './speech/numbers.ts';
import { asSaid, words } from './speech/rewording.ts';

/** In Spanish the kind of street stands in front and the number behind. */
const STREET = words(
  'calle|c/|avenida|avda\\.?|av\\.|plaza|plazuela|paseo|camino|carretera|ronda|travesia|calzada|bulevar|boulevard|callejon|pasaje|privada|cerrada|prolongacion|urbanizacion|poligono|gran via|glorieta|rambla|diagonal|autopista|ruta|colonia',
);
const TAIL =
  /[,.;]?\s+(?:(?:por favor|gracias|y (?:mi|el|la) (?:nombre|tel[eé]fono|n[uú]mero|correo|m[oó]vil|celular)|mi (?:tel[eé]fono|n[uú]mero|nombre|correo)|pero|para que|porque|y (?:me|le|necesito|quiero|llamo))(?!\p{L}).*)$/iu;

/** "Calle Mayor cinco, tercero B", up to where the address ends; anything else is left to `read`. */
export function readDireccion(heard: Heard, read: ValueReader): Extracted | null {
  const code = heard.asked && /postal|c\.?p\.?$/i.test(heard.label ?? '');
  const street = code ? null : [...heard.text.matchAll(STREET)][0];
  if (street) return atStreet(heard, street.index);
  const said = inDigits(asSaid(heard.text));
  const found = read({ ...heard, text: said.text });
  if (!found) return null;
  const span = said.origin(...found.span);
  return { ...found, heard: heard.text.slice(...span), span };
}

function atStreet(heard: Heard, from: number): Extracted | null {
  const rest = heard.text.slice(from);
  const tail = TAIL.exec(rest);
  const span: Span = trimSpan(heard.text, [from, from + (tail ? tail.index : rest.length)]);
  const said = heard.text.slice(...span);
  const value = inDigits(asSaid(said)).text;
  const numbered = /\d/.test(value);
  if (!heard.asked && !numbered) return null;
  return { value, heard: said, span, confidence: numbered ? 0.9 : 0.7 };
}
