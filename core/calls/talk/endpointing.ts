import type { Expecting } from '../call.ts';

/** Silence after which the caller's turn is over, in ms. Speech recognisers say when a stretch ends, not when a person is done. */
export const ENDPOINTING = {
  /** The words already answer what was asked. */
  complete: 280,
  usual: 600,
  /** The sentence hangs in the air ("and my number is", "um"). */
  unfinished: 1400,
} as const;

const HANGING =
  /\b(?:and|but|or|so|because|um+|uh+|er+|the|a|an|my|is|it's|at|to|for|with|of|number is|name is|y|pero|o|porque|el|la|mi|es)[.,…]?$/i;
const SHORT_ANSWER = /^(?:yes|yeah|yep|no|nope|correct|that's right|right|sí|si|así es)[.!]?$/i;

/** How long to wait for more after `text`, given what the agent wants to hear. */
export function endpointingMs(text: string, expecting: Expecting | null): number {
  const said = text.trim();
  if (HANGING.test(said)) return ENDPOINTING.unfinished;
  if (expecting?.kind === 'field' && digitsShort(said)) return ENDPOINTING.unfinished;
  if (SHORT_ANSWER.test(said)) return ENDPOINTING.complete;
  return ENDPOINTING.usual;
}

/** A phone number that has begun but is too short to be one: people pause between its groups. */
function digitsShort(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 2 && digits < 7 && /^[\d\s().-]+$/.test(text);
}
