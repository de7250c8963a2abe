import { describe, expect, test } from 'vitest';
import { merge } from '../../../core/jobs/merge.ts';
import { type Choices, partsOfTheirs, partsToChoose, type Sides, settled } from './settling.ts';

const parts = (chosen: Choices['parts']): Choices => ({ parts: chosen, lines: [] });

const base = {
  name: 'Take a message',
  description: '',
  instructions: 'Ask who calls.',
  phrases: ['is she in', 'leave a message'],
  icon: null,
};

const sides: Sides = {
  base,
  mine: { ...base, name: 'Messages', phrases: ['leave a message', 'tell her'], instructions: 'Mine.' },
  theirs: {
    ...base,
    name: 'Message',
    description: 'Theirs.',
    phrases: ['is she in', 'call me back', 'leave a message'],
    instructions: 'Theirs.',
  },
  merge: merge('Ask who calls.', 'Mine.', 'Theirs.'),
};

describe('two edits of one job', () => {
  test('ask about the parts that both changed, and keep what only the other changed', () => {
    expect(partsToChoose(sides)).toEqual(['name', 'instructions', 'phrases']);
    expect(partsOfTheirs(sides)).toEqual(['description']);
  });

  test('a part that only this edit changed is not overwritten by the other, nor the other by it', () => {
    const only = { ...sides, theirs: { ...base, description: 'Theirs.' } };
    expect(settled(only, parts({ phrases: 'mine' }))).toMatchObject({
      name: 'Messages',
      instructions: 'Mine.',
    });
    expect(settled(only, parts({}))).not.toHaveProperty('description');
  });

  test('phrases of both stay, without those that this edit took out', () => {
    expect(settled(sides, parts({ phrases: 'both' })).phrases).toEqual([
      'call me back',
      'leave a message',
      'tell her',
    ]);
  });

  test.each([
    ['mine', 'Mine.'],
    ['theirs', undefined],
    ['both', 'Both.'],
  ] as const)('instructions can be %s', (choice, text) => {
    expect(
      settled({ ...sides, merge: { clean: true, text: 'Both.' } }, parts({ instructions: choice }))
        .instructions,
    ).toBe(text);
  });

  test('nothing is sent when everything chosen is stored already', () => {
    expect(settled(sides, parts({ name: 'theirs', instructions: 'theirs', phrases: 'theirs' }))).toEqual({});
  });

  test.each([
    ['mine', 'Mine.'],
    ['theirs', undefined],
    ['both', 'Theirs.\nMine.'],
  ] as const)('a line that both changed can be %s', (choice, text) => {
    expect(settled(sides, { parts: { phrases: 'theirs' }, lines: [choice] }).instructions).toBe(text);
  });
});
