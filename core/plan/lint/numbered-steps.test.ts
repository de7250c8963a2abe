import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { numberedSteps } from './numbered-steps.ts';
import { EXAMPLE_CONTEXT } from './rule.ts';

it.each([
  [
    'Ask for their name. Ask what happened. Ask when it started. Tell them the team looks at it. Say goodbye.',
    [
      'Ask for their name. Ask what happened. Ask when it started. Tell them the team looks at it. Say goodbye.',
    ],
  ],
  [
    '1. Ask for their name.\n2. Ask what happened.\n3. Ask when it started.\n4. Tell them the team looks at it.\n5. Say goodbye.',
    [],
  ],
  ['Ask for their name. Ask what happened. Say goodbye.', []],
])('many things to do in one paragraph are found: %j', (text, places) => {
  const { problems } = compile(text, EXAMPLE_CONTEXT);
  const found = problems.filter(({ code }) => code === numberedSteps.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
