import { describe, expect, it } from 'vitest';
import { fieldFrom, fieldsIn, looksLikeFields } from './fields.ts';

const shown = (object: string) =>
  fieldsIn(object).map(({ key, type, required }) => `${key}:${type}${required ? '' : '?'}`);

describe('fieldsIn', () => {
  it.each([
    [
      'name, callback number and the full street address',
      ['name:person-name', 'callback_number:phone', 'address:address'],
    ],
    ['their full name', ['name:person-name']],
    ['first and last name', ['first_name:person-name', 'last_name:person-name']],
    ['the day and time', ['day:date', 'time:time']],
    ['name phone address', ['name:person-name', 'phone:phone', 'address:address']],
    ['year make model color plate', ['year:number', 'make:text', 'model:text', 'color:text', 'plate:text']],
    ['email (optional), budget if they know it', ['email:email?', 'budget:price?']],
    ['insurance carrier if any', ['insurance_carrier:text?']],
    ["the two pet facts (dog's breed, vaccination date)", ['pet_fact_1:text', 'pet_fact_2:date']],
    ['part and how many', ['part:text', 'quantity:number']],
    ['name and by when', ['name:person-name', 'needed_by:date-time']],
    ['the most they can spend', ['most:price']],
    ['the invoice number', ['invoice_number:text']],
    ['the number of guests', ['guests:people']],
    ['how many people', ['people:people']],
    ['how old the roof is', ['roof_age:number']],
    ["the pet's name", ['pet_name:text']],
    ['what they need done', ['work_needed:text']],
    ['when it started', ['started:date-time']],
    ['the day and whether mornings or afternoons work better', ['day:date', 'time_of_day:choice']],
    [
      "whether it's a furnace, a heat pump or an AC unit and roughly how old it is",
      ['system_type:choice', 'age:number?'],
    ],
    ['nombre, teléfono y correo electrónico', ['name:person-name', 'phone:phone', 'email:email']],
  ])('%s', (object, expected) => {
    expect(shown(object)).toEqual(expected);
  });

  it('the name of somebody else is a field of its own', () => {
    expect(shown('the full name of the person who died')).not.toEqual(shown('their full name'));
  });

  it.each([
    ['phone', true],
    ['email', true],
    ['street address', true],
    ['name', false],
    ['reason', false],
  ])('%s is read back: %s', (item, readBack) => {
    expect(fieldFrom(item).readBack).toBe(readBack);
  });

  it('options are kept as they are written', () => {
    expect(fieldFrom('kind of pest (ants, roaches, mice)')).toMatchObject({
      type: 'choice',
      options: ['ants', 'roaches', 'mice'],
    });
    expect(fieldFrom('size: studio, 1 or 2 bedrooms')).toMatchObject({
      key: 'size',
      options: ['studio', '1', '2 bedrooms'],
    });
  });
});

describe('looksLikeFields', () => {
  it.each([
    ['name, phone, email.', true],
    ['day + time'.replace('+', 'and'), true],
    ["what's wrong and since when", true],
    ['giulia replies in 2 days', false],
    ['we close on mondays', false],
    ['purple monkeys', false],
  ])('%s: %s', (list, expected) => {
    expect(looksLikeFields(list)).toBe(expected);
  });
});

it('what is wanted only if it is brought up is kept and never asked for, the whole list of it', () => {
  const plain = fieldsIn('class and airline only if they bring it up');
  expect(plain.map(({ key, required, unasked }) => [key, required, unasked])).toEqual([
    ['class', false, true],
    ['airline', false, true],
  ]);
});
