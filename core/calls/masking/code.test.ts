import { describe, expect, it } from 'vitest';
import { asksForCode, findCodes } from './code.ts';

const shown = (text: string, expected = false) =>
  findCodes(text, expected).map(({ from, to }) => text.slice(from, to));

describe('a code is known by the words beside it', () => {
  it.each([
    ['my PIN is 4321', '4321'],
    ['my pin number, um, it is four three two one', 'four three two one'],
    ['the CVV is 123 and it expires in May', '123'],
    ['security code on the card: 9 1 7', '9 1 7'],
    ['the passcode is 88 12 90', '88 12 90'],
    ['password 547654', '547654'],
    ['4321 is my pin', '4321'],
    ['mi clave es 4321', '4321'],
    ['el código de seguridad es uno dos tres', 'uno dos tres'],
    ['mi NIP es 9012', '9012'],
  ])('%s', (text, code) => {
    expect(shown(text)).toEqual([code]);
  });
});

describe('other numbers stay', () => {
  it.each([
    'I forgot my PIN, my phone number is 312 555 0142',
    'what is your security code? Mine was order 44120',
    'I spin at 4321 rounds',
    'la clave lada es 55',
    'the zip code is 60614',
    'I have 2 PINs',
  ])('%s', (text) => {
    expect(shown(text)).toEqual([]);
  });
});

it('a code that was asked for needs no word beside it', () => {
  expect(asksForCode('account_pin')).toBe(true);
  expect(asksForCode('What is your PIN?')).toBe(true);
  expect(asksForCode('What is your opinion?')).toBe(false);
  expect(shown('that would be 4321', true)).toEqual(['4321']);
});
