import { expect, test } from 'vitest';
import { applied, draftOf } from '../trial.ts';
import { safetyFirst } from './safety-first.ts';

const context = { destinations: ['Front desk', 'On-call technician'], webhooks: ['Create ticket'] };

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  [
    'danger moves to the front and the numbers stay',
    '1. Ask for their name.\n2. If there is smoke, tell them to get out.\n3. Say goodbye.',
    '1. If there is smoke, tell them to get out.\n2. Ask for their name.\n3. Say goodbye.',
  ],
  [
    'with all that hangs under it',
    'Ask for their name.\nIf there is smoke or a smell of gas:\n- Say: “Get out now.”\n- [[end-call]]\nOtherwise, ask what happened.',
    'If there is smoke or a smell of gas:\n- Say: “Get out now.”\n- [[end-call]]\nOtherwise, ask what happened.\nAsk for their name.',
  ],
  ['where it leads already it stays', 'If there is smoke, tell them to get out.\nAsk for their name.', null],
  [
    'an answer stays with its question',
    'Ask if they smell anything.\nIf they do, tell them to get out.\nIf there is smoke, call the emergency line.',
    'If there is smoke, call the emergency line.\nAsk if they smell anything.\nIf they do, tell them to get out.',
  ],
])('%s', (_, before, after) => {
  expect(applied(draftOf(before, context), safetyFirst).draft.text).toBe(after ?? before);
});
