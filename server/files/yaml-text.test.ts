import { anything, jsonValue, property, assert as prove, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readYaml, writeYaml } from './yaml-text.ts';

const read = (text: string) => {
  const result = readYaml(text);
  if ('problems' in result) throw new Error(result.problems[0]?.message);
  return result.value;
};

describe('what is written as YAML', () => {
  test('is read again as the same value, whatever its texts hold', () => {
    const holds = property(jsonValue({ stringUnit: 'binary', noUnicodeString: false } as object), (value) => {
      const plain: unknown = JSON.parse(JSON.stringify({ value }));
      expect(read(writeYaml(plain))).toEqual(plain);
    });
    prove(holds, { numRuns: 200 });
  });

  test.each([
    'yes',
    'no',
    '012',
    '1e3',
    '09:00',
    '2026-12-25',
    '~',
    '+13125550142',
    '\u2028',
    '\u0085',
    'a\r\nb',
    ' a',
    '# b',
  ])('keeps the text %j a text for readers of YAML 1.1 too', (text) => {
    const written = writeYaml({ text });
    expect(read(written)).toEqual({ text });
    expect(written).not.toMatch(/^text: (?:yes|no|012|1e3|09:00|2026-12-25|~|\+1312.*)$/m);
  });
});

describe('YAML that is not read', () => {
  test.each([
    ['an anchor bomb', 'a: &a [x, x]\nb: [*a, *a]\n', /^Line 2: anchors and aliases/],
    ['a key twice', 'a: 1\nb: 2\na: 3\n', /^Line 3: “a” is given twice/],
    ['a key that is no text', 'a: 1\n? [b]\n: 2\n', /^Line 2: a key is a plain text/],
    ['a tag', 'a: 1\nb: !!js/function "x"\n', /^Line 2: this is not YAML that can be read: Unresolved tag/],
    ['two documents', 'a: 1\n---\nb: 2\n', /^Line \d: this is not YAML/],
    ['brackets without end', `a: 1\nb: ${'['.repeat(500_000)}`, /^Line 2: the brackets are nested too deep/],
    ['steps without end', '- '.repeat(100_000), /^Line 1: /],
    ['an open quote', 'a: 1\nb: "x\n', /^Line \d: this is not YAML/],
  ])('%s is a problem with its line', (_what, text, message) => {
    const result = readYaml(text);
    expect('problems' in result && result.problems[0]?.message).toMatch(message);
  });

  test('a key for a prototype stays a key', () => {
    const value = read('__proto__: {polluted: true}\n');
    expect(Object.hasOwn(value as object, '__proto__')).toBe(true);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });

  test('no text makes the reader throw', () => {
    prove(
      property(
        string({ unit: 'binary', maxLength: 200 }),
        (text) => void expect(readYaml(text)).toBeDefined(),
      ),
      { numRuns: 500 },
    );
    prove(
      property(
        anything(),
        (value) => void expect(readYaml(`a: ${String(JSON.stringify(value))}`)).toBeDefined(),
      ),
      { numRuns: 200 },
    );
  });
});

test('the line of a value is that of its key or item; of one that is not there, that of what would hold it', () => {
  const text = 'a: 1\nlist:\n  - name: x\n    n: 2\n  - name: y\n';
  const result = readYaml(text);
  if ('problems' in result) throw new Error('unread');
  const { lineOf } = result;
  expect(lineOf(['list'])).toBe(2);
  expect(lineOf(['list', 0, 'n'])).toBe(4);
  expect(lineOf(['list', 1])).toBe(5);
  expect(lineOf(['list', 1, 'missing'])).toBe(5);
  expect(lineOf(['nothing'])).toBe(1);
});
