import { describe, expect, test } from 'vitest';
import {
  formatCount,
  formatDate,
  formatLength,
  formatOf,
  formatPercent,
  formatPhone,
  formatSeconds,
  formatWhen,
  initialsOf,
} from './format.ts';

const reader = { locale: 'en-GB', timeZone: 'Europe/London' };
const now = Date.UTC(2026, 2, 3, 12, 0, 0);
const minute = 60_000;
const hour = 60 * minute;

describe('when something happened', () => {
  test.each([
    ['this moment', now - 10_000, 'Now'],
    ['half a minute', now - 40_000, '1 min ago'],
    ['minutes', now - 12 * minute - 30_000, '12 min ago'],
    ['just under an hour', now - hour + 1, '59 min ago'],
    ['an hour, the same day', now - hour, '11:00'],
    ['the day before', now - 14 * hour, 'Yesterday'],
    ['two days before', now - 40 * hour, '1 Mar'],
    ['last year', Date.UTC(2025, 11, 30, 9), '30 Dec 2025'],
    ['soon', now + 12 * minute, 'in 12 min'],
    ['later today', now + 3 * hour, '15:00'],
    ['the day after', now + 20 * hour, 'Tomorrow'],
  ])('%s', (_name, at, words) => {
    expect(formatWhen(at, now, reader)).toBe(words);
  });

  test('the day is the reader’s day, not the day in Greenwich', () => {
    const at = Date.UTC(2026, 2, 3, 5, 30);
    expect(formatWhen(at, now, { locale: 'en-GB', timeZone: 'Europe/London' })).toBe('05:30');
    expect(formatWhen(at, now, { locale: 'en-GB', timeZone: 'America/Los_Angeles' })).toBe('Yesterday');
  });

  test('a date names its year only when it is another one', () => {
    expect(formatDate(Date.UTC(2026, 1, 26), now, reader)).toBe('26 Feb');
    expect(formatDate(Date.UTC(2024, 1, 26), now, reader)).toBe('26 Feb 2024');
  });
});

describe('numbers', () => {
  test.each([
    [0, '0 %'],
    [0.001, '1 %'],
    [0.934, '93 %'],
    [0.999, '99 %'],
    [1, '100 %'],
  ])('a share of %s never rounds to all or nothing: %s', (share, words) => {
    expect(formatPercent(share, reader)).toBe(words);
  });

  test.each([
    [0, '0:00'],
    [48_000, '0:48'],
    [112_900, '1:52'],
    [3_849_000, '1:04:09'],
    [-5, '0:00'],
  ])('%s ms reads %s', (lengthMs, words) => {
    expect(formatLength(lengthMs)).toBe(words);
  });

  test('small words follow their number', () => {
    expect(formatSeconds(700, reader)).toBe('0.7 s');
    expect(formatOf(1284, 10_000, reader)).toBe('1,284 of 10,000');
    expect(formatCount(1, 'step')).toBe('1 step');
    expect(formatCount(2, 'reply', 'replies')).toBe('2 replies');
  });
});

describe('phone numbers', () => {
  test.each([
    ['+13125550142', 'US', '(312) 555-0142'],
    ['+13125550142', 'GB', '+1 312 555 0142'],
    ['+442079460018', 'GB', '020 7946 0018'],
    ['anonymous', 'US', 'anonymous'],
    ['', 'US', ''],
  ])('%s seen from %s', (e164, home, words) => {
    expect(formatPhone(e164, home)).toBe(words);
  });
});

test('initials are the first and the last name’s', () => {
  expect(initialsOf('Dana Whitfield')).toBe('DW');
  expect(initialsOf('Ana María de la Cruz')).toBe('AC');
  expect(initialsOf('émile')).toBe('É');
  expect(initialsOf('  ')).toBe('');
});
