import { expect, it } from 'vitest';
import { compile } from '../compile.ts';
import { oneGoal } from './one-goal.ts';
import { EXAMPLE_CONTEXT } from './rule.ts';

it.each([
  [
    'If they want to book:\n- Ask which day suits them.\n- Take a message.\nIf they want to cancel:\n- Ask which booking it is.\n- Take a message.\nIf they want to complain:\n- Ask what went wrong.\n- Transfer to the front desk.',
    ['If they want to book:'],
  ],
  [
    'Ask if they want to move it or cancel it.\nIf they want to move it:\n- Ask which day suits them.\n- Take a message.\nOtherwise:\n- Ask why.\n- Take a message.',
    [],
  ],
  [
    'If they swear, transfer to the front desk.\nIf they ask for a person, transfer to the front desk.\nIf they are lost, tell them the way.',
    [],
  ],
])('three ways with questions and an act of their own are three jobs: %j', (text, places) => {
  const { problems } = compile(text, EXAMPLE_CONTEXT);
  const found = problems.filter(({ code }) => code === oneGoal.code);
  expect(found.map(({ at }) => text.slice(...(at?.span ?? [0, 0])))).toEqual(places);
});
