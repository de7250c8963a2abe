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
