import { expect, test } from 'vitest';
import { fieldsOf } from '../../core/plan/plan.ts';
import { Talk } from './conversation.ts';

type Case = [instructions: string, lines: string[], heard: Record<string, string | null>];

/** What was heard of each field, in the caller's words, after a call to a job with these instructions. */
function heardIn(instructions: string, lines: readonly string[]): Record<string, string | null> {
  const job = {
    name: 'Take the matter',
    description: 'Any caller.',
    instructions: `${instructions} [[call-webhook "Keep"]]`,
    phrases: ['here is my call'],
  };
  const talk = new Talk({ jobs: [job], webhooks: ['Keep'], at: '2026-03-02T10:15:00Z' });
  talk.hears('here is my call');
  for (const line of lines) talk.hears(line);
  const run = talk.call.jobRuns.at(-1);
  const plan = talk.snapshot.jobs[run?.jobId ?? '']?.plan;
  const fields = plan ? fieldsOf(plan) : [];
  return Object.fromEntries(
    fields.map(({ key }) => {
      const held = run?.fields[key];
      return [key, held && held.value !== null ? held.heard.toLowerCase() : null];
    }),
  );
}

const KINDS: Record<string, Case[]> = {
  'a name said beside a number': [
    ['Name and locker number. Which towel?', ['gina 4471'], { name: 'gina', locker_number: '4471' }],
    [
      'Guest name, reservation number and email.',
      ['tomas reyes hx 901'],
      { guest_name: 'tomas reyes', reservation_number: 'hx 901' },
    ],
    [
      'Driver name, permit number. What colour is the car?',
      ['bo 22 871'],
      { driver_name: 'bo', permit_number: '22 871' },
    ],
    ['Name and phone. Which day?', ['ewa 7735550188'], { name: 'ewa', phone: '7735550188' }],
    ['Name and phone. Which day?', ['thursday', 'pavel 7735550188'], { name: 'pavel', phone: '7735550188' }],
    [
      'Name, street address, phone.',
      ['this is edith and i live at 8 fern road provo'],
      { name: 'edith', address: '8 fern road provo' },
    ],
    [
      'Member name and member number. Which class?',
      ['it is amos the number is 60032'],
      { member_name: 'amos', member_number: '60032' },
    ],
    ['Locker number. Owner name. Which towel?', ['gina 4471'], { owner_name: 'gina', locker_number: '4471' }],
    ['Which day? Name and phone.', ['oskar lind 7735550188'], { name: 'oskar lind', phone: '7735550188' }],
    ['Which size? Name and phone.', ['room 4471'], { name: null }],
    ['Name, invoice number.', ['carla'], { name: 'carla', invoice_number: null }],
    ['Name, which lamp.', ['sol desk lamp'], { name: 'sol desk lamp' }],
  ],
  'an address with a day or an hour behind it': [
    [
      'Address, delivery date.',
      ['14 garden way salem on tuesday'],
      { address: '14 garden way salem', delivery_date: 'tuesday' },
    ],
    [
      'Address, what time.',
      ['9 canal street akron at 4 pm'],
      { address: '9 canal street akron', time: '4 pm' },
    ],
    ['Address, name.', ['610 ferry road for tomorrow please'], { address: '610 ferry road' }],
    [
      'Street address, which day.',
      ['my address is 3 rose court ogden this friday'],
      { address: '3 rose court ogden', day: 'this friday' },
    ],
    ['Address, name.', ['55 sunday road macon'], { address: '55 sunday road macon' }],
    ['Name, address.', ['bill', '7 noon street tempe'], { name: 'bill', address: '7 noon street tempe' }],
  ],
  'a bare “when”': [
    ['When? Name.', ['7 pm'], { date: '7 pm' }],
    ['When? Name.', ['tomorrow at 7 pm'], { date: 'tomorrow at 7 pm' }],
    ['Which hall and when? Name.', ['the small hall', 'april 11'], { date: 'april 11' }],
    ['When can the crew come? Name.', ['9 am on tuesday'], { crew_come: '9 am on tuesday' }],
    ['When? Name.', ['hello', 'half past eight in the morning'], { date: 'half past eight in the morning' }],
    ['When? Name.', ['next wednesday'], { date: 'next wednesday' }],
    ['What broke and when? Name.', ['the belt', 'last monday'], { date: 'last monday' }],
  ],
  'a measure with its unit': [
    ['How heavy is it? Name.', ['12 kg'], { weight: '12 kg' }],
    ['How heavy is it? Name.', ['about 30 pounds i think'], { weight: '30 pounds' }],
    ['How many? Name.', ['6 units'], { people: '6' }],
    ['Which seed and how many? Name.', ['barley', '14 sacks'], { quantity: '14' }],
    ['How tall is the hedge? Name.', ['two metres'], { hedge_height: 'two metres' }],
    ['How far is it? Name.', ['40 miles'], { distance: '40 miles' }],
    ['Quantity, name.', ['3 dozen'], { quantity: '3 dozen' }],
    ['How old is the child? Name.', ['7 years old'], { child_age: '7 years old' }],
    ['How much firewood and which kind? Name.', ['2 tons of birch'], { firewood_amount: '2 tons of birch' }],
    ['How many nights? Name.', ['4'], { nights: '4' }],
  ],
  'two days with a joint between them': [
    ['First day and last day. Name.', ['tuesday to friday'], { first_day: 'tuesday', last_day: 'friday' }],
    [
      'Start date and return date. Name.',
      ['july 8 till july 12'],
      { start_date: 'july 8', return_date: 'july 12' },
    ],
    ['First day, last day. Name.', ['may 2 to may 6'], { first_day: 'may 2', last_day: 'may 6' }],
    ['From what time until what time? Name.', ['4 pm to 6 pm'], { start_time: '4 pm', end_time: '6 pm' }],
    [
      'Arrival day, departure day. Name.',
      ['from the 3rd until the 9th'],
      { arrival_day: '3rd', departure_day: '9th' },
    ],
    [
      'First night, last day. Name.',
      ['monday', 'sunday'],
      { first_night_date: 'monday', last_day: 'sunday' },
    ],
    [
      'First night, last day. Name.',
      ['8th-14th of june'],
      { first_night_date: '8th', last_day: '14th of june' },
    ],
  ],
  'an answer without a digit where a number is asked': [
    ['Ticket number. What brand and what model?', ['philips airfryer'], { ticket_number: null }],
    ['Loan number, then the borrower name.', ['Meyer'], { loan_number: null }],
    ['Membership number. Which day?', ['may 2'], { membership_number: null }],
    [
      'Account number, then date of birth.',
      ['09/11/1971'],
      { account_number: null, date_of_birth: '09/11/1971' },
    ],
    ['Invoice number. How many crates?', ['4 crates of pears'], { invoice_number: null, crates: '4' }],
    ['Booking reference, then name.', ['QWLTRX'], { booking_reference: 'qwltrx' }],
    ['Policy number. What happened?', ['it is kp 5520'], { policy_number: 'kp 5520' }],
    ['Meter number. What happened?', ['double four seven one'], { meter_number: 'double four seven one' }],
  ],
  'a bare number where no number is asked': [
    ['Shop name, account number, what they want.', ['5501882'], { account_number: '5501882' }],
    ['Name, case number.', ['771204'], { name: null, case_number: '771204' }],
    ['City, then customer number.', ['88410'], { city: null, number: '88410' }],
    ['Which shoe and what size?', ['boots', '42'], { size: '42' }],
    ['Name, plot number, plan number.', ['771204'], { name: null, plot_number: null, plan_number: null }],
    ['Brand, serial number.', ['ar 20 115'], { serial_number: 'ar 20 115' }],
  ],
};

describe_each(KINDS);

function describe_each(kinds: Record<string, Case[]>): void {
  for (const [kind, cases] of Object.entries(kinds))
    test.each(cases)(`${kind}: %s %s`, (instructions, lines, heard) => {
      expect(heardIn(instructions, lines)).toMatchObject(heard);
    });
}
