import type { Answered } from '../../client/client.ts';
import type { Line } from './said-and-heard.ts';

/** The words that prove a value: in which turn, where in its line, and what they are. */
export type Proof = Pick<Answered<'ResultValue'>, 'turn' | 'heard'> & { span: readonly [number, number] };

export function proofOf({ turn, heard, span }: Answered<'ResultValue'>): Proof {
  const [from = 0, to = 0] = span;
  return { turn, heard, span: [from, to] };
}

/**
 * Where a line holds the words of a proof. A line that was masked after it was heard has other places: there the words themselves
 * are looked for. Null for every other line; an empty stretch where the turn is known but its words are not.
 */
export function stretchIn(
  { who, turn, text }: Pick<Line, 'who' | 'turn' | 'text'>,
  proof: Proof | undefined,
): readonly [number, number] | null {
  if (!proof || who !== 'caller' || turn !== proof.turn) return null;
  if (text.slice(...proof.span) === proof.heard) return proof.span;
  const at = proof.heard === '' ? -1 : text.indexOf(proof.heard);
  return at < 0 ? [0, 0] : [at, at + proof.heard.length];
}
