import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { nobodyCompares } from './nobody-compares.ts';

const COLLECT = 'Ask for their full name and their account number.';
const SENT = '[[send-text "Your code is at https://example.com/code"]]';

it.each([
  [`${COLLECT}\nWhen everything matches, transfer to the front desk.`, /hands the call over/],
  [`${COLLECT}\nOnce it all checks out:\n- Tell them so.\n- ${SENT}`, /sends the text/],
  [`${COLLECT}\nIf all the details match, ${SENT}. Otherwise, take a message.`, /sends the text/],
  [`${COLLECT}\nWhen everything matches, [[call-webhook "Check account"]]`, null],
  [`${COLLECT}\nWhen everything matches, take a message for Dana.`, null],
  [`${COLLECT}\n[[call-webhook "Check account"]]\nIf it succeeds, transfer to the front desk.`, null],
  [`${COLLECT}\nIf they say that everything matches their bill, transfer to the front desk.`, null],
  [`${COLLECT}\nTransfer to the front desk.`, null],
])('an act that trusts values which nobody compared is found: %j', (text, says) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: ['Check account'] });
  const found = problems.filter(({ code }) => code === nobodyCompares.code);
  expect(found.map(({ message }) => message)).toEqual(says === null ? [] : [expect.stringMatching(says)]);
  for (const { at } of found) expect(text.slice(...(at?.span ?? [0, 0]))).toMatch(/match|check/);
});
