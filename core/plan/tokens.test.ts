import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeholdersIn, printToken, tokensIn } from './tokens.ts';

describe('action tokens', () => {
  it.each([
    ['[[transfer-call to="Front desk"]]', 'transfer-call', null, { to: 'Front desk' }],
    [
      '[[send-text "Book here: https://example.com/book"]]',
      'send-text',
      'Book here: https://example.com/book',
      {},
    ],
    ['[[call-webhook "Create ticket"]]', 'call-webhook', 'Create ticket', {}],
    ['[[take-message for="Dr. Lee"]]', 'take-message', null, { for: 'Dr. Lee' }],
    ['[[end-call]]', 'end-call', null, {}],
  ])('%s is read and printed byte for byte', (raw, name, value, args) => {
    const [token] = tokensIn(`Then ${raw}.`);
    expect(token).toMatchObject({ type: 'token', raw, name, value, args, span: [5, 5 + raw.length] });
    if (token?.type === 'token') expect(printToken(token)).toBe(raw);
  });

  it.each([
    '[[',
    '[[transfer-call to="Front',
    '[[send-text "Hi"',
    '[[transfer-call to=]]',
    '[[ ]]',
    '[["x"]]',
  ])('a half-written %s is broken, never lost', (raw) => {
    expect(tokensIn(`Say hello.\nThen ${raw}\nBye.`)).toEqual([
      { type: 'broken', raw, span: [16, 16 + raw.length] },
    ]);
  });

  it('a half-written token ends where the next one begins', () => {
    expect(tokensIn('[[send-text [[end-call]]').map(({ type, raw }) => [type, raw])).toEqual([
      ['broken', '[[send-text '],
      ['token', '[[end-call]]'],
    ]);
  });

  it('whatever is printed is read back the same', () => {
    const words = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/["“”\r\n]/g, ''));
    const name = fc.constantFrom('send-text', 'call-webhook', 'take-message', 'transfer-call', 'end-call');
    const args = fc.dictionary(fc.constantFrom('to', 'for'), words);
    fc.assert(
      fc.property(name, fc.option(words), args, (name, value, args) => {
        const raw = printToken({ name, value, args });
        expect(tokensIn(raw)).toEqual([
          { type: 'token', span: [0, raw.length], raw, name, value, args: { ...args } },
        ]);
      }),
    );
  });

  it('placeholders are found with their path', () => {
    expect(placeholdersIn('Hi {{ caller.number }}, {{fields.x}} {{nope').map(({ path }) => path)).toEqual([
      'caller.number',
      'fields.x',
    ]);
  });
});
