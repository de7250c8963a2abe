import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, constantFrom, property, assert as prove, sample } from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { diffLines, linesOf } from './diff.ts';
import { merge } from './merge.ts';

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
    conflicts: [{ base: 'b\n', ours: 'ours\n', theirs: 'theirs\n', at: [2, 7] }],
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

type Edit = { at: number; kind: 'change' | 'drop' | 'add'; text: string };
const base = Array.from({ length: 14 }, (_, index) => `${index + 1}. Ask question ${index + 1}.\n`);
const edits = array(
  array(constantFrom('x', 'y', 'z'), { minLength: 1, maxLength: 3 }).chain((letters) =>
    constantFrom<Edit['kind']>('change', 'drop', 'add').chain((kind) =>
      constantFrom(...base.keys()).map((at): Edit => ({ at, kind, text: `${letters.join('')}\n` })),
    ),
  ),
  { minLength: 1, maxLength: 3 },
);

function edited(lines: readonly string[], changes: readonly Edit[]): string {
  const texts = lines.map((text) => [text]);
  for (const { at, kind, text } of changes) {
    if (kind === 'add') texts[at] = [...(texts[at] ?? []), text];
    else texts[at] = kind === 'drop' ? [] : [text];
  }
  return texts.flat().join('');
}

test('what git merges cleanly comes out with the same bytes, or is left to the author', {
  timeout: 120_000,
}, () => {
  const pairs = sample(array(edits, { minLength: 2, maxLength: 2 }), { numRuns: 100, seed: 7 });
  const all = pairs.map(
    ([ours, theirs]): Texts => [base.join(''), edited(base, ours ?? []), edited(base, theirs ?? [])],
  );
  let clean = 0;
  gitMerges(all).forEach((git, index) => {
    const merged = merge(...(all[index] ?? ['', '', '']));
    if (git === null || !merged.clean) return;
    clean += 1;
    expect(merged.text).toBe(git);
  });
  expect(clean).toBeGreaterThan(20);
});
