import { describe, expect, test } from 'vitest';
import type { FieldType } from '../../plan/plan.ts';
import { readBack } from './read-back.ts';

const US = { language: 'en', country: 'US' } as const;
const ES = { language: 'es', country: 'US' } as const;

describe('a value is read back as people say it', () => {
  test.each<[FieldType, string, string]>([
    ['phone', '+13125550191', '3 1 2, 5 5 5, 0 1 9 1'],
    ['phone', '+13125550191;ext=12', '3 1 2, 5 5 5, 0 1 9 1, extension 1 2'],
    ['phone', '+442071234567', 'plus 4 4, 2 0, 7 1 2 3, 4 5 6 7'],
    ['phone', 'the blue one', 'the blue one'],
    ['date', '2026-03-10', 'Tuesday, March 10'],
    ['date', 'next week', 'next week'],
    ['time', '15:30', '3:30 PM'],
    ['time', '09:00', '9 AM'],
    ['date-time', '2026-03-10T15:30', 'Tuesday, March 10 at 3:30 PM'],
    ['email', 'jo_lee@mail.example.com', 'jo underscore lee at mail dot example dot com'],
    ['price', '95', '$95'],
    ['price', '12.5', '$12.50'],
    ['people', '1', '1 person'],
    ['people', '4', '4 people'],
    ['text', 'the crown came off', 'the crown came off'],
  ])('%s %s', (type, value, spoken) => {
    expect(readBack(type, value, US)).toBe(spoken);
  });

  test.each<[FieldType, string, string]>([
    ['date', '2026-03-10', 'martes, 10 de marzo'],
    ['email', 'ana@example.com', 'ana arroba example punto com'],
    ['yes-no', 'yes', 'sí'],
    ['people', '2', '2 personas'],
  ])('in Spanish: %s %s', (type, value, spoken) => {
    expect(readBack(type, value, ES)).toBe(spoken);
  });
});
