import { describe, expect, test } from 'vitest';
import { valueText } from './value-text.ts';

describe('a value as people write it', () => {
  test.each([
    ['2026-11-27', /27.*2026|2026.*27/],
    ['1988-03-04', /1988/],
    ['2026-11-27T08:05', /2026.*05|05.*2026/],
    ['+13125550133', /^\(312\) 555-0133$/],
    ['move it', /^move it$/],
    ['17:30', /^17:30$/],
  ])('%s', (value, written) => {
    expect(valueText(value, 'US')).toMatch(written);
  });

  test('a day alone names no hour', () => {
    expect(valueText('2026-11-27')).not.toMatch(/:|NaN/);
  });
});
