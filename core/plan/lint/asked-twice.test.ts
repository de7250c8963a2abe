import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { askedTwice } from './asked-twice.ts';
import { EXAMPLE_CONTEXT } from './rule.ts';

it.each([
  ['Ask for their name.\nAsk for the name.', ['Ask for the name.']],
  ['Ask for their email.\nIf they are new, ask for their email.', ['ask for their email.']],
  ['Ask if they are new.\nIf yes, ask for their email. Otherwise, ask for their email.', []],
  ['Ask if they are new.\nIf yes, ask for their email.\nAsk for their email.', []],
  ['Ask for their name.\nAsk for the name of the dog.', []],
])(
  'a second question for the same value is found, where the first was put on every way to it: %j',
  (text, places) => {
    const { problems } = compile(text, EXAMPLE_CONTEXT);
    const found = problems.filter(({ code }) => code === askedTwice.code);
    expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
  },
);
