import { expect, test } from 'vitest';
import { compile } from '../../../core/plan/compile.ts';
import { resultsOf } from '../../../core/plan/plan.ts';
import { bindNames } from './bind-names.ts';

test.each<[instructions: string, bound: Record<string, string>]>([
  [
    'Ask where from and where to. Ask for the day out and the day back. Ask how many people.',
    {
      departure_city: 'from_location',
      arrival_city: 'destination',
      start_date: 'day_out_date',
      end_date: 'day_back_date',
      number_of_passengers: 'people',
    },
  ],
  ['Collect name, phone and email.', { customerName: 'name', phonenumber: 'phone', email_address: 'email' }],
  [
    'Ask which program it is. Get the name and the company.',
    { software_name: 'program', company_name: 'company' },
  ],
])('result names find the fields of “%s”', (instructions, bound) => {
  const fields = resultsOf(compile(instructions, { destinations: [], webhooks: [] }));
  const byLabel = Object.fromEntries(bindNames(Object.keys(bound), fields));
  const keys = new Set(fields.map(({ key }) => key));
  for (const [name, key] of Object.entries(bound)) {
    expect(keys, `${key} is a field`).toContain(key);
    expect(byLabel[name], name).toBe(key);
  }
});

test('what no field is about stays unbound, and no field is bound twice', () => {
  const fields = resultsOf(compile('Ask for the name.', { destinations: [], webhooks: [] }));
  expect([...bindNames(['name', 'nickname_of_pet', 'iban'], fields).values()]).toEqual(['name']);
});
