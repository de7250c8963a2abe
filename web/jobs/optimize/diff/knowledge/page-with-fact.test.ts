import { describe, expect, test } from 'vitest';
import { pageFor, titleFor, whyNot, withFact } from './page-with-fact.ts';

describe('a fact on a page', () => {
  test.each([
    ['', 'A visit is $80.', 'A visit is $80.'],
    ['Prices', 'A visit is $80.', 'Prices\n\nA visit is $80.'],
    ['Prices\n', 'A visit is $80.', 'Prices\n\nA visit is $80.'],
    ['Prices \n\n', 'A visit is $80.', 'Prices \n\nA visit is $80.'],
  ])('stands last, and every byte before it stays: %j', (text, fact, whole) => {
    expect(withFact(text, fact)).toBe(whole);
  });

  test.each([
    ['Prices', 'Other words.', undefined],
    ['', '', 'Give the page a title first.'],
    ['x'.repeat(121), '', 'A title has 120 characters at most. Shorten it first.'],
    ['Prices', 'Known:\nA  visit is\n$80.', '“Prices” says this already.'],
    [
      'Prices',
      'x'.repeat(19_990),
      '“Prices” would have 20,007 of 20,000 characters. Choose another page, or a new one.',
    ],
  ])('is added once, and only where it fits: %j', (title, text, why) => {
    expect(whyNot(title, text, 'A visit is $80.')).toBe(why);
  });

  test('finds the page of its matter by the title of its change', () => {
    const pages = [{ title: 'Parking' }, { title: 'Our prices' }];
    expect(titleFor('Prices move to Knowledge')).toBe('Prices');
    expect(titleFor('Put in other words')).toBe('');
    expect(pageFor(pages, 'Prices')).toBe(pages[1]);
    expect(pageFor(pages, '')).toBeUndefined();
  });
});
