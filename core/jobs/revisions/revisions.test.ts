import { array, constantFrom, property, assert as prove } from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../diff.ts';
import type { JobText } from '../job.ts';
import { changeNote } from './change-note.ts';
import { compareTexts } from './compare.ts';

const text: JobText = {
  name: 'Take a message',
  description: '',
  instructions: 'Ask who calls.\nSay goodbye.\n',
  phrases: ['is she in'],
  icon: null,
};

test.each<[string, Partial<JobText>]>([
  ['1 line changed', { instructions: 'Ask for the name.\nSay goodbye.\n' }],
  ['2 lines changed', { instructions: 'Ask.\nBye.\n' }],
  ['Renamed from “Take a message”', { name: 'Messages' }],
  ['Phrases: 1 added', { phrases: ['is she in', 'tell her'] }],
  ['Phrases: 1 added, 1 taken out', { phrases: ['tell her'] }],
  ['Description changed', { description: 'For the desk' }],
  ['1 line changed, icon changed', { instructions: 'Ask who calls.\n', icon: 'phone' }],
  ['Saved', {}],
])('“%s” is said of a save whose author did not say why', (note, change) => {
  expect(changeNote(text, { ...text, ...change })).toBe(note);
});

test('the first text of a job is called that', () => {
  expect(changeNote(null, text)).toBe('First text');
});

test('a comparison leads from one text to the other', () => {
  const lines = array(constantFrom('a', 'b', '', 'c'), { maxLength: 9 }).map((some) => some.join('\n'));
  prove(
    property(lines, lines, (before, after) => {
      const { instructions } = compareTexts(
        { ...text, instructions: before },
        { ...text, instructions: after },
      );
      const made = instructions.reduceRight(
        (now, stretch) =>
          now.toSpliced(stretch.before.line - 1, stretch.before.lines.length, ...stretch.after.lines),
        linesOf(before),
      );
      expect(made.join('')).toBe(after);
    }),
  );
});

test('members that do not differ are left out', () => {
  expect(compareTexts(text, text)).toEqual({ instructions: [] });
  expect(compareTexts(text, { ...text, icon: 'phone', phrases: ['tell her'] })).toEqual({
    icon: { before: null, after: 'phone' },
    phrases: { added: ['tell her'], removed: ['is she in'] },
    instructions: [],
  });
});
