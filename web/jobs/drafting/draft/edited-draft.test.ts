import { describe, expect, test } from 'vitest';
import { chosenText, faultsOf, linesAsEdited } from './edited-draft.ts';

const lines = [
  { text: '1. Ask for the name.', from: [0, 10] as [number, number] },
  { text: '2. Read it back.', from: null, why: 'Numbers are read back.' },
  { text: '3. End politely.', from: null, why: 'A closing.' },
];
const job = {
  ...{ name: 'Calls', description: 'd', phrases: ['hello'], icon: null, understood: 1, needs: [], lines },
  instructions: lines.map(({ text }) => text).join('\n'),
};

describe('an edited draft', () => {
  test.each<[string, string, (string | undefined)[]]>([
    ['untouched keeps each reason', job.instructions, [undefined, 'Numbers are read back.', 'A closing.']],
    [
      'with a line in front keeps the reasons of those behind',
      `Use it often.\n${job.instructions}`,
      [undefined, undefined, 'Numbers are read back.', 'A closing.'],
    ],
    [
      'with a reworded line is its owner’s there, and keeps the rest',
      job.instructions.replace('Read it back', 'Say it again'),
      [undefined, undefined, 'A closing.'],
    ],
    ['without a line keeps the others', '1. Ask for the name.\n3. End politely.', [undefined, 'A closing.']],
    ['that is empty is one empty line', '', [undefined]],
  ])('%s', (_, text, whys) => {
    const edited = linesAsEdited(lines, text);
    expect(edited.map(({ text }) => text).join('\n')).toBe(text);
    expect(edited.map(({ why }) => why)).toEqual(whys);
  });

  test('is added as it was edited, and an untouched one byte for byte', () => {
    expect(chosenText(job, { keep: true, name: ' Calls ' })).toMatchObject({
      name: 'Calls',
      instructions: job.instructions,
    });
    expect(chosenText(job, { keep: true, name: 'A', instructions: '1. Hi. ' }).instructions).toBe('1. Hi. ');
  });

  test('says at its place what keeps it from being added; one that is left out says nothing', () => {
    expect(faultsOf(job, { keep: true, name: '', instructions: ' ' })).toEqual({
      name: expect.stringContaining('Name is empty'),
      instructions: expect.stringContaining('Instructions are empty'),
    });
    const long = 'x'.repeat(10_001);
    expect(faultsOf(job, { keep: true, name: 'A', instructions: long })).toEqual({
      instructions: expect.stringContaining('Take out 1'),
    });
    expect(faultsOf(job, { keep: false, name: '', instructions: long })).toEqual({});
  });
});
