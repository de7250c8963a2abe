import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { notedAsks } from './notes.ts';

test.each([
  ['Ask about allergies.', ['allergies']],
  ['Ask if they own the house.\nIf no, tell them to have the owner call.', ['owner']],
  ['Ask if the pump is running.\nIf no, tell them to reset it.', []],
  ['If it is a leak, ask if the floor is wet.', []],
  ['Ask if you may text them the link.\nIf yes:\n- [[send-text "Hi"]]', []],
  ['Ask if they still want a visit.', []],
  ['Ask if they want to meet in person or by video.\nIf video, ask for the email.', []],
])('%j notes %j', (text, keys) => {
  const plan = compile(text, { destinations: [], webhooks: [] });
  const noted = notedAsks(plan);
  expect(plan.steps.flatMap((step) => (step.kind === 'ask' && noted.has(step.id) ? [step.key] : []))).toEqual(
    keys,
  );
});
