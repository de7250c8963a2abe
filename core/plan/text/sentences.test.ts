import { describe, expect, it } from 'vitest';
import { sentencesOf, sourceOf } from './sentences.ts';

describe('sentencesOf', () => {
  it.each([
    ['Ask for the name. Then say hi.', ['Ask for the name.', 'Then say hi.']],
    ['Transfer to Dr. Lee. He knows.', ['Transfer to Dr. Lee.', 'He knows.']],
    [
      'We open at 9 a.m. and close at 5 p.m. Tell them so.',
      ['We open at 9 a.m. and close at 5 p.m.', 'Tell them so.'],
    ],
    ['Say "Stay calm. Help is coming." Then wait.', ['Say "Stay calm. Help is coming."', 'Then wait.']],
    ['The fee is 9.50 a day', ['The fee is 9.50 a day']],
    ['confirm ... book ... done', ['confirm ... book ... done']],
    ['Send [[send-text "Hi. Bye."]] now', ['Send [[send-text "Hi. Bye."]] now']],
    ['ok. what to do. find out', ['ok.', 'what to do.', 'find out']],
    ["Say sorry we can't. Otherwise go on.", ["Say sorry we can't.", 'Otherwise go on.']],
    ['Any pets? OK to enter?', ['Any pets?', 'OK to enter?']],
  ])('%s', (text, expected) => {
    const spans = sentencesOf(sourceOf(text), [0, text.length]);
    expect(spans.map((span) => text.slice(...span))).toEqual(expected);
  });
});

describe('sourceOf', () => {
  it.each(['İstanbul “quoted” ’s', 'ǅ ẞ Straße', 'a\u00a0b', '😀 Ask'])('%s keeps every place', (text) => {
    expect(sourceOf(text).plain).toHaveLength(text.length);
  });
});
