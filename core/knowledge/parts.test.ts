import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE_LIMITS } from './page.ts';
import { partsOfText, partTitle } from './parts.ts';

test('no part is too long, and nothing but white space is lost', () => {
  const bare = (text: string) => text.replace(/\s+/g, '');
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.integer({ min: 2, max: 60 }),
      (text, most) => {
        const parts = partsOfText(text, most);
        expect(Math.max(0, ...parts.map(({ length }) => length))).toBeLessThanOrEqual(most);
        expect(bare(parts.join(''))).toBe(bare(text));
      },
    ),
  );
});

test('a cut comes before a heading where there is one', () => {
  expect(partsOfText('# One\nsome words\n# Two\nmore words', 24)).toEqual([
    '# One\nsome words',
    '# Two\nmore words',
  ]);
});

test('titles are numbered and never too long', () => {
  expect([0, 1].map((part) => partTitle('Menu', part))).toEqual(['Menu', 'Menu (2)']);
  expect([...partTitle('x'.repeat(500), 11)]).toHaveLength(PAGE_LIMITS.title);
});
