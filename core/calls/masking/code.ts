import type { Secret } from './card.ts';
import { digitsSaid, type Said } from './digits-said.ts';

const CODE =
  '(?:p\\.?i\\.?n\\.?(?: (?:code|number|no))?|(?:security|verification|one[- ]time|card) code|cvv2?|cvc2?|csc|pass ?codes?|pass ?words?|(?:code|digits|numbers) on the back|n\\.?i\\.?p\\.?|contraseña|(?:mi|la|su) clave(?: secreta)?|(?:código|codigo|número|numero) (?:de seguridad|de verificación|de verificacion|secreto|pin))';
/** Words that may stand between "my PIN" and its digits. Anything else begins another matter. */
const BETWEEN =
  "(?:[\\s,:;=#\"'“”-]|\\b(?:is|it's|its|it|was|will|would|be|number|code|no|so|um+|uh+|er|okay|ok|yes|yeah|sure|of|on|for|the|my|that|card|back|es|son|sería|seria|número|numero|código|codigo|de|del|la|mi|tarjeta|sí|si)\\b)*";
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])${CODE}(?![\\p{L}\\p{N}])${BETWEEN}$`, 'iu');
const BEHIND = new RegExp(
  `^[\\s,]*(?:is|was|es|son)(?: (?:my|the|our|mi|la|el))*\\s+${CODE}(?![\\p{L}\\p{N}])`,
  'iu',
);
const ASKED = new RegExp(`(?<![\\p{L}\\p{N}])${CODE}(?![\\p{L}\\p{N}])`, 'iu');

/** Shorter is a count ("two PINs"), longer is another number. */
const SHORTEST = 3;
const LONGEST = 12;

/** Whether a question or a field's label asks for a PIN, a security code or a password. */
export function asksForCode(question: string): boolean {
  return ASKED.test(question.replaceAll('_', ' '));
}

/** PINs, security codes and passwords of digits, known by the words beside them or, when `expected`, by the question. */
export function findCodes(text: string, expected = false): Secret[] {
  const secrets: Secret[] = [];
  const said = digitsSaid(text);
  for (let first = 0; first < said.length; ) {
    const code = codeAt(said, first);
    const [start, end] = [code[0], code.at(-1)];
    if (!start || !end) break;
    const length = code.reduce((sum, { digits }) => sum + digits.length, 0);
    const known = expected || BEFORE.test(text.slice(0, start.from)) || BEHIND.test(text.slice(end.to));
    if (known && length >= SHORTEST && length <= LONGEST)
      secrets.push({ from: start.from, to: end.to, keep: '' });
    first += code.length;
  }
  return secrets;
}

function codeAt(said: readonly Said[], first: number): Said[] {
  const run = said[first]?.run;
  const end = said.findIndex((part, at) => at > first && part.run !== run);
  return said.slice(first, end < 0 ? said.length : end);
}
