import { property, assert as prove, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changesOf, draftOf, emptyDraft, replaced, textOf } from './draft.ts';

const job = {
  name: 'Take a message',
  description: '',
  icon: null,
  phrases: ['can you tell her'],
  instructions: 'Use this when somebody is out.\n\n\n1. Ask for their name.\r\n2. Say goodbye.\n',
};

describe('a job while it is written', () => {
  test('any stored text comes back byte for byte', () => {
    prove(
      property(string({ unit: 'binary' }), (instructions) => {
        expect(textOf(draftOf({ ...job, instructions })).instructions).toBe(instructions);
      }),
    );
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
