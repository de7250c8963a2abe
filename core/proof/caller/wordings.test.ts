import { describe, expect, test } from 'vitest';
import { FIELD_TYPES } from '../../plan/plan.ts';
import { readValue } from '../../understanding/values/read-value.ts';
import { valueFor } from './values.ts';
import { wordingsOf } from './wordings.ts';

const place = { at: Date.parse('2026-03-02T16:15:00Z'), timeZone: 'America/Chicago' };
const OPTIONS = ['repair', 'new installation'];

describe.each(['en', 'es'] as const)('in %s', (language) => {
  test.each(FIELD_TYPES)('every wording of a %s is read as the value that was meant', (type) => {
    for (let nth = 0; nth < 4; nth += 1) {
      const meaning = { type, label: 'what', ...(type === 'choice' ? { options: OPTIONS } : {}) };
      const value = valueFor(meaning, nth, place);
      for (const text of wordingsOf({ type, value }, language)) {
        const read = readValue(type, {
          text,
          ...place,
          ...meaning,
          country: 'US',
          language,
          asked: true,
        });
        expect(read?.value, text).toBe(value);
      }
    }
  });
});

test('values of one type differ, so that a result tells which it is', () => {
  for (const type of ['phone', 'person-name', 'email', 'address', 'date', 'text'] as const) {
    const values = [0, 1, 2, 3].map((nth) => valueFor({ type, label: 'what' }, nth, place));
    expect(new Set(values).size).toBe(4);
  }
});
