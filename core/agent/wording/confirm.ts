import { type Manner, PLAIN } from './manner.ts';

/** Reads values back: `spoken` is how each is said aloud ("3 1 2, 5 5 5, 0 1 9 1"). */
export function confirmFields(
  pairs: readonly { label: string; spoken: string }[],
  manner: Manner = PLAIN,
): string {
  const es = manner.language === 'es';
  const ask = es ? '¿Es correcto?' : 'Is that right?';
  const only = pairs.length === 1 ? pairs[0] : undefined;
  if (only) return `${es ? 'Tengo' : 'I have'} ${only.spoken}. ${ask}`;
  const listed = pairs.map(
    ({ label, spoken }) => `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${spoken}.`,
  );
  return [es ? 'Se lo repito.' : 'Let me read that back.', ...listed, ask].join(' ');
}

/** The caller's words could mean several values ("at six"). */
export function whichValue(alternatives: readonly string[], manner: Manner = PLAIN): string {
  const es = manner.language === 'es';
  const last = alternatives.at(-1) ?? '';
  const listed =
    alternatives.length > 1 ? `${alternatives.slice(0, -1).join(', ')} ${es ? 'o' : 'or'} ${last}` : last;
  return es ? `¿Quiere decir ${listed}?` : `Do you mean ${listed}?`;
}

const ACKNOWLEDGEMENTS = {
  en: ['Thanks.', 'Got it.', 'Thank you.', 'Okay.', 'All right.'],
  es: ['Gracias.', 'Entendido.', 'De acuerdo.', 'Muy bien.'],
} as const;

/** A short word of receipt for turn `n`: two turns in a row never get the same. */
export function acknowledge(n: number, manner: Manner = PLAIN): string {
  const list = ACKNOWLEDGEMENTS[manner.language];
  return list[Math.abs(Math.trunc(n)) % list.length] ?? list[0];
}
