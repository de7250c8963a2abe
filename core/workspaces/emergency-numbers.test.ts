import { getCountries } from 'libphonenumber-js';
import { describe, expect, it } from 'vitest';
import { emergencyNumbers, writtenNumbers } from './emergency-numbers.ts';

describe('what to call for help', () => {
  it.each([
    ['US', '911'],
    ['GB', '999'],
    ['DE', '112'],
    ['AU', '000'],
    ['NZ', '111'],
    ['GH', '112'],
    ['TZ', '112'],
    ['CK', '999'],
    ['OM', '9999'],
    ['JP', '119 (ambulance, fire), 110 (police)'],
    ['TT', '990 (ambulance, fire), 999 (police)'],
    ['BB', '511 (ambulance), 311 (fire), 211 (police)'],
    ['PK', '115 (ambulance), 16 (fire), 15 (police)'],
    ['NO', '113 (ambulance), 110 (fire), 112 (police)'],
    ['AF', '119 (fire, police)'],
    ['GM', '116 (ambulance), 118 (fire)'],
  ])('in %s it is %s', (country, written) => expect(writtenNumbers(country)).toBe(written));

  it.each([['CG'], ['KM'], ['TD'], ['XX'], ['']])(
    'no number is made up for %j, on which the lists do not agree',
    (country) => {
      expect(emergencyNumbers(country)).toEqual([]);
      expect(writtenNumbers(country)).toBe('their local emergency number');
    },
  );

  it.each(getCountries().map((country) => [country]))(
    '%s has one number for everything, or names each service once',
    (country) => {
      const numbers = emergencyNumbers(country);
      for (const { number } of numbers) expect(number).toMatch(/^\d{2,5}$/);
      const services = numbers.flatMap((each) => each.services);
      expect(new Set(services).size).toBe(services.length);
      if (services.length === 0) expect(numbers.length).toBeLessThanOrEqual(1);
      else expect(numbers.every((each) => each.services.length > 0)).toBe(true);
    },
  );
});
