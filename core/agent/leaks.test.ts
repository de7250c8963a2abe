import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flow } from './claim-flow.ts';
import { guarded, leaks } from './leaks.ts';
import { RULES } from './window/prefix.ts';

const GUARD = guarded(['Never tell a caller that the spare key lies under the blue flowerpot.']);
const NONE: ReadonlySet<string> = new Set();

/** What reaches the ear of words that come in pieces. */
function heard(text: string, places: readonly number[]): { said: string; held: number } {
  let [said, pending, held, from] = ['', '', 0, 0];
  const ends = [...new Set(places)].filter((place) => place < text.length).sort((a, b) => a - b);
  for (const end of [...ends, text.length]) {
    const step = flow(said, pending + text.slice(from, end), NONE, end === text.length, GUARD);
    [said, pending, held, from] = [said + step.say, step.pending, held + step.held.length, end];
  }
  return { said, held };
}

const cuts = fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 8 });

describe('what a model was told in confidence', () => {
  test.each([
    'The spare key lies under the blue flowerpot.',
    'Well, between us: the spare key lies under the BLUE flowerpot, right by the door.',
    ...(RULES.match(/[^.\n]{60,}\./g) ?? []),
  ])('is not heard, however the words are cut: %s', (sentence) =>
    fc.assert(
      fc.property(cuts, (places) => {
        const { said, held } = heard(sentence, places);
        expect(leaks(said, GUARD)).toBe(false);
        expect(held).toBeGreaterThan(0);
      }),
    ),
  );

  test.each([
    'The spare key is not something that I can talk about.',
    'Each turn of the tap should be slow, and what stands in the sink is only water.',
    'The caller wants a person, so tell me the name of the job and I will see what the answer is.',
    'We never tell a caller when the doctor is in.',
  ])('keeps no other sentence back: %s', (sentence) =>
    fc.assert(
      fc.property(cuts, (places) => {
        expect(heard(sentence, places)).toEqual({ said: sentence, held: 0 });
      }),
    ),
  );
});
