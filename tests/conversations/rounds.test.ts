import { expect } from 'vitest';
import { recordOf } from '../../core/calls/recording.ts';
import { conversation, type Talk } from './conversation.ts';

const order = {
  name: 'Take an order',
  phrases: ['I want to order'],
  instructions:
    'For each item, ask what the item is.\nAsk for the name.\nIf they change their mind, start again from the name.\n[[take-message for="Kitchen"]]',
};

const results = (call: Talk) =>
  recordOf(call.call).jobs[0]?.result.data.map(({ name, round, value, turn }) => [name, round, value, turn]);

conversation('every round stands in the record, the summary and the message', { jobs: [order] }, (call) => {
  call.hears('I want to order');
  call.asks(/item/i);
  call.hears('Two loaves of rye');
  call.asks(/another item/i);
  call.hears('Yes, another item');
  call.asks(/item/i);
  call.hears('A dozen rolls');
  call.asks(/another item/i);
  call.hears('No');
  call.asks(/name/i);
  call.hears('Ana Ruiz');
  expect(results(call)).toEqual([
    ['item', 1, 'Two loaves of rye', 2],
    ['item', 2, 'A dozen rolls', 4],
    ['name', undefined, 'Ana Ruiz', 6],
  ]);
  expect(recordOf(call.call).summary.lines.join()).toMatch(/Two loaves of rye.*2 A dozen rolls/);
  call.receipt('take-message', { for: 'Kitchen', from_name: 'Ana Ruiz' });
  expect(call.call.actions[0]?.args.text).toMatch(/Two loaves of rye\n.* 2: A dozen rolls/);
});

const guests = {
  name: 'Book a table',
  phrases: ['I want to book'],
  instructions:
    'For each guest, ask for the name of the dish and the number of plates.\nRead the number of plates back.\n[[call-webhook "Book"]]\nSay: "I have {{fields.dish_name}}."',
};

conversation(
  'a tool is given every round, and a read-back names each',
  { jobs: [guests], webhooks: ['Book'] },
  (call) => {
    call.hears('I want to book').hears('Lasagna').hears('3').hears('Yes').hears('Ravioli').hears('4');
    call.hears('No').says(/3\b.*4\b/);
    call.hears('Yes').hears('Yes');
    const { args } = call.call.actions[0] ?? {};
    expect(JSON.parse(args?.rounds ?? '[]').map((round: object) => Object.values(round))).toEqual([
      ['Lasagna', '3'],
      ['Ravioli', '4'],
    ]);
    expect(recordOf(call.call).jobs[0]?.result.data.filter(({ confirmed }) => confirmed)).toHaveLength(2);
  },
);

conversation('a caller who starts again takes back what was said before', { jobs: [order] }, (call) => {
  call.hears('I want to order').hears('Rye').hears('No').hears('Ana Ruiz, wait, I change my mind');
  call.asks(/name/i);
  call.hears('Ben Okafor');
  expect(call.call.jobRuns[0]?.rounds).toBeUndefined();
  expect(results(call)?.at(-1)?.[2]).toBe('Ben Okafor');
});
