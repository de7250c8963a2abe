import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { EXAMPLE_CONTEXT } from './rule.ts';
import { whatNext } from './what-next.ts';

it.each([
  ['Ask what happened.\n[[take-message for="Dr. Lee"]]\nSay goodbye.', ['[[take-message for="Dr. Lee"]]']],
  [
    'Ask what happened.\n[[take-message for="Dr. Lee"]]\nTell them that Dr. Lee calls back.\nSay goodbye.',
    [],
  ],
  [
    'Ask if it is urgent.\nIf yes, [[take-message for="Dr. Lee"]]. Otherwise, go on.\nTell them that we call back.',
    [],
  ],
])('a message that leads to nothing for the caller is found: %j', (text, places) => {
  const { problems } = compile(text, EXAMPLE_CONTEXT);
  const found = problems.filter(({ code }) => code === whatNext.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
