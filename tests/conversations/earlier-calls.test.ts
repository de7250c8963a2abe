import { expect, test } from 'vitest';
import { conversation, Talk } from './conversation.ts';
import type { World } from './world.ts';

/** Caller ID is not identity (design §2.5): what was given earlier spares a question, and none of it is spoken. */
const earlier: World['earlier'] = [
  { daysAgo: 3, key: 'name', value: 'Priya Raghunathan' },
  { daysAgo: 3, key: 'callback_number', value: '+13125550199' },
];
const world: World = { jobs: ['take-a-message'], earlier };
const SECRET = /Priya|Raghunathan|5 5 5|555|0199|0 1 9 9/i;

conversation('a caller known from an earlier call gives name and number with one yes', world, (call) => {
  call.hears('Can I leave a message for Dr. Lee?');
  call.job('Take a message').asks(/name and .*number you gave us last time/);
  call.hears('Yes, that works');
  call.fields({ name: 'Priya Raghunathan', callback_number: '+13125550199' }).asks(/message/);
  call.hears('Tell her the crown came off');
  call.hears('No').hears('No');
  call.receipt('take-message', { from_name: 'Priya Raghunathan', from_number: '+13125550199' });
  call.never(SECRET);
});

conversation('a no is asked as anybody would be, and is not offered again', world, (call) => {
  call.hears('Can I leave a message for Dr. Lee?').hears('No');
  call.asks(/your full name/);
  call
    .hears('Dana Whitfield')
    .fields({ name: 'Dana Whitfield' })
    .asks(/number/)
    .never(SECRET);
});

conversation('what is said in place of a yes is taken as it is said', world, (call) => {
  call.hears('Can I leave a message for Dr. Lee?').hears('My number is 312 555 0177');
  call.fields({ callback_number: '+13125550177' });
});

conversation('a caller who has heard the question again is still told nothing', world, (call) => {
  call.hears('Can I leave a message for Dr. Lee?').hears('Sorry, say that again?');
  call.asks(/you gave us last time/).never(SECRET);
  call.hears('What number do you have for me?').never(SECRET);
});

conversation(
  'a sentence with a blank leaves out what came from an earlier call',
  {
    jobs: [
      {
        name: 'Callback',
        phrases: ['I want a callback'],
        instructions:
          'Ask for their full name.\nSay: "Thanks {{fields.name}}, we will be in touch."\nEnd the call.',
      },
    ],
    earlier,
  },
  (call) => {
    call.hears('I want a callback').asks(/name you gave us last time/);
    call.hears('Sure').fields({ name: 'Priya Raghunathan' }).says('Thanks, we will').never(SECRET);
  },
);

conversation('an agent step without history asks', { ...world, agent: { history: false } }, (call) => {
  call.hears('Can I leave a message for Dr. Lee?').asks(/your full name/);
});

conversation(
  'what is older than three weeks is forgotten',
  {
    ...world,
    earlier: earlier.map((value) => ({ ...value, daysAgo: 22 })),
  },
  (call) => {
    call.hears('Can I leave a message for Dr. Lee?').asks(/your full name/);
  },
);

test('no more than thirty values are taken into a call, the newest', () => {
  const many = Array.from({ length: 40 }, (_, n) => ({
    ...{ daysAgo: n / 2, key: `key_${n}`, value: '+13125550199' },
  }));
  const { call } = new Talk({ ...world, earlier: many.toReversed() });
  expect(call.earlier?.map(({ key }) => key)).toEqual(many.slice(0, 30).map(({ key }) => key));
});
