import { array, property, assert as prove, string } from 'fast-check';
import { expect, test } from 'vitest';
import { fileStem, freeStem } from './pack-name.ts';

test.each([
  ['Take a message', 'take-a-message'],
  ['  New-patient  INTAKE ', 'new-patient-intake'],
  ['Réserver une table', 'reserver-une-table'],
  ['Straße', 'strasse'],
  ['What’s open?', 'whats-open'],
  ['../../etc/passwd', 'etc-passwd'],
  ['C:\\Windows\\system32', 'c-windows-system32'],
  ['CON', 'con-job'],
  ['lpt1', 'lpt1-job'],
  ['com1.txt', 'com1-txt'],
  ['.hidden', 'hidden'],
  ['a\u0000b\u202Ec', 'abc'],
])('the file of %j is called %s', (name, stem) => {
  expect(fileStem(name, 'job')).toBe(stem);
});

test('a name without a Latin letter is told apart from others by a number made of it', () => {
  expect(fileStem('預約', 'job')).toMatch(/^job-[0-9a-f]{8}$/);
  expect(fileStem('預約', 'job')).not.toBe(fileStem('取消', 'job'));
});

test('whatever the names, their files are safe, short and differ by more than case', () => {
  const names = array(string({ unit: 'binary', maxLength: 120 }), { maxLength: 30 });
  const holds = property(names, (all) => {
    const taken = new Set<string>();
    for (const name of all) {
      const stem = freeStem(fileStem(name, 'job'), taken);
      expect(stem).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,70}[a-z0-9])?$/);
      expect(stem).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
    }
    expect(taken.size).toBe(all.length);
  });
  prove(holds, { numRuns: 300 });
});

test('two names with one stem get a number, and a name that has that number already is not taken over', () => {
  const taken = new Set<string>();
  expect(['a b', 'a-b', 'a b 2', 'a_b'].map((name) => freeStem(fileStem(name, 'job'), taken))).toEqual([
    'a-b',
    'a-b-2',
    'a-b-2-2',
    'a-b-3',
  ]);
});
