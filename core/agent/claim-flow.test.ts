import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flow } from './claim-flow.ts';
import { claimsUndone } from './claims.ts';

const NONE: ReadonlySet<string> = new Set();

/** What reaches the ear of words that come in pieces. */
function heard(pieces: readonly string[], receipts = NONE): { said: string; held: string[] } {
  let [said, pending] = ['', ''];
  const held: string[] = [];
  for (const [at, piece] of [...pieces, ''].entries()) {
    const step = flow(said, pending + piece, receipts, at === pieces.length);
    said += step.say;
    pending = step.pending;
    held.push(...step.held);
  }
  return { said, held };
}

const CLAIMS = [
  "I've booked you in for Tuesday.",
  'I have just sent the link to you.',
  'Your message has been passed on to Dr. Lee.',
  "You're all set!",
  "Great, it's done.",
  'Booked!',
  'Message sent.',
  "I'm transferring you now.",
  "I've booked you in, and when you arrive ask for Dana.",
  'Su cita queda reservada.',
  'I’ve texted you the link.',
];

const HARMLESS = [
  'Sure I can help you with that today and I will check the calendar now so please hold on.',
  'I will send that once you say yes.',
  'Appointments are booked online.',
  'Would you like me to book it?',
  'Cancelled appointments cost nothing.',
  'He is in at nine. It is on Main Street, and you are welcome.',
  'Have you already booked with us?',
];

describe('words on their way to the ear', () => {
  test.each(CLAIMS)('“%s” is never heard without its receipt, however it is cut', (claim) => {
    const cuts = fc.array(fc.integer({ min: 1, max: claim.length }), { maxLength: 6 });
    fc.assert(
      fc.property(cuts, (places) => {
        const { said, held } = heard(cut(`Right. ${claim}`, places));
        expect(held).toHaveLength(1);
        expect(claimsUndone(said.replace(/^Right\.\s*/, '').trim(), NONE, true)).toBe(false);
      }),
    );
  });

  test.each(HARMLESS)('“%s” is heard whole, however it is cut', (sentence) => {
    const cuts = fc.array(fc.integer({ min: 1, max: sentence.length }), { maxLength: 8 });
    fc.assert(
      fc.property(cuts, (places) => {
        expect(heard(cut(sentence, places))).toEqual({ said: sentence, held: [] });
      }),
    );
  });

  test('with the receipt it is said', () => {
    expect(heard(["I've sent", ' the link.'], new Set(['send-text']))).toEqual({
      said: "I've sent the link.",
      held: [],
    });
  });

  test('a first word that begins no claim goes out at once, and so do the words after “I” when they turn harmless', () => {
    expect(flow('', 'Sure', NONE)).toEqual({ say: 'Sure', pending: '', held: [] });
    expect(flow('Sure', ' I', NONE)).toEqual({ say: ' ', pending: 'I', held: [] });
    expect(flow('Sure ', 'I can help', NONE)).toEqual({ say: 'I can help', pending: '', held: [] });
  });

  test('of a sentence that turns into a claim no more is heard, and the next one flows', () => {
    expect(heard(['Well, your note', ' has been', ' saved.', ' What else?'])).toEqual({
      said: 'Well, your note  What else?',
      held: ['Well, your note has been saved.'],
    });
  });
});

function cut(text: string, places: number[]): string[] {
  const at = [0, ...places.toSorted((a, b) => a - b), text.length];
  return at.slice(1).map((end, index) => text.slice(at[index], end));
}
