import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { noGreeting } from './no-greeting.ts';

it.each([
  ['Say: “Thanks for calling Acme.”', ['Say: “Thanks for calling Acme.”']],
  ['Say: “This call is recorded.”', ['Say: “This call is recorded.”']],
  ['Say: “I am an AI assistant.”', ['Say: “I am an AI assistant.”']],
  ['Answer with “Acme, hello.”', ['Answer with “Acme, hello.”']],
  ['Say: “Thank you for calling. Goodbye.”', []],
  ['Tell them that this is {{business.name}}.', []],
])('a greeting or disclosure inside a job is found, a farewell is not: %j', (text, places) => {
  const { problems } = compile(text, { destinations: ['Front desk'], webhooks: [] });
  const found = problems.filter(({ code }) => code === noGreeting.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
