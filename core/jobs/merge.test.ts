import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  array,
  constantFrom,
  integer,
  oneof,
  property,
  assert as prove,
  record,
  sample,
  tuple,
} from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { diffLines, linesOf } from './diff.ts';
import { bothLines, merge, settleConflicts } from './merge.ts';

const line = constantFrom('Ask for it.', 'Say “yes”.', '', '1. Go on', ' indented', 'trailing  ', 'last');
const ending = constantFrom('\n', '\r\n', '\n', '');
const anyText = array(
  array(line, { maxLength: 1 }).chain((parts) => ending.map((end) => parts.join('') + end)),
  {
    maxLength: 12,
  },
).map((lines) => lines.join(''));

test('a diff leads from one text to the other and its changes do not touch', () => {
  const holds = property(anyText, anyText, (from, to) => {
    const [a, b] = [linesOf(from), linesOf(to)];
    let at = 0;
    let made = '';
    for (const hunk of diffLines(a, b)) {
      if (at > 0) expect(hunk.aFrom).toBeGreaterThan(at);
      made += a.slice(at, hunk.aFrom).join('') + b.slice(hunk.bFrom, hunk.bTo).join('');
      at = hunk.aTo;
    }
    expect(made + a.slice(at).join('')).toBe(to);
  });
  prove(holds, { numRuns: 500 });
});

test('who alone changed the text keeps every byte of the change', () => {
  const holds = property(anyText, anyText, (base, changed) => {
    expect(merge(base, changed, base)).toEqual({ clean: true, text: changed });
    expect(merge(base, base, changed)).toEqual({ clean: true, text: changed });
    expect(merge(base, changed, changed)).toEqual({ clean: true, text: changed });
  });
  prove(holds, { numRuns: 300 });
});

test('it does not matter who saved first', () => {
  const holds = property(anyText, anyText, anyText, (base, ours, theirs) => {
    const [one, other] = [merge(base, ours, theirs), merge(base, theirs, ours)];
    expect(one.clean).toBe(other.clean);
    if (one.clean && other.clean) expect(one.text).toBe(other.text);
    if (!one.clean)
      for (const conflict of one.conflicts) expect(ours.slice(...conflict.at)).toBe(conflict.ours);
  });
  prove(holds, { numRuns: 500 });
});

test('a change at each end comes together', () => {
  expect(merge('a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC')).toEqual({ clean: true, text: 'A\nb\nC' });
});

test('two changes of one line are a conflict that shows both texts and the old one', () => {
  expect(merge('a\nb\nc\n', 'a\nours\nc\n', 'a\ntheirs\nc\n')).toEqual({
    clean: false,
    conflicts: [{ base: 'b\n', ours: 'ours\n', theirs: 'theirs\n', at: [2, 7], line: 2 }],
    pieces: ['a\n', 0, 'c\n'],
  });
});

test('ten thousand lines that share nothing are merged at once', () => {
  const [base, ours] = ['a\n', 'b\n'].map((text) => text.repeat(10_000)) as [string, string];
  expect(merge(base, ours, base)).toEqual({ clean: true, text: ours });
});

const folder = mkdtempSync(join(tmpdir(), 'merge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Texts = readonly [base: string, ours: string, theirs: string];

/** What `git merge-file` makes of each: the text, or null where it finds a conflict. One shell runs them all. */
function gitMerges(all: readonly Texts[]): (string | null)[] {
  all.forEach(([base, ours, theirs], index) => {
    for (const [name, text] of Object.entries({ base, ours, theirs }))
      writeFileSync(join(folder, `${name}${index}`), text);
  });
  const each = 'git merge-file -p -q ours$i base$i theirs$i > merged$i || rm merged$i';
  execFileSync('sh', ['-c', `i=0; while [ $i -lt ${all.length} ]; do ${each}; i=$((i+1)); done`], {
    cwd: folder,
  });
  const merged = new Set(readdirSync(folder));
  return all.map((_, index) =>
    merged.has(`merged${index}`) ? readFileSync(join(folder, `merged${index}`), 'utf8') : null,
  );
}

type Edit = { at: number; kind: 'change' | 'drop' | 'add' | 'double' | 'move'; text: string };

/** A text of lines as owners write them: numbered steps, empty lines, lines that are there twice. */
const written = array(
  oneof(
    constantFrom(
      '',
      '',
      'Say goodbye.',
      'Ask for it.',
      '- their name',
      '- their name',
      '  ',
      '}',
      '[[end-call]]',
    ),
    integer({ min: 1, max: 40 }).map((step) => `${step}. Ask question ${step}.`),
  ),
  { minLength: 0, maxLength: 16 },
);
const edits = array(
  record({
    at: integer({ min: 0, max: 17 }),
    kind: constantFrom<Edit['kind']>('change', 'drop', 'add', 'double', 'move'),
    text: constantFrom('x', 'y', 'x y', '', 'Say goodbye.', 'Ask for it.', '- their name'),
  }),
  { minLength: 0, maxLength: 4 },
);
const shape = record({ lineBreak: constantFrom('\n', '\n', '\r\n'), final: constantFrom(true, true, false) });

function edited(lines: readonly string[], changes: readonly Edit[]): string[] {
  return changes.reduce(
    (now, { at, kind, text }) => {
      const there = now[at];
      if (kind === 'change') return there === undefined ? now : now.with(at, text);
      if (kind === 'drop') return now.toSpliced(at, 1);
      if (kind === 'add') return now.toSpliced(at, 0, text);
      if (there === undefined) return now;
      return kind === 'double' ? now.toSpliced(at, 0, there) : [...now.toSpliced(at, 1), there];
    },
    [...lines],
  );
}

function joined(
  lines: readonly string[],
  { lineBreak, final }: { lineBreak: string; final: boolean },
): string {
  return lines.map((text, i) => (i === lines.length - 1 && !final ? text : text + lineBreak)).join('');
}

/** Base and two edits of it; now and then an edit changes the line breaks or the end of the text as well. */
const texts = tuple(written, edits, edits, shape, shape, integer({ min: 0, max: 9 })).map(
  ([lines, ours, theirs, before, after, chance]): Texts => [
    joined(lines, before),
    joined(edited(lines, ours), chance === 0 ? after : before),
    joined(edited(lines, theirs), chance === 1 ? after : before),
  ],
);

test('what git merges cleanly comes out with the same bytes, or is left to the author', () => {
  const all = sample(texts, { numRuns: 400, seed: 7 });
  let [gitClean, clean] = [0, 0];
  gitMerges(all).forEach((git, index) => {
    const [base = '', ours = '', theirs = ''] = all[index] ?? [];
    const merged = merge(base, ours, theirs);
    if (git === null) return;
    gitClean += 1;
    if (!merged.clean) return;
    clean += 1;
    expect(merged.text, JSON.stringify([base, ours, theirs])).toBe(git);
  });
  expect(gitClean).toBeGreaterThan(100);
  // A merge that leaves everything to the author would keep the law and be of no use.
  expect(clean / gitClean).toBeGreaterThan(0.8);
});

test('a conflict settled for one side is that side’s text where it was torn, and nobody’s line is lost by taking both', () => {
  const holds = property(texts, ([base, ours, theirs]) => {
    const merged = merge(base, ours, theirs);
    if (merged.clean) return;
    const both = settleConflicts(merged, merged.conflicts.map(bothLines));
    for (const [text, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const) {
      const kept = linesOf(both).map((line) => line.trimEnd());
      // What a side wrote anew is there, whoever else wrote what.
      for (const line of linesOf(text)) {
        const dropped = linesOf(base).includes(line) && !linesOf(other).includes(line);
        if (!dropped) expect(kept).toContain(line.trimEnd());
      }
    }
  });
  prove(holds, { numRuns: 300 });
});

test('lines that were only rewritten are chosen one by one', () => {
  const merged = merge('1. a\n2. b\n3. c\n', '1. A\n2. B\n3. c\n', '1. a!\n2. b!\n3. c\n');
  expect(merged).toMatchObject({
    conflicts: [
      { base: '1. a\n', ours: '1. A\n', theirs: '1. a!\n', line: 1 },
      { base: '2. b\n', ours: '2. B\n', theirs: '2. b!\n', line: 2 },
    ],
    pieces: [0, 1, '3. c\n'],
  });
  expect(!merged.clean && settleConflicts(merged, ['1. A\n', '2. b!\n'])).toBe('1. A\n2. b!\n3. c\n');
});

test('both lines of a torn end of the text stand on lines of their own', () => {
  const merged = merge('a', 'ours', 'theirs');
  expect(!merged.clean && settleConflicts(merged, merged.conflicts.map(bothLines))).toBe('theirs\nours');
});
