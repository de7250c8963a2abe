import { conversation } from './conversation.ts';

const order = {
  name: 'Take an order',
  phrases: ['I want to order'],
  instructions:
    'For each item, ask what the item is.\nAsk for the name.\nIf they change their mind, start again from the name.\n[[take-message for="Kitchen"]]',
};

conversation('each round asks whether there is another, and a no ends it', { jobs: [order] }, (call) => {
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
  call.receipt('take-message', { for: 'Kitchen' });
});
