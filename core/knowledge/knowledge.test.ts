import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerFrom } from './answer.ts';
import type { Page } from './page.ts';
import { readAhead } from './passage-index.ts';
import { passagesOf } from './passages.ts';
import { rank } from './rank.ts';

const page = (text: string, title = 'Visiting us'): Page => ({
  id: 'page_1',
  title,
  text,
  source: { kind: 'typed' },
  createdAt: 0,
  updatedAt: 0,
});

const garage = page(
  '# Opening hours\nWe are open Monday to Friday from 8 AM to 6 PM. On Saturdays we close at noon.\n\n# Parking\nYou can park behind the workshop. It is free.\n\nDo you take cards?\nWe take all cards and cash.\n\nTowing\n- We tow within 30 miles.\n- Call us at any hour.',
);

describe('passages', () => {
  test('each says where it stands, word for word', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('# Heading', 'Text. More text!', '', 'Parking', 'a'.repeat(900), '- item', '\r'),
        ),
        (lines) => {
          const text = lines.join('\n');
          for (const { span, text: own } of passagesOf(page(text))) expect(text.slice(...span)).toBe(own);
        },
      ),
    );
  });

  test('a heading names its passages and is none itself', () => {
    expect(passagesOf(garage).map(({ title }) => title)).toEqual([
      'Visiting us: Opening hours',
      'Visiting us: Parking',
      'Visiting us: Parking',
      'Visiting us: Towing',
    ]);
  });

  test('a long text is cut at sentence ends, none longer than 600 characters', () => {
    const long = page('The wheels are aligned by hand. '.repeat(60));
    const passages = passagesOf(long);
    expect(Math.max(...passages.map(({ text }) => text.length))).toBeLessThanOrEqual(600);
    expect(passages.slice(0, -1).every(({ text }) => text.endsWith('.'))).toBe(true);
  });
});

describe('answers', () => {
  const passages = passagesOf(garage);

  test.each([
    ['what are your hours on saturday?', 'On Saturdays we close at noon.'],
    ['where can I park', 'You can park behind the workshop. It is free.'],
    ['can I pay by card?', 'We take all cards and cash.'],
    ['how far do you tow', 'We tow within 30 miles.'],
  ])('“%s”', (question, answer) => {
    expect(answerFrom(question, passages)?.text).toBe(answer);
  });

  test.each([
    'do you sell bicycles?',
    'what does an oil change cost?',
    'who won the game last night',
    '?',
    '',
  ])('“%s” is not known', (question) => {
    expect(answerFrom(question, passages)).toBeNull();
  });

  test('the passage that covers the rarer words comes first', () => {
    expect(rank('free parking', passages)[0]?.passage.text).toContain('free');
  });
});

test('pages that are read ahead a few at a time are ranked as pages read at once', () => {
  const many = Array.from({ length: 60 }, (_, i) => ({
    id: `many_${i}`,
    pageId: 'many',
    title: `Room ${i}`,
    text: `Room ${i} costs ${100 + i} dollars a night${i % 3 === 0 ? ' with breakfast' : ''}.`,
    span: [0, 10] as [number, number],
  }));
  const question = 'how much is room 41 with breakfast?';
  const before = rank(question, structuredClone(many)).map(({ passage, score }) => [passage.id, score]);
  const pieces: number[] = [];
  for (let at: number | null = 0; at !== null; at = readAhead(many, at)) pieces.push(at);
  expect(pieces.length).toBeGreaterThan(1);
  expect(rank(question, many).map(({ passage, score }) => [passage.id, score])).toEqual(before);
});
