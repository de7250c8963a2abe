import { describe, expect, test } from 'vitest';
import { inventedLiterals, literalsOf, lostLiterals } from './literals.ts';

describe('literals', () => {
  test.each<[string, string[]]>([
    ['Call 911, or +1 (312) 555-0199 ext. 204.', ['number 911', 'number +1 (312) 555-0199', 'number 204']],
    ['It costs $89.50, 5% off until 5:30 pm.', ['number $89.50', 'number 5%', 'number 5:30']],
    ['1. Ask. 2 days.\n2) Tell.\n3.1 Say 4.', ['number 2', 'number 4']],
    [
      'Text https://a.example/b?c=1. Mail a.b@c.example!',
      ['link https://a.example/b?c=1', 'email a.b@c.example'],
    ],
    ['Say: “We close at 5.” Then "Bye, Ana."', ['quote “We close at 5.”', 'quote "Bye, Ana."']],
    [
      '[[send-text "Hi {{caller.name}} 5"]] {{business.name}}',
      ['token [[send-text "Hi {{caller.name}} 5"]]', 'placeholder {{business.name}}'],
    ],
    ['Ask for Ms. Finch. Finch is the lawyer.', ['name Ms', 'name Finch', 'name Finch']],
    ['If Manny is out, tell them. Ask again. I am here.', ['name Manny']],
    ['AAA pays. Ask for the Front Desk.', ['name AAA', 'name Front', 'name Desk']],
  ])('of %j', (text, literals) => {
    expect(literalsOf(text).map(({ kind, text: raw }) => `${kind} ${raw}`)).toEqual(literals);
  });

  test.each([
    ['a number inside another is another', 'Wait 5 days.', 'Wait 15 days.', ['5']],
    ['a price with cents is another', 'It is $5.', 'It is $5.50.', ['$5']],
    ['once is less than twice', 'Call 911. Dial 911.', 'Call 911.', ['911']],
    ['a quoted line in other quotes is another', 'Say: “Hello.”', 'Say: "Hello."', ['“Hello.”']],
    [
      'a link that became text of an action is kept',
      'Text https://a.example',
      '[[send-text "https://a.example"]]',
      [],
    ],
    ['words around it do not matter', 'call Ana at 5', '1. At 5, call Ana.', []],
    ['a new number at the front of a line is no literal', 'Ask. Tell 5.', '1. Ask.\n2. Tell 5.', []],
  ])('%s', (_, before, after, lost) => {
    expect(lostLiterals(before, after).map(({ text }) => text)).toEqual(lost);
  });

  test.each([
    ['a number', 'Ask.', 'Ask 2 things.', ['2']],
    ['a name', 'Ask.', 'Ask for Ana.', ['Ana']],
    ['a link', 'Ask.', 'Text https://a.example', ['https://a.example']],
    ['a quoted line', 'Ask.', 'Say: “Hello.”', ['“Hello.”']],
    ['a destination that nobody has', 'Ask.', '[[transfer-call to="Mars"]]', ['[[transfer-call to="Mars"]]']],
    ['nothing: a destination of the workspace', 'Ask.', '[[transfer-call to="Front desk"]]', []],
    ['nothing: a message for nobody in particular', 'Ask.', '[[take-message]] [[end-call]]', []],
    ['nothing: a text whose words stood there', 'Send “Hi.”', '[[send-text “Hi.”]]', []],
    ['nothing: Knowledge is a word of the product', 'Ask.', 'Answer from Knowledge.', []],
  ])('invented is %s', (_, before, after, invented) => {
    expect(inventedLiterals(before, after, { names: ['Front desk'] }).map(({ text }) => text)).toEqual(
      invented,
    );
  });
});
