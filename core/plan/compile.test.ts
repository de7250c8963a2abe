import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { uncovered } from './coverage.ts';
import { everyStep, type Plan } from './plan.ts';
import { sourceOf } from './text/sentences.ts';

const context = { destinations: ['Front desk', 'Sales team'], webhooks: ['Create ticket'] };
const kinds = (text: string): string[] =>
  [...everyStep(compile(text, context).steps)].map(({ kind }) => kind);

/** Jobs in the styles that owners write, and the templates: what the laws below are tried on and mutated from. */
const STYLES = [
  'If there is smoke, tell them to get out and call 911.\n1. Get name, phone and address.\n2. Read it back.\n3. [[take-message for="Dr. Lee"]]',
  'Trigger: caller wants to move a visit\nCollect: full name, date of birth (optional)\nIf move\n    ask for the new day\nOtherwise (cancel)\n    cancel the visit\nThank them and end the call.',
  'Ask: “Is it safe to drive?”\n  No -> “Please don’t drive it.” Take the address.\n  Yes -> “Which day suits you?”\nNo estimates over the phone.',
  'ok so find out which one. if its gone say sorry n get there email. pick a day n time. dont ever promise a price',
  '• name + mobile\n• Color or extensions: ask if they had color before. If not, tell them about the test\n• book it, then text the confirmation',
  '# Lead\n## Never\n- Never give a price.\n## Steps\nFor each item:\n- ask what it is\nIf nobody answers, start again from the item.',
  'Pregunte si ya es cliente. Si no, pida su nombre y teléfono. Repita el teléfono. Nunca dé precios.',
];
const folder = new URL('../jobs/templates/', import.meta.url);
const TEXTS = [...STYLES, ...readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'))];

describe('a line of each kind', () => {
  it.each([
    ["Ask for the caller's full name.", ['collect']],
    ['Get name, phone and email.', ['collect']],
    ['Ask if they own the house.', ['ask']],
    ['Do they own the house?', ['ask']],
    ['Ask about allergies.', ['ask']],
    ['Tell them we call back.', ['say']],
    ['Say: “We call back.”', ['say']],
    ['“We call back.”', ['say']],
    ['Say sorry, then take a message.', ['say', 'action']],
    ['Get a name. Read it back.', ['collect', 'confirm']],
    ['Look it up in the price list in Knowledge.', ['knowledge']],
    ['Questions about parking: answer from Knowledge.', ['knowledge']],
    ['Text them the booking link.', ['action']],
    ['Book it.', ['action']],
    ['Email the ticket to them.', ['action']],
    ['Transfer to the front desk.', ['transfer']],
    ['Put them through to the desk.', ['transfer']],
    ['[[transfer-call to="Front desk"]]', ['transfer']],
    ['[[end-call]]', ['end']],
    ['Thank them and hang up.', ['say', 'end']],
    ['Tell them you’ll connect them, then [[transfer-call to="Front desk"]].', ['say', 'transfer']],
    ['Transfer the call with [[transfer-call to="Front desk"]]', ['transfer']],
    ['Offer to take a message.', ['action']],
    ['Ask them to restart.', ['say']],
    ['Ask them to describe the noise.', ['collect']],
    ['Never promise a price.', []],
    ['If it is broken, tell them to wait.', ['branch', 'say']],
    ['Transfer to the Sales team if they insist.', ['branch', 'transfer']],
    ['After hours, take a message.', ['branch', 'action']],
    ['business -> transfer to the front desk', ['branch', 'transfer']],
    ['no answer say someone rings back', ['branch', 'say']],
    ['Should it not arrive, transfer to the front desk.', ['branch', 'transfer']],
    ['Pida su nombre y su teléfono.', ['collect']],
    ['Pregunte si es urgente y despídase.', ['ask', 'end']],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it('scripted words are kept to the letter', () => {
    const [say] = compile('Say: “Please don’t  drive — it.”', context).steps;
    expect(say).toMatchObject({ kind: 'say', verbatim: true, text: 'Please don’t  drive — it.' });
  });

  it('what cannot be classed is said in its own words, and shown as a guess', () => {
    const plan = compile('- Purple monkeys dishwasher', context);
    expect(plan.steps).toMatchObject([{ kind: 'say', text: 'Purple monkeys dishwasher', confidence: 0.6 }]);
    expect(plan.understood).toBe(0);
    expect(plan.problems).toContainEqual(
      expect.objectContaining({ code: 'unsure-line', severity: 'finding' }),
    );
  });
});

describe('when the job runs', () => {
  it.each([
    [
      'Use this job when a caller wants a table: “a table for two”, “book”. Not for events.',
      ['a table for two', 'book'],
      1,
    ],
    ['Trigger: caller says "I am locked out"', ['I am locked out'], 0],
    ['When to use:\n- the caller is locked out\nWhen not:\n- they forgot a password', [], 1],
    ['The caller wants to know our hours.', [], 0],
  ])('%j', (head, phrases, notWhen) => {
    const { entry, steps } = compile(`${head}\n\n1. Ask for the name.`, context);
    expect(entry.when).toHaveLength(1);
    expect(entry.notWhen).toHaveLength(notWhen);
    expect(entry.phrases).toEqual(phrases);
    expect(steps.map(({ kind }) => kind)).toEqual(['collect']);
  });

  it('a sentence with an act is a step, not the entry', () => {
    expect(compile('When somebody calls, let them know that we come.', context)).toMatchObject({
      entry: { when: [] },
      steps: [{ kind: 'say' }],
    });
  });
});

describe('problems', () => {
  const codes = (text: string) =>
    compile(text, context)
      .problems.filter(({ severity }) => severity === 'blocking')
      .map(({ code }) => code);

  it.each([
    ['[[transfer-call to="Front', 'token-incomplete'],
    ['[[teleport "Mars"]]', 'token-unknown-action'],
    ['[[transfer-call to="Mars"]]', 'unknown-destination'],
    ['[[call-webhook "Mars"]]', 'unknown-webhook'],
  ])('%s blocks as %s', (text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it.each([
    ['Text them “The map: https://example.com/map”.', '[[send-text “The map: https://example.com/map”]]'],
    ['Text them https://example.com/map.', '[[send-text "https://example.com/map"]]'],
    ['Transfer to the desk.', '[[transfer-call to="Front desk"]]'],
    ['Take a message for Dr. Lee.', '[[take-message for="Dr. Lee"]]'],
    ['Create a ticket.', '[[call-webhook "Create ticket"]]'],
  ])('%s is an act in prose, mended by %s', (text, token) => {
    const problem = compile(text, context).problems.find(({ code }) => code === 'action-in-prose');
    expect(problem?.fix?.text).toBe(token);
  });

  it('a text of which nobody says what it holds is found and not guessed: its own order is nothing to send', () => {
    const problem = compile('Text them the map.', context).problems.find(
      ({ code }) => code === 'action-in-prose',
    );
    expect(problem).toBeDefined();
    expect(problem?.fix).toBeUndefined();
  });
});

describe('laws', () => {
  const pieces = fc.constantFrom(...TEXTS.flatMap((text) => text.split(/(?<=[\n.,:])/)));
  const odd = fc.constantFrom(
    '\n',
    ' ',
    '"',
    '“',
    '[[',
    ']]',
    '{{',
    ':',
    ' -> ',
    ', and ',
    'if ',
    '(',
    '- ',
    '1. ',
    'İ',
    '\u0000',
    '\u200b',
    '😀',
    '\r\n',
    '\ud800',
    'otherwise',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(fc.oneof({ weight: 4, arbitrary: pieces }, { weight: 2, arbitrary: odd }), { maxLength: 30 })
      .map((parts) => parts.join('')),
  );

  function hold(given: string): Plan {
    const plan = compile(given, context);
    expect(uncovered(sourceOf(given), plan)).toEqual([]);
    const ids = [...everyStep(plan.steps)].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const step of everyStep(plan.steps)) {
      expect(step.span[0]).toBeLessThanOrEqual(step.span[1]);
      expect(step.span[1]).toBeLessThanOrEqual(given.length);
      if (step.kind === 'go-back') expect(ids).toContain(step.to);
    }
    return plan;
  }

  it.each(TEXTS.map((given, at) => [at, given]))(
    'every word of job %i stands somewhere in its plan',
    (_, given) => {
      hold(String(given));
    },
  );

  it('no text throws, loses a word or repeats an id', () => {
    fc.assert(
      fc.property(text, (given) => void hold(given)),
      { numRuns: 1_500 },
    );
  });

  it('the same text gives the same plan', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(compile(given, context)).toEqual(compile(given, context));
      }),
      { numRuns: 200 },
    );
  });

  it('a line added at the end leaves the ids before it alone', () => {
    for (const given of STYLES) {
      const before = compile(given, context).steps.map(({ id }) => id);
      const after = compile(`${given}\nTell them zebras are striped.`, context).steps.map(({ id }) => id);
      expect(after.slice(0, before.length)).toEqual(before);
    }
  });
});
