import { expect, test } from 'vitest';
import type { Field, FieldType } from '../../plan/plan.ts';
import { volunteered } from './read-value.ts';

const heard = { at: Date.parse('2026-03-02T16:15:00Z'), timeZone: 'America/Chicago', country: 'US' } as const;

function given(fields: readonly [label: string, type: FieldType][], text: string): Record<string, string> {
  const asked = fields.map(
    ([label, type]): Field => ({ key: label, label, type, required: true, readBack: false }),
  );
  const found = volunteered(asked, { ...heard, text, language: 'en' });
  return Object.fromEntries(found.map(({ key, extracted }) => [key, extracted.value]));
}

test.each<[label: string, type: FieldType, said: string, value: string]>([
  ['account number', 'text', 'The account number is 8654, I think', '8654'],
  ['room number', 'text', 'I am in room 351 and it is cold', '351'],
  ['repair number', 'text', 'My ticket ID is R 223', 'R 223'],
  ['company', 'text', 'My company is Alder Roofing and we need two ladders', 'Alder Roofing'],
  ['venue', 'text', 'We want the Lakeside Venue on Friday', 'Lakeside Venue'],
  ['which floor', 'text', 'Something on the 4th floor would be nice', '4'],
  ['how many guests', 'number', 'there will be about 40 guests', '40'],
  ['monthly budget', 'price', 'My budget is 1200 and I have a dog', '1200'],
  ['city', 'address', 'How is the road in Duluth today?', 'Duluth'],
  ['which part of town', 'address', 'something on the west side please', 'west'],
  ['which of our dentists', 'text', 'Can I come in with Dr. Okafor next week?', 'Dr. Okafor'],
  ['size', 'text', 'two extra large ones, to go', 'extra large'],
  ['hotel', 'text', 'I am staying at the Birchwood Lodge', 'Birchwood Lodge'],
  ['which sandwich', 'text', "I'd like to order a roast beef sandwich", 'roast beef sandwich'],
  ['city', 'address', 'What about Duluth?', 'Duluth'],
  ['who with', 'text', 'I would like to meet with Selma on Tuesday', 'Selma'],
  ['which part of town', 'address', 'The east was loud. Is there a flat in the north part of town?', 'north'],
  ['which area', 'text', 'somewhere in the center, please', 'center'],
  ['hotel', 'text', 'The Harbour Inn is my favorite, I hope it has room.', 'Harbour Inn'],
  ['car make', 'text', 'It has to be a Volvo, please', 'Volvo'],
  ['what program', 'text', 'could you please update my photoshop', 'photoshop'],
  ['which software', 'text', 'i need the autocad upgrade today', 'autocad'],
  ['kind of food', 'text', 'reasonably priced thai near the station', 'thai'],
  ['price range', 'price', 'Something moderately priced would do', 'moderately'],
  ['budget', 'price', 'nothing fancy, just cheap', 'cheap'],
  ['which place', 'text', 'I want to see the Juniper Lofts tomorrow', 'Juniper Lofts'],
  ['whether they have paid the deposit', 'yes-no', 'We have already paid the deposit.', 'yes'],
  ['whether they have paid the deposit', 'yes-no', "I haven't paid the deposit yet.", 'no'],
])('“%s” (%s) is heard in “%s”', (label, type, said, value) => {
  expect(given([[label, type]], said)).toEqual({ [label]: value });
});

test.each<[label: string, type: FieldType, said: string]>([
  ['company', 'text', 'What is your company policy about pets?'],
  ['venue', 'text', 'Do you have a venue for us?'],
  ['which software', 'text', 'I want an update on my ticket'],
  ['which part of town', 'address', 'How far is the Old Town Museum from you?'],
  ['application fee', 'price', 'That is cheap, thank you'],
  ['account number', 'text', 'I forgot my account number'],
  ['reference number', 'text', 'my phone number is 312 555 0199'],
  ['city', 'address', 'Do you have time for me on Monday?'],
  ['amount', 'price', 'I want to move money from one account to another'],
  ['whether they have paid the deposit', 'yes-no', 'Do I have to pay the deposit?'],
  ['whether they have paid the deposit', 'yes-no', "I don't remember if I paid the deposit"],
])('“%s” (%s) is not read into “%s”', (label, type, said) => {
  expect(given([[label, type]], said)).toEqual({});
});

test('both ends of a journey go to the fields that ask for them', () => {
  const fields = [
    ['where are you starting from', 'address'],
    ['where are you going', 'address'],
  ] as const satisfies [string, FieldType][];
  expect(given(fields, "How do I get from 'City Hall' to Pier and Third by bus?")).toEqual({
    'where are you starting from': 'City Hall',
    'where are you going': 'Pier and Third',
  });
  expect(given(fields, 'I want to go to the airport')).toEqual({ 'where are you going': 'the airport' });
});

test('both ends of a stay are read in one breath', () => {
  const fields = [
    ['first night', 'date'],
    ['last day', 'date'],
  ] as const satisfies [string, FieldType][];
  expect(given(fields, 'We would like a room from March 5th to March 8th')).toEqual({
    'first night': '2026-03-05',
    'last day': '2026-03-08',
  });
});
