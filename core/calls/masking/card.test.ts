import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCards, passesLuhn } from './card.ts';
import { digitsSaid } from './digits-said.ts';

const shown = (text: string) => findCards(text).map(({ from, to, keep }) => [text.slice(from, to), keep]);

describe('a card number is found', () => {
  it.each([
    ['typed in one', 'it is 4242424242424242 thanks', '4242424242424242'],
    ['in groups', 'it is 4242 4242-4242.4242 thanks', '4242 4242-4242.4242'],
    ['with its expiry date and code behind', '5555555555554444 12 27 123', '5555555555554444 12 27 123'],
    ['with its expiry date glued to it', '55555555555544441227', '55555555555544441227'],
    ['of fifteen digits', '3782 822463 10005', '3782 822463 10005'],
    ['after a false start', '42 4242 4242 4242 4242', '4242 4242 4242 4242'],
    [
      'digit by digit',
      'four two four two four two four two four two four two four two four two',
      'four two four two four two four two four two four two four two four two',
    ],
    [
      'as people double digits',
      'four one double one, one one one one, um, one one one one, triple one one',
      'four one double one, one one one one, um, one one one one, triple one one',
    ],
    [
      'in Spanish',
      'cuarenta y dos cuarenta y dos 4242 4242 cuarenta y dos cuarenta y dos',
      'cuarenta y dos cuarenta y dos 4242 4242 cuarenta y dos cuarenta y dos',
    ],
    [
      'with words between its groups, where cards are talked about',
      'my visa is 4242 4242 and then again 4242 4242',
      '4242 4242 and then again 4242 4242',
    ],
  ])('%s', (_, text, part) => {
    expect(shown(text).map(([found]) => found)).toEqual([part]);
  });

  it('of any issuer, where cards are talked about', () => {
    expect(shown('the card number is 1324354667687980')).toEqual([['1324354667687980', '7980']]);
  });
});

describe('what is no card stays as it is', () => {
  it.each([
    ['a phone', 'call me on 312 555 0142'],
    ['a phone and a zip', 'it is 347 555 0142 and my zip is 11211'],
    ['a phone abroad whose digits pass the check', '+49 1512 3456785'],
    ['an order whose digits fail the check', 'order 4242424242424241'],
    ['an order that no issuer begins', 'order 1324354667687980'],
    ['dates and times', 'on 4 May 2018 at 19:30, for 12 people'],
    ['a row of zeros', '0000 0000 0000 0000'],
  ])('%s', (_, text) => {
    expect(shown(text)).toEqual([]);
  });
});

/** Test numbers of each issuer, with a right check digit. */
const card = fc
  .tuple(
    fc.constantFrom('4', '51', '2221', '34', '37', '6011', '65'),
    fc.array(fc.nat(9), { minLength: 15, maxLength: 15 }),
  )
  .map(([prefix, rest]) => {
    const length = /^3[47]/.test(prefix) ? 15 : 16;
    const body = `${prefix}${rest.join('')}`.slice(0, length - 1);
    return `${body}${[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((digit) => passesLuhn(`${body}${digit}`))}`;
  });
const WORDS = {
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  es: ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'],
};
const saying = fc.constantFrom(
  (number: string) => number,
  (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1 '),
  (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1-'),
  (number: string) => [...number].join(' '),
  (number: string) => [...number].map((digit) => WORDS.en[Number(digit)]).join(' '),
  (number: string) => [...number].map((digit) => WORDS.es[Number(digit)]).join(' '),
);

it('no card is left of any issuer, however it is said: only its last four digits', () => {
  fc.assert(
    fc.property(card, saying, fc.constantFrom('', 'take this: ', 'my card is '), (number, say, before) => {
      const text = `${before}${say(number)}.`;
      const kept = findCards(text).reduceRight(
        (left, { from, to, keep }) => `${left.slice(0, from)}${keep}${left.slice(to)}`,
        text,
      );
      const digits = digitsSaid(kept).map((part) => part.digits);
      expect(digits.join('')).toBe(number.slice(-4));
    }),
  );
});
