import { expect, test } from 'vitest';
import { siteChanges, type TakenPage } from './site.ts';

const taken = (url: string, text: string, now = text): TakenPage => ({
  id: `page_${url}`,
  url,
  title: url,
  text: now,
  taken: text,
});

test('each page is new, changed, gone or the same, and one edited here is marked', () => {
  const changes = siteChanges(
    [
      { url: 'same', title: 'Same', text: 'a' },
      { url: 'changed', title: 'Changed', text: 'new' },
      { url: 'new', title: 'New', text: 'c' },
      { url: 'edited', title: 'Edited', text: 'site' },
    ],
    [taken('same', 'a'), taken('changed', 'old'), taken('gone', 'd'), taken('edited', 'before', 'by hand')],
  );
  expect(changes.map(({ url, change, edited }) => [url, change, edited])).toEqual([
    ['new', 'added', false],
    ['changed', 'changed', false],
    ['edited', 'changed', true],
    ['gone', 'removed', false],
    ['same', 'same', false],
  ]);
});

test('a page that was edited here and did not change there stays as it is', () => {
  expect(siteChanges([{ url: 'a', title: 'A', text: 'x' }], [taken('a', 'x', 'mine')])[0]).toMatchObject({
    change: 'same',
    edited: true,
  });
});
