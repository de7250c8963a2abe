import { property, assert as prove, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokensIn } from '../../../../core/plan/tokens.ts';
import { chipsIn } from './action-chips.ts';
import { hoursInShort, offersOf, written } from './offers.ts';

const open = [{ from: '08:00', to: '17:00' }];
const week = (days: { from: string; to: string }[][]) => ({ days, holidays: [] });

describe('what can be put into a text', () => {
  test('offers every destination with its hours and every webhook of the workspace', () => {
    const destinations = [
      { name: 'On-call dentist', hours: null },
      { name: 'Front desk', hours: week([[], open, open, open, open, open, []]) },
    ];
    const offers = offersOf(destinations, [{ name: 'Create ticket' }]);
    expect(offers.map(({ label, hint }) => (hint ? `${label}, ${hint}` : label))).toEqual([
      'Transfer to On-call dentist, 24 h',
      'Transfer to Front desk, 8–17',
      'Text the caller',
      'Take a message',
      'Create ticket, webhook',
      'End call',
    ]);
  });

  test.each([
    ['one period on every open day', week([[], open, open, [], [], [], []]), '8–17'],
    ['days that differ', week([[], open, [{ from: '09:30', to: '12:00' }], [], [], [], []]), 'hours vary'],
    ['never', week([[], [], [], [], [], [], []]), 'closed'],
  ])('hours in short: %s', (_, hours, words) => {
    expect(hoursInShort(hours)).toBe(words);
  });

  test('whatever words a form gives, what is written is one whole token with those words', () => {
    prove(
      property(string({ minLength: 1, unit: 'grapheme' }), (words) => {
        const text = written({ name: 'send-text', value: words, args: {} });
        const [piece, ...others] = tokensIn(text);
        expect(others).toEqual([]);
        expect(piece).toMatchObject({ type: 'token', name: 'send-text', raw: text });
        expect(chipsIn(text)).toHaveLength(1);
      }),
    );
  });

  test('a half-written action is no chip, and a variable inside an action is part of it', () => {
    const text =
      '1. [[send-text "Hi {{caller.name}}"]] then [[transfer-call to="Fr\n2. Say {{business.name}}.';
    expect(chipsIn(text).map(({ spoken }) => spoken)).toEqual([
      'Action: Text the caller: Hi {{caller.name}}. Press Enter to edit.',
      'Filled in: name of the business.',
    ]);
  });
});
