import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { FIELD_TYPES, type Field, type FieldType } from '../../plan/plan.ts';
import { readValue, volunteered } from './read-value.ts';
import type { Heard } from './value.ts';

/** Monday, 2 March 2026, 10:15 in Chicago. */
const CALL: Omit<Heard, 'text'> = {
  at: Date.UTC(2026, 2, 2, 16, 15),
  timeZone: 'America/Chicago',
  country: 'US',
  language: 'en',
  asked: true,
};
const read = (type: FieldType, text: string, more: Partial<Heard> = {}) =>
  readValue(type, { ...CALL, ...more, text });
const value = (type: FieldType, text: string, more: Partial<Heard> = {}) =>
  read(type, text, more)?.value ?? null;

describe('phones', () => {
  it.each([
    ['312 555 0142', '+13125550142'],
    ['it is (773) 555-0188', '+17735550188'],
    ['three one two, double five five, oh one four two', '+13125550142'],
    ['eight hundred, triple five, zero one nine nine', '+18005550199'],
    ['555 0146 and the area code is 702', '+17025550146'],
    ['312 555 0142 extension 12', '+13125550142;ext=12'],
    ['+44 20 7946 0958', '+442079460958'],
    ['312 555 0142, sorry, 0143', '+13125550143'],
  ])('%s', (text, expected) => expect(value('phone', text)).toBe(expected));

  it.each([
    ['the last four are 2213', '+13125552213'],
    ['oh wait, it ends in 0191', '+13125550191'],
    ['the area code is 773', '+17735550142'],
    ['no, 555 0177', '+13125550177'],
    ['use 847 555 0100 instead', '+18475550100'],
  ])('“%s” mends the number that is held', (text, expected) =>
    expect(value('phone', text, { previous: '+13125550142' })).toBe(expected),
  );

  it('a number without its area code is not sure enough to keep', () =>
    expect(read('phone', '555 0142')?.confidence).toBeLessThan(0.5));

  it('in Britain a number is read as British', () =>
    expect(value('phone', '020 7946 0958', { country: 'GB' })).toBe('+442079460958'));
});

describe('e-mails', () => {
  it.each([
    ['sam.lee@example.com', 'sam.lee@example.com'],
    ['nora underscore k at example dot org', 'nora_k@example.org'],
    ["it's front desk at blue hill dot co dot uk", 'desk@bluehill.co.uk'],
    ['j d o e 42 at gmail dot com', 'jdoe42@gmail.com'],
    ['b as in boy, rowe at outlook', 'browe@outlook.com'],
  ])('%s', (text, expected) => expect(value('email', text)).toBe(expected));

  it('a correction of what stands after the at keeps the rest', () =>
    expect(value('email', 'no, at yahoo dot com', { previous: 'kim@gmail.com' })).toBe('kim@yahoo.com'));
});

describe('names', () => {
  it.each([
    ["It's Priya Raghunathan", 'Priya Raghunathan'],
    ['my name is maria de la cruz', 'Maria de la Cruz'],
    ['Sure, this is Dr. Okafor', 'Dr. Okafor'],
    ["O'Neill, first name Grace", "Grace O'Neill"],
    ['Jansen. Well, Janssen', 'Janssen'],
    ['Lee, l e i g h', 'Leigh'],
    ['v as in victor, o, s, s', 'Voss'],
    ['first name Ana, last name Costa', 'Ana Costa'],
  ])('%s', (text, expected) => expect(value('person-name', text)).toBe(expected));

  it.each(["I'd rather not say", 'why do you need it', '12 Oak Street', ''])('“%s” holds none', (text) =>
    expect(value('person-name', text)).toBeNull(),
  );

  it('Spanish: me llamo', () =>
    expect(value('person-name', 'me llamo Lucía Pérez', { language: 'es' })).toBe('Lucía Pérez'));
});

describe('dates, on Monday 2 March 2026', () => {
  it.each([
    ['today', '2026-03-02'],
    ['tomorrow morning', '2026-03-03'],
    ['the day after tomorrow', '2026-03-04'],
    ['Friday', '2026-03-06'],
    ['this Friday', '2026-03-06'],
    ['next Friday', '2026-03-13'],
    ['a week from Thursday', '2026-03-12'],
    ['in three days', '2026-03-05'],
    ['two weeks from now', '2026-03-16'],
    ['the twenty sixth', '2026-03-26'],
    ['March third', '2026-03-03'],
    ['the 5th of april', '2026-04-05'],
    ['February 10', '2027-02-10'],
    ['Friday the 6th of March', '2026-03-06'],
    ['3/14', '2026-03-14'],
    ['March third I think, no, the fourth', '2026-03-04'],
    ['from the 10th to the 12th of April', '2026-04-10'],
    ['new years eve', '2026-12-31'],
    ['mañana', '2026-03-03'],
    ['el lunes', '2026-03-09'],
    ['el 5 de abril', '2026-04-05'],
  ])('%s', (text, expected) => expect(value('date', text)).toBe(expected));

  it.each([
    ['april third nineteen eighty five', '1985-04-03'],
    ['7/8/72', '1972-07-08'],
    ['May 5', '2025-05-05'],
  ])('“%s” lies behind where a birth was asked for', (text, expected) =>
    expect(value('date', text, { label: 'date of birth' })).toBe(expected),
  );

  it('where the day stands first, 3/4 is 3 April', () =>
    expect(value('date', '3/4', { country: 'GB' })).toBe('2026-04-03'));
  it('a stretch of days is not sure enough to keep', () =>
    expect(read('date', 'sometime next week')?.confidence).toBeLessThan(0.5));
  it('a refused day is not taken', () => expect(value('date', 'any day but Monday')).toBeNull());
  it('31 April is no date', () => expect(value('date', 'april 31st')).toBeNull());
  it("late in the evening the day is the business's, not the server's", () =>
    expect(value('date', 'today', { at: Date.UTC(2026, 2, 3, 4, 0) })).toBe('2026-03-02'));
});

describe('times', () => {
  it.each([
    ['3:30 pm', '15:30'],
    ['three thirty in the afternoon', '15:30'],
    ['half past nine in the morning', '09:30'],
    ['quarter to five pm', '16:45'],
    ['ten past three p.m.', '15:10'],
    ['noon', '12:00'],
    ['17:45', '17:45'],
    ['eight am', '08:00'],
    ['nine oh five am', '09:05'],
    ['from two to four pm', '14:00'],
    ['a las tres de la tarde', '15:00'],
  ])('%s', (text, expected) => expect(value('time', text)).toBe(expected));

  it('“at six” could be morning or evening', () =>
    expect(read('time', 'at six')?.alternatives?.toSorted()).toEqual(['06:00', '18:00']));
  it('a party of six is no time', () =>
    expect(value('time', 'a table for six people', { asked: false })).toBeNull());

  it.each(['it takes about 2 hours', '3 hours later'])('%s is how long, not when', (text) =>
    expect(value('time', text)).toBeNull(),
  );
});

describe('other values', () => {
  it.each<[FieldType, string, string | null, Partial<Heard>]>([
    ['date-time', 'Tuesday at 3:30 pm', '2026-03-03T15:30', {}],
    ['date-time', 'make it four pm', '2026-03-03T16:00', { previous: '2026-03-03T15:30' }],
    ['people', 'two adults and three kids', '5', {}],
    ['people', 'me, my wife and the twins', '4', {}],
    ['people', 'six, sorry, seven', '7', {}],
    ['number', 'about twenty five', '25', {}],
    ['number', 'account 0045921', '0045921', {}],
    ['price', 'twelve fifty a month', '1250', {}],
    ['price', 'no more than $2,500', '2500', {}],
    ['price', 'two grand', '2000', {}],
    ['price', 'a buck fifty', '1.5', {}],
    ['address', "it's twelve forty five maple street in Dayton, please", '1245 maple street in Dayton', {}],
    [
      'address',
      'we live at 19 Orchard Court, apartment 4, and my name is Kim',
      '19 Orchard Court, apartment 4',
      {},
    ],
    ['address', 'six oh six two one', '60621', { label: 'zip code' }],
    ['yes-no', "yep that's fine", 'yes', {}],
    ['yes-no', 'no problem', 'yes', {}],
    ['yes-no', 'not really', 'no', {}],
    ['yes-no', "I'm not sure", null, {}],
    ['yes-no', 'sí', 'yes', { language: 'es' }],
    ['choice', 'the large one please', 'Large', { options: ['Small', 'Large'] }],
    ['choice', 'not the small', null, { options: ['Small', 'Large'] }],
    ['choice', 'the second one', 'Large', { options: ['Small', 'Large'] }],
    ['choice', 'between 8 and 12', '8-12', { options: ['8-12', '12-4'] }],
    ['choice', 'eight to twelve', '8-12', { options: ['8-12', '12-4'] }],
    ['choice', 'from noon till four, please', '12 to 4', { options: ['8 to 12', '12 to 4'] }],
    ['choice', '12 to 4', '12-4', { options: ['8-12', '12-4'] }],
    ['choice', 'not 8 to 12, 12 to 4', '12-4', { options: ['8-12', '12-4'] }],
    ['choice', 'around nine', '8-12', { options: ['8-12', '12-4'] }],
    ['choice', 'at twelve', null, { options: ['8-12', '12-4'] }],
    ['choice', 'three of us', '2-4 people', { options: ['1 person', '2-4 people', '5 or more'] }],
    ['text', "well, it's the left faucet", 'the left faucet', {}],
  ])('%s: %s', (type, text, expected, more) => expect(value(type, text, more)).toBe(expected));

  it('two options said are asked about', () =>
    expect(read('choice', 'small or large', { options: ['Small', 'Large'] })?.alternatives).toHaveLength(2));
});

const field = (key: string, type: FieldType, label = key, options?: string[]): Field => ({
  key,
  label,
  type,
  required: true,
  readBack: false,
  ...(options ? { options } : {}),
});

describe('what nobody asked for', () => {
  const told = (text: string, ...fields: Field[]) =>
    Object.fromEntries(
      volunteered(fields, { ...CALL, text }).map(({ key, extracted }) => [key, extracted.value]),
    );
  const [name, phone, day] = [field('name', 'person-name'), field('phone', 'phone'), field('day', 'date')];

  test('a caller who introduces themselves fills their fields at once', () =>
    expect(
      told("Hi, this is Dana Price, my number's 312 555 0142 and I need Thursday", name, phone, day),
    ).toEqual({
      name: 'Dana Price',
      phone: '+13125550142',
      day: '2026-03-05',
    }));
  test("somebody else's name is not the caller's", () =>
    expect(told('can you tell Dr. Lee I called', name)).toEqual({}));
  test('how a caller feels is not their name', () =>
    expect(told("I'm really upset about my bill", name)).toEqual({}));
  test('two dates cannot be told apart without their labels', () =>
    expect(told('on Friday', field('from', 'date', 'check-in'), field('to', 'date', 'check-out'))).toEqual(
      {},
    ));
  test('yes, numbers and free text mean nothing without their question', () =>
    expect(
      told('yes, two of them leak', field('ok', 'yes-no'), field('n', 'number'), field('what', 'text')),
    ).toEqual({}));
});

test('readers never throw, and what they heard is what was said', () => {
  const words = fc.constantFrom(
    'five',
    'double',
    'at',
    'dot',
    'next',
    'friday',
    'the',
    '3rd',
    'my name is',
    'half past',
    '312',
    '$',
    'no',
    ',',
    'á',
    '😀',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(words, { maxLength: 14 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(...FIELD_TYPES),
      fc.boolean(),
      fc.option(fc.constantFrom('+13125550142', '2026-03-02T10:00', 'x@y.com')),
      (said, type, asked, previous) => {
        const found = read(type, said, {
          asked,
          options: ['one thing', 'another'],
          ...(previous ? { previous } : {}),
        });
        if (found) expect(found.heard).toBe(said.slice(...found.span));
        if (found) expect(found.confidence).toBeGreaterThan(0);
      },
    ),
    { numRuns: 3000 },
  );
});

describe('speech that was written down without its signs', () => {
  it.each<[type: FieldType, said: string, expected: string | null, more?: Partial<Heard>]>([
    ['email', 'olafbergmanyahoocom', 'olafbergman@yahoo.com'],
    ['choice', 'i take the 3 kg bag sir', '3 kg', { options: ['1 kg', '3 kg', '30 kg'] }],
    ['choice', 'kg', null, { options: ['1 kg', '3 kg', '30 kg'] }],
    ['person-name', 'with ingrid', 'Ingrid'],
    ['text', 'volvo', null, { label: 'policy number' }],
    ['yes-no', 'alright', 'yes'],
    ['yes-no', 'please book it', 'yes'],
    ['yes-no', "don't book it", 'no'],
    ['yes-no', 'how do I send it?', null],
    ['yes-no', 'send it to my wife', null],
  ])('%s in “%s”', (type, said, expected, more = {}) => {
    const read = readValue(type, { ...CALL, ...more, text: said });
    expect(read && read.confidence >= 0.5 ? read.value : null).toBe(expected);
  });

  it('an e-mail is taken although something else was asked, and one day of two by its “from”', () => {
    const field = (key: string, type: FieldType): Field => ({
      key,
      label: key.replaceAll('_', ' '),
      type,
      required: true,
      readBack: false,
    });
    const given = (text: string) =>
      Object.fromEntries(
        volunteered([field('email', 'email'), field('first_day', 'date'), field('last_day', 'date')], {
          ...CALL,
          text,
        }).map(({ key, extracted }) => [key, extracted.value]),
      );
    expect(given('olaf olafbergmanyahoocom')).toEqual({ email: 'olafbergman@yahoo.com' });
    expect(given('from 5 may')).toEqual({ first_day: '2026-05-05' });
    expect(given('until 12 may')).toEqual({ last_day: '2026-05-12' });
  });
});
