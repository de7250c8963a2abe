import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { everyStep } from '../plan.ts';

/** What a text asks for, in its order: `label type` of fields, `ask` for questions that are no field, other steps by their kind. */
function asked(text: string): string[] {
  return everyStep(compile(text, { destinations: [], webhooks: [] }).steps).flatMap((step) =>
    step.kind === 'collect' ? step.fields.map(({ label, type }) => `${label}: ${type}`) : [step.kind],
  );
}

describe('jobs written in a few words', () => {
  test.each<[string, string[]]>([
    ['Name. When? Phone.', ['name: person-name', 'when: date-time', 'phone: phone']],
    [
      'Which hall, when, how many guests?',
      ['which hall: text', 'when: date-time', 'how many guests: people'],
    ],
    ['Phone. When can somebody come?', ['phone: phone', 'when can somebody come: date-time']],
    [
      'When should we deliver the crates? Email.',
      ['when should we deliver the crates: date-time', 'email: email'],
    ],
    ['When is the wedding?', ['when is the wedding: date']],
    ['When did it happen?', ['when did it happen: date']],
  ])('“when” alone asks for a day and an hour: %s', (text, fields) => expect(asked(text)).toEqual(fields));

  test.each<[string, string[]]>([
    [
      'Which cake and how many? Pickup day, name.',
      ['which cake: text', 'how many: number', 'pickup day: date', 'name: person-name'],
    ],
    ['Who is it for? Day, time.', ['who is it for: person-name', 'day: date', 'time: time']],
    ['Which course? Level, start date.', ['which course: text', 'level: text', 'start date: date']],
    ['What do they drive? Year, make, model.', ['year: number', 'make: text', 'model: text']],
    ['What are they bringing in? Brand, model.', ['brand: text', 'model: text']],
  ])('a question that names a value is asked beside the list behind it: %s', (text, fields) =>
    expect(asked(text)).toEqual(fields),
  );

  test.each<[string, string[]]>([
    ['Shipping from where and to where?', ['where from: text', 'where to: address']],
    ['Moving from where to where? Name.', ['where from: text', 'where to: address', 'name: person-name']],
    ['Flying where from and where to?', ['where from: text', 'where to: address']],
    [
      'Towed from where to where, and which car?',
      ['where from: text', 'where to: address', 'which car: text'],
    ],
  ])('both ends of a journey, whatever is moved: %s', (text, fields) => expect(asked(text)).toEqual(fields));

  test.each<[string, string[]]>([
    ['Food and drinks. Name.', ['food: text', 'drinks: text', 'name: person-name']],
    ['Weekday and time.', ['weekday: date', 'time: time']],
    ['Name. Time and place.', ['name: person-name', 'time: time', 'place: address']],
    [
      'Starter, main dish, dessert. Phone.',
      ['starter: text', 'main dish: text', 'dessert: text', 'phone: phone'],
    ],
    ['Instrument and level. Email.', ['instrument: text', 'level: text', 'email: email']],
    ['Garment, colour.', ['garment: text', 'colour: text']],
  ])('nouns without a verb: %s', (text, fields) => expect(asked(text)).toEqual(fields));

  test.each<[string, string[]]>([
    [
      'Name, age, which sport: tennis, golf or chess? Email.',
      ['name: person-name', 'age: number', 'which sport: choice', 'email: email'],
    ],
    ['Name and which plan: day pass or season pass?', ['name: person-name', 'which plan: choice']],
    ['Phone, what size: small, medium or large?', ['phone: phone', 'what size: choice']],
    ['Which colour: red or blue?', ['which colour: choice']],
  ])('a choice at the end of a list: %s', (text, fields) => expect(asked(text)).toEqual(fields));

  test.each<[string, string[]]>([
    ['Name. Order number.', ['name: person-name', 'order number: text']],
    ['Order number. What arrived broken?', ['order number: text', 'what arrived broken: text']],
    ['Report number and date.', ['report number: text', 'date: date']],
    ['Return date. Name.', ['return date: date', 'name: person-name']],
    ['Record number, name.', ['record number: text', 'name: person-name']],
    ['Name. Order a spare part.', ['name: person-name', 'action']],
    ['Name. Note the order.', ['name: person-name', 'action']],
    ['Phone. Note the request.', ['phone: phone', 'action']],
    ['Phone. Note the serial number.', ['phone: phone', 'serial number: text']],
  ])('a noun that is a verb elsewhere, and a verb: %s', (text, fields) =>
    expect(asked(text)).toEqual(fields),
  );

  test.each<[string, string[]]>([
    [
      'Name. What should the label say? Phone.',
      ['name: person-name', 'what should the label say: text', 'phone: phone'],
    ],
    ['What should the sign read? Size.', ['what should the sign read: text', 'size: text']],
    ['What did the doctor tell them? Name.', ['what did the doctor tell them: text', 'name: person-name']],
    ['Who should we ask for? Phone.', ['who should we ask for: text', 'phone: phone']],
  ])('a verb inside a question governs nothing: %s', (text, fields) => expect(asked(text)).toEqual(fields));
});
