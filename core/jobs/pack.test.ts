import { array, constantFrom, oneof, option, property, assert as prove, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { BLANK_KINDS, MAX_PACK, parsePack, writePack } from './pack.ts';

const hardBits = constantFrom(
  '---',
  '\n---\n',
  '\r\n',
  '\n',
  '  ',
  '\t',
  '#',
  ': ',
  ' #',
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  '- ',
  '&a',
  '*a',
  '!t',
  'null',
  'yes',
  '12',
  '…',
  'é',
  '“',
  '👩‍👧',
  '\u0085',
  '\u2028',
  '\uFEFF',
  '\u0000',
  '|',
  '>',
  '%',
  '@',
  '`',
  '~',
  'a',
  'word',
);
const anyText = oneof(
  string({ unit: 'grapheme' }),
  array(hardBits, { maxLength: 8 }).map((bits) => bits.join('')),
);
const anyPack = record({
  name: anyText,
  description: anyText,
  icon: option(anyText.filter((text) => text !== '')),
  phrases: array(anyText, { maxLength: 5 }),
  blanks: array(
    record({
      name: constantFrom('link', 'person', 'spare_2'),
      kind: constantFrom(...BLANK_KINDS),
      label: anyText.filter((text) => text !== ''),
      example: anyText,
    }),
    { maxLength: 3 },
  ),
  instructions: anyText,
});

test('a job pack that is written and read again is the same job, byte for byte', () => {
  prove(
    property(anyPack, (pack) => void expect(parsePack(writePack(pack))).toEqual({ pack })),
    { numRuns: 500 },
  );
});

test('any YAML reader finds in the front matter what we wrote', () => {
  const holds = property(anyPack, (pack) => {
    const file = writePack({ ...pack, instructions: '' });
    const read = parseYaml(file.slice(4, file.length - 4)) as Record<string, unknown>;
    expect(read.name).toBe(pack.name);
    expect(read.phrases ?? []).toEqual(pack.phrases);
    expect(read.blanks ?? []).toEqual(pack.blanks);
  });
  prove(holds, { numRuns: 300 });
});

test.each([
  ['CRLF line breaks', '1. Ask for it.\r\n2. Say “yes”.\r\n'],
  ['trailing spaces', 'Ask for it.  \n   \n'],
  ['leading blank lines', '\n\n\nAsk for it.'],
  ['three hyphens in the text', 'Ask for it.\n---\nname: not a name\n---\n'],
  ['no final line break', 'Ask for it.'],
  ['nothing at all', ''],
])('instructions keep %s', (_, instructions) => {
  const job = { name: 'A job', description: '', icon: null, phrases: [], instructions };
  expect(parsePack(writePack(job))).toEqual({ pack: { ...job, blanks: [] } });
});

test('front matter written by hand may hold comments, quotes, CRLF and a byte order mark', () => {
  const file =
    "\uFEFF---\r\n# ours\r\nname: \"Take: a message\" # kept\r\nphrases: # many\r\n- it's me\r\n- 'it''s \"us\"'\r\n---\r\nAsk.";
  expect(parsePack(file)).toEqual({
    pack: {
      name: 'Take: a message',
      description: '',
      icon: null,
      phrases: ["it's me", 'it\'s "us"'],
      blanks: [],
      instructions: 'Ask.',
    },
  });
});

test.each([
  ['no front matter', 'Ask for it.', 'Line 1: a job pack begins'],
  ['an empty file', '', 'Line 1: a job pack begins'],
  ['front matter without an end', '---\nname: A\n', 'Line 2: the front matter never ends'],
  ['no name', '---\ndescription: A\n---\n', 'has no "name"'],
  ['a key twice', '---\nname: A\nname: B\n---\n', 'Line 3: "name" is given twice'],
  ['an unknown key', '---\nname: A\n__proto__: B\n---\n', 'Line 3: "__proto__" is not known'],
  ['a colon in plain text', '---\nname: A: B\n---\n', 'Line 2: YAML gives this text another meaning'],
  ['an alias', '---\nname: *a\n---\n', 'Line 2: YAML gives this text another meaning'],
  ['a block text', '---\nname: |\n  A\n---\n', 'Line 2: YAML gives this text another meaning'],
  ['an open quote', '---\nname: "A\n---\n', 'Line 2: a quote is opened and never closed'],
  ['text behind a quote', '---\nname: "A" B\n---\n', 'Line 2: there is more behind the closing quote'],
  ['an unknown escape', '---\nname: "\\q"\n---\n', 'Line 2: a double-quoted text holds an escape'],
  ['an item under no list', '---\nname: A\n  - b\n---\n', 'Line 3: a list item stands under no key'],
  ['a text where a list belongs', '---\nname: A\nphrases: one\n---\n', 'Line 3: "phrases" is a list'],
  ['a list where a text belongs', '---\nname:\n  - A\n---\n', 'Line 2: "name" is one text'],
  ['a map among phrases', '---\nname: A\nphrases:\n  - {name: b}\n---\n', 'Line 4: a phrase is a text'],
  ['an open brace', '---\nname: A\nblanks:\n  - {name: b\n---\n', 'Line 4: a list of values in braces ends'],
  [
    'an unknown kind',
    '---\nname: A\nblanks:\n  - {name: b, kind: c}\n---\n',
    "Line 4: a blank's kind is one of",
  ],
  [
    'an unknown key of a blank',
    '---\nname: A\nblanks:\n  - {name: b, constructor: c}\n---\n',
    'Line 4: "constructor" is not known',
  ],
  ['a control character', '---\nname: A\u0000B\n---\n', 'Line 2: YAML gives this text another meaning'],
  ['a megabyte', `---\nname: A\n---\n${'x'.repeat(MAX_PACK)}`, 'The file is longer than 200,000 characters'],
])('%s is a problem that names its line', (_, file, message) => {
  const parsed = parsePack(file);
  expect('problems' in parsed && parsed.problems.map((problem) => problem.message).join('\n')).toContain(
    message,
  );
});

test('no text makes the reader throw', () => {
  const hostile = array(oneof(hardBits, string()), { maxLength: 30 }).map(
    (bits) => `---\n${bits.join('')}\n---\n`,
  );
  prove(
    property(hostile, (file) => void expect(parsePack(file)).toBeDefined()),
    { numRuns: 500 },
  );
});
