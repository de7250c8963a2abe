import { describe, expect, it } from 'vitest';
import { DANGER_NAMES } from '../../workspaces/emergency-settings.ts';
import { ENGLISH } from './english.ts';
import { matchesOf, PhraseList, partsHeard } from './phrase-list.ts';
import { neededWords } from './phrase-words.ts';
import { phrasePattern } from './phrases.ts';
import { SPANISH } from './spanish.ts';

describe('the words that a phrase cannot do without', () => {
  it.each([
    ['smell|odou?r', ['odor', 'odour', 'smell']],
    ['gas leak|co', ['co', 'leak']],
    ['commit\\w*|tried', ['commit…', 'tried']],
    ['(?:a|en) la|morad[oa]s?', ['en', 'la', 'morada', 'moradas', 'morado', 'morados']],
    ['my (?:co worker|grand\\w+)', ['grand…', 'worker']],
    ['any ?more', ['anymore', 'more']],
  ])('%s', (pattern, words) => {
    const found = neededWords(pattern)?.map(({ word, open }) => (open ? `${word}…` : word));
    expect(found?.toSorted()).toEqual(words);
  });

  it('a part that any word may fill, or of a form that is not known, has none', () => {
    for (const pattern of ['\\w+', 'gas|\\p{L}+', 'a.b', 'a(?=b)', 'a{2}'])
      expect(neededWords(pattern)).toBeNull();
  });
});

describe('listening for phrases by their words', () => {
  const all = DANGER_NAMES.flatMap((name) =>
    [ENGLISH[name], SPANISH[name]].flatMap(({ present, mention }) => [
      ...present,
      ...mention.map((words) => words.replaceAll(' ', '_')),
    ]),
  );
  /** Every phrase said in its shortest way: the first of its alternatives, nothing between. */
  const said = all.map((phrase) => [phrase, shortest(phrase)] as const).filter(([, text]) => text !== null);

  it('no phrase that is said is left out', () => {
    expect(said.length).toBeGreaterThan(all.length * 0.8);
    const missed = said.filter(([phrase, text]) => {
      const among = new PhraseList([phrase]).among(partsHeard(text ?? ''));
      return phrasePattern(phrase).test(text ?? '') && among.length === 0;
    });
    expect(missed).toEqual([]);
  });

  it('finds what one pattern with all phrases as its alternatives would find', () => {
    const together = new RegExp(all.map((phrase) => phrasePattern(phrase).source).join('|'), 'gu');
    const list = new PhraseList(all);
    for (let at = 0; at + 3 < said.length; at += 3) {
      const text = said
        .slice(at, at + 3)
        .map(([, words]) => words)
        .join('and ');
      const apart = [...matchesOf(text, list.among(partsHeard(text)))].map(({ from, to }) => [from, to]);
      const once = [...text.matchAll(together)].map((match) => [match.index, match.index + match[0].length]);
      expect(apart, text).toEqual(once);
    }
  });
});

function shortest(phrase: string): string | null {
  const words = phrase
    .split(' ')
    .filter((word) => !/^[~!?]/.test(word))
    .map((word) => (word.startsWith('{') || word.includes('(') ? sample(word) : (word.split('|')[0] ?? '')))
    .map((word) =>
      word
        .replaceAll('_', ' ')
        .replace(/\\(?:w|p\{L\})[+*]/g, 'x')
        .replaceAll('?', ''),
    )
    .map((word) => word.replace(/\[(\p{L})\p{L}*\]/gu, '$1').replace(/\{\w+\}/g, 'him'));
  return words.includes('') ? null : `${words.join(' ')} `;
}

function sample(word: string): string {
  const samples: Record<string, string> = {
    person: 'she',
    place: 'house',
    be: 'is',
    there: 'there is',
    self: 'myself',
  };
  return samples[/^\{(\w+)\}/.exec(word)?.[1] ?? ''] ?? '';
}
