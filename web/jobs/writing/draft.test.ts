import { array, constantFrom, property, assert as prove, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf, draftOf, emptyDraft, placeInFields, replaced, textOf } from './draft.ts';

const job = {
  name: 'Take a message',
  description: '',
  icon: null,
  phrases: ['can you tell her'],
  instructions: 'Use this when somebody is out.\n\n\n1. Ask for their name.\n2. Say goodbye.\n',
};

describe('a job in two fields', () => {
  test('any stored text comes back byte for byte', () => {
    const bits = constantFrom(
      '\n',
      '\n\n',
      '\r\n',
      '1. ',
      '- ',
      'Use this when ',
      'Ask for it.',
      ' ',
      '  ',
      'é',
      '👩‍👧',
    );
    const texts = array(
      string().chain((word) => constantFrom(word, '\n')),
      { maxLength: 3 },
    );
    prove(
      property(array(bits, { maxLength: 12 }), texts, (some, others) => {
        const instructions = [...some, ...others].join('');
        expect(textOf(draftOf({ ...job, instructions })).instructions).toBe(instructions);
      }),
    );
  });

  test('a place is found in the field that holds it', () => {
    const draft = draftOf(job);
    const at = job.instructions.indexOf('Ask for');
    const place = placeInFields(draft, [at, at + 19]);
    expect(place.field).toBe('steps');
    expect(draft.steps.slice(...place.span)).toBe('Ask for their name.');
    expect(placeInFields(draft, [0, 8])).toEqual({ field: 'intent', span: [0, 8] });
  });

  test.each([
    ['in the steps', 'Say goodbye.', 'End the call.'],
    ['in the intent', 'somebody', 'Dr. Lee'],
    ['across both', 'is out.\n\n\n1. Ask', 'is away.\n\n1. Collect'],
  ])('a fix %s changes that stretch of the stored text and nothing else', (_, old, text) => {
    const from = job.instructions.indexOf(old);
    const fixed = replaced(draftOf(job), { span: [from, from + old.length], text });
    expect(textOf(fixed).instructions).toBe(job.instructions.replace(old, text));
  });

  test('an edit sends only what it changed', () => {
    const before = textOf(draftOf(job));
    expect(changesOf(before, before)).toEqual({});
    expect(changesOf(before, { ...before, phrases: ['is she in'] })).toEqual({ phrases: ['is she in'] });
    expect(Object.keys(changesOf(before, textOf(emptyDraft)))).toEqual(['name', 'instructions', 'phrases']);
  });
});
