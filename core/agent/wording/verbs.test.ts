import { expect, test } from 'vitest';
import { baseOfPast, baseOfThird, isParticiple } from './verbs.ts';

const PAST = `moved move|changed change|filed file|required require|created create|treated treat|called call|missed miss|stopped stop|
tried try|opened open|visited visit|damaged damage|leaked leak|smelled smell|cancelled cancel|canceled cancel|replaced replace|
referred refer|hoped hope|measured measure|emailed email|failed fail|loaded load|invited invite|waited wait|owned own|
paused pause|released release|agreed agree|added add|covered cover|fixed fix|played play|followed follow|handled handle|rinsed rinse|
knocked knock|crashed crash|scraped scrape|dropped drop|stored store|poured pour|occurred occur|included include|avoided avoid|
quoted quote|deleted delete|edited edit|joined join|determined determine|belonged belong|charged charge|saw see|went go|rang ring|left leave`;

test.each(
  PAST.replaceAll('\n', '')
    .split('|')
    .map((pair) => pair.split(' ')),
)('%s comes from %s', (past, base) => {
  expect(baseOfPast(past ?? '')).toBe(base);
});

test.each(['need', 'bleed', 'want', 'speed', 'red'])('%s is no past', (word) => {
  expect(baseOfPast(word)).toBeNull();
});

test.each([
  ['wants', 'want'],
  ['has', 'have'],
  ['goes', 'go'],
  ['tries', 'try'],
  ['watches', 'watch'],
  ['misses', 'miss'],
])('%s comes from %s', (third, base) => {
  expect(baseOfThird(third)).toBe(base);
});

test('what stands behind have is told from what is had', () => {
  expect(['been', 'seen', 'tried', 'taken'].every(isParticiple)).toBe(true);
  expect(['photos', 'need', 'any', 'a'].some(isParticiple)).toBe(false);
});
