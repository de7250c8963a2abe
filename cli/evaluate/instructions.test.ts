import { expect, it } from 'vitest';
import { predictInstructions } from './instructions.ts';

const predict = (instructions: string) =>
  predictInstructions({ id: 'a', name: 'A', description: '', instructions });

it('every arm is a branch row of its own, nested conditions are joined, spans count code points', () => {
  const { steps } = predict(
    '😀 Ask if they own it.\nIf yes, say hi.\nOtherwise, ask if it leaks; if it does, say no.',
  );
  expect(steps.map(({ kind, condition }) => [kind, condition])).toEqual([
    ['ask', null],
    ['branch', null],
    ['say', 'If yes'],
    ['branch', null],
    ['ask', 'otherwise'],
    ['branch', 'otherwise'],
    ['say', 'otherwise AND if it does'],
  ]);
  expect(steps[1]?.span).toEqual([22, 28]);
});

it('types are the scorer’s, and a date-time is a date and a time', () => {
  const { steps } = predict('Ask for their name, how many people, the budget and when it started.');
  expect(steps[0]?.fields.map(({ key, type }) => `${key}:${type}`)).toEqual([
    'name:person_name',
    'people:number',
    'budget:money',
    'started_date:date',
    'started_time:time',
  ]);
});

it.each([
  ['Ask if they own it.', [{ key: 'owner', type: 'yes_no', required: false }]],
  // A lasting fact is kept although it also chooses; a passing state is not.
  ['Ask if they own it.\nIf yes, say hi.', [{ key: 'owner', type: 'yes_no', required: true }]],
  ['Ask if the light blinks.\nIf yes, say hi.', []],
  ['Ask if they would like a call.', []],
])('%j notes %j', (text, fields) => {
  expect(predict(text).steps[0]?.fields).toEqual(fields);
});
