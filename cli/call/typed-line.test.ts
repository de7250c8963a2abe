import { describe, expect, test } from 'vitest';
import { readLine } from './typed-line.ts';

describe('a line typed in a call', () => {
  test.each([
    ['  Hello there ', { means: 'act', act: { type: 'say', text: 'Hello there' } }],
    ['/keys 12 #', { means: 'act', act: { type: 'keys', digits: '12#' } }],
    ['/silence', { means: 'act', act: { type: 'silence' } }],
    ['/over no, wait', { means: 'act', act: { type: 'talk-over', text: 'no, wait' } }],
    ['/hang-up', { means: 'act', act: { type: 'hang-up' } }],
    ['/back 2', { means: 'back', turn: 2 }],
    ['/help', { means: 'help' }],
    ['   ', { means: 'nothing' }],
  ])('%j is understood', (line, meaning) => {
    expect(readLine(line)).toEqual(meaning);
  });

  test.each([
    ['/keys one', /^Keys are 0 to 9/],
    ['/back', /number of one of your turns/],
    ['/back 0', /number of one of your turns/],
    ['/over', /./],
    ['/whistle', /no \/whistle/],
    [`Hello ${'o'.repeat(2001)}`, /2,?000/],
  ])('%.20j is answered by a sentence, and nothing is done', (line, says) => {
    expect(readLine(line)).toEqual({ means: 'fault', sentence: expect.stringMatching(says) });
  });
});
