import { describe, expect, it } from 'vitest';
import { ACTION_NAMES, actionOf, isAction, receiptSentence } from './index.ts';

const args = { to: 'Front desk', text: 'Book at example.com', name: 'Create ticket', for: 'Dr. Lee' };

describe('an action', () => {
  const every = ACTION_NAMES.flatMap((name) =>
    (['en', 'es'] as const).map((language) => ({ name, language })),
  );

  it.each(every)('$name in $language claims nothing before its receipt', ({ name, language }) => {
    const spec = actionOf(name);
    const before = [
      spec.says[language](args),
      spec.asks?.[language](args) ?? '',
      spec.failedSentence[language](args),
    ];
    for (const word of spec.claimWords[language]) {
      for (const sentence of before.slice(0, 2)) expect(sentence.toLowerCase()).not.toContain(word);
    }
  });

  it.each(every)('$name in $language asks first exactly when it reaches outside', ({ name, language }) => {
    const spec = actionOf(name);
    expect(spec.asks !== null).toBe(spec.outward);
    if (spec.asks) expect(spec.asks[language](args)).toMatch(/\?$/);
  });

  it.each([
    ['send-text', 'en', 'The text is on its way to you.'],
    ['take-message', 'en', "I've noted your message for Dr. Lee."],
    ['take-message', 'es', 'He apuntado su mensaje para Dr. Lee.'],
    ['transfer-call', 'en', ''],
  ] as const)('%s says in %s what its receipt proves', (name, language, sentence) => {
    expect(
      receiptSentence(name, { simulated: true, details: actionOf(name).simulate(args) }, args, language),
    ).toBe(sentence);
  });

  it('a message for nobody in particular is noted too', () => {
    const done = { simulated: false, details: {} };
    expect(receiptSentence('take-message', done, {}, 'en')).toBe("I've noted your message.");
  });

  it.each([
    ['transfer-call', {}, false],
    ['transfer-call', { to: 'Front desk' }, true],
    ['send-text', { text: '' }, false],
    ['send-text', { text: 'x'.repeat(1601) }, false],
    ['take-message', {}, true],
    ['take-message', { urgent: 'perhaps' }, false],
    ['call-webhook', { name: 'Create ticket', order_number: '17' }, true],
    ['end-call', {}, true],
  ] as const)('%s with %j may run: %s', (name, given, good) => {
    expect(actionOf(name).args.safeParse(given).success).toBe(good);
  });

  it('is known by its name alone', () => {
    expect(ACTION_NAMES.every(isAction)).toBe(true);
    expect(['toString', 'wipe-disk', ''].some(isAction)).toBe(false);
  });
});
