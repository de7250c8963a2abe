import { describe } from 'vitest';
import { conversation } from './conversation.ts';

describe('a caller who has called before', () => {
  const jobs = [
    {
      name: 'Book a visit',
      phrases: ['I want to book a visit'],
      instructions:
        'If they have called before, say "Good to hear from you again."\nOtherwise, say "Welcome to the practice."\nAsk for their full name.\n[[take-message for="Front desk"]]',
    },
  ];
  const opening = 'I want to book a visit';

  conversation('is greeted as one, whatever that call left', { jobs, earlierCalls: 1 }, (call) => {
    call
      .hears(opening)
      .says(/hear from you again/)
      .never(/Welcome to the practice/);
  });

  conversation('is not known by a first call', { jobs }, (call) => {
    call
      .hears(opening)
      .says(/Welcome to the practice/)
      .never(/hear from you again/);
  });

  conversation(
    'is not known where the agent step leaves history alone',
    { jobs, earlierCalls: 4, agent: { history: false } },
    (call) => {
      call.hears(opening).says(/Welcome to the practice/);
    },
  );
});

describe('a question of a condition', () => {
  const apart = {
    name: 'Service call',
    phrases: ['I need service'],
    instructions:
      '1. If the caller is an existing customer, ask for the account number.\n2. Ask for the address.\n3. If the caller is an existing customer, say "Your plan covers the visit."\n4. If the caller is not an existing customer, say "The visit is 90 dollars."\n5. [[take-message for="Dispatch"]]',
  };

  conversation(
    'is asked once, wherever the text leans on its answer again: yes',
    { jobs: [apart] },
    (call) => {
      call.hears('I need service').asks(/existing customer/);
      call.hears('Yes').asks(/account number/);
      call.hears('4471').asks(/address/);
      call
        .hears('12 Oak Street')
        .says(/covers the visit/)
        .never(/90 dollars|existing customer.*existing customer/s);
    },
  );

  conversation(
    'is asked once, wherever the text leans on its answer again: no',
    { jobs: [apart] },
    (call) => {
      call
        .hears('I need service')
        .hears('No')
        .asks(/address/);
      call
        .hears('12 Oak Street')
        .says(/90 dollars/)
        .never(/covers the visit|existing customer.*existing customer/s);
    },
  );

  const loop = {
    name: 'Parcels',
    phrases: ['I want to send parcels'],
    instructions:
      '1. For each parcel:\n   - Ask where it goes.\n   - If the parcel is fragile, say "We wrap that one."\n2. [[take-message for="Depot"]]',
  };
  conversation('is asked anew in each round', { jobs: [loop] }, (call) => {
    call
      .hears('I want to send parcels')
      .hears('Boston')
      .asks(/fragile/);
    call.hears('No').asks(/another parcel/);
    call
      .hears('Yes')
      .hears('Dallas')
      .asks(/fragile/);
    call.hears('Yes').says(/We wrap that one/);
  });
});
