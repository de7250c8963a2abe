import { array, constantFrom, oneof, property, assert as prove, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { kindOfPath } from './file-problem.ts';
import { readFiles } from './read-files.ts';

const bits = constantFrom(
  ...[
    '---\n',
    'name: A\n',
    'callwell: 1\n',
    'numbers:\n',
    '  - ',
    'steps: [',
    '{',
    '}',
    '&a ',
    '*a',
    '\n',
    '"',
    ': ',
  ],
  ...['\u0000', '\uFEFF', '!!binary ', '? ', '|\n', 'e164: "+1"\n', '__proto__: ', 'flows:\n', '\t', '#'],
);
const anyText = oneof(
  string({ unit: 'binary', maxLength: 80 }),
  array(bits, { maxLength: 20 }).map((all) => all.join('')),
);
const anyPath = oneof(
  constantFrom(
    'callwell.yaml',
    'a.md',
    'jobs/a.md',
    'knowledge/a.md',
    '../a.md',
    'jobs/../a.md',
    'A.MD',
    'jobs/',
  ),
  string({ unit: 'binary', maxLength: 20 }),
);

test('no files make the reader throw, and every problem has its file, a line and a sentence', () => {
  const holds = property(array(record({ path: anyPath, text: anyText }), { maxLength: 5 }), (files) => {
    for (const { line, column, message } of readFiles(files).problems) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(message).not.toBe('');
    }
  });
  prove(holds, { numRuns: 300 });
});

test('a path that is taken leads to one file of the folder and nowhere else', () => {
  const holds = property(anyPath, (path) => {
    if (typeof kindOfPath(path) === 'object') return;
    expect(path).not.toMatch(/\.\.(?:\/|$)|^\/|[\\:\p{Cc}\p{Cf}]/u);
    expect(path.split('/').length).toBeLessThanOrEqual(2);
  });
  prove(holds, { numRuns: 500 });
});

test.each([
  'NUL.md',
  'jobs/aux.md',
  'com1.md',
  ' a.md',
  'a.md ',
  'a/b/c.md',
  'other/a.md',
  'a.txt',
  '.git/a.md',
  '\u202Ea.md',
])('%j is no path of a workspace’s file', (path) => {
  expect(kindOfPath(path)).toHaveProperty('problem');
});
