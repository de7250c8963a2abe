import { describe, expect, it } from 'vitest';
import { actsIn, actsOf } from './call-acts.ts';

describe('what a caller phones for is heard without a word of the job', () => {
  it.each([
    ['person', 'could you patch me through'],
    ['person', 'is anybody there who I could ask'],
    ['message', 'have Rosa ring me when she gets in'],
    ['message', 'would you pass on that the keys are with the neighbor'],
    ['message', 'please let Mr. Abara know I found the invoice'],
    ['change', 'we need another day for the window guy'],
    ['change', 'could you bump us to the afternoon'],
    ['cancel', "something's come up, we won't be coming"],
    ['first', "my daughter and I are new in town and haven't been there yet"],
    ['bill', 'you billed my card two times'],
    ['send', 'the questionnaire never got here'],
    ['records', 'my new vet wants a copy of his chart'],
    ['sales', 'who decides on your cleaning supplies over there'],
    ['hire', 'I have ten years experience as a welder'],
    ['refill', "he's nearly out of the eye drops"],
    ['quote', 'what would a new fence cost me'],
    ['complaint', 'the crew was so rude'],
    ['urgent', 'the sewage is coming up in the tub'],
    ['status', 'any word on my transmission'],
    ['book', 'can you squeeze my mother in'],
    ['message', 'I have been trying to get hold of the foreman'],
    ['change', 'Sunday is no good for us'],
    ['cancel', 'my brother fixed it, no need to send the crew'],
    ['bill', "there is a line I don't recognize"],
    ['status', 'nobody turned up'],
    ['complaint', 'the soup was cold and the waiter yelled'],
    ['first', 'our old groomer closed'],
    ['refund', 'I want my money back'],
    ['lost', 'I think I left my scarf at your place'],
  ])('%s: %s', (act, line) => expect(actsIn(line)).toContain(act));

  it.each(['good morning', 'do you groom rabbits', 'what are you wearing', 'my name is Ida'])(
    'no act: %s',
    (line) => expect([...actsIn(line)]).toEqual([]),
  );
});

describe('what a job is for is read from its name and description', () => {
  it.each([
    [['change', 'cancel'], 'Move or drop a lesson. A parent cancels or moves a lesson.'],
    [['sales', 'hire'], 'Vendors and applicants. Everyone who sells to us or wants to work here.'],
    [['message'], 'Word for the foreman. The caller wants a message taken.'],
    [['status'], 'Is it ready? Checks on a repair.'],
  ])('%j: %s', (acts, text) => expect([...actsOf(text)]).toEqual(expect.arrayContaining(acts)));
});
