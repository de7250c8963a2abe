import { expect, test } from 'vitest';
import { optimize } from '../optimize.ts';
import { applied, draftOf } from '../trial.ts';
import { transferInWords } from './transfer-in-words.ts';

const context = { destinations: ['Kennel office', 'Marta Ruiz'], webhooks: [] };
const head =
  'Use this job when a caller asks about boarding a dog. Not for grooming.\n\n1. Ask for the name of the dog.\n2. ';
const job = (line: string) => `${head}${line}`;
const goodbye = '\n3. Ask if there is anything else, then say goodbye.';

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  ['a whole line', 'Get Marta on the line.', '[[transfer-call to="Marta Ruiz"]]'],
  [
    'under its condition, which stays',
    'If the dog is ill, get Marta on the line.',
    'If the dog is ill, [[transfer-call to="Marta Ruiz"]]',
  ],
  [
    'in one with the choice where a bare transfer would leave the next step without a caller',
    `Get Marta on the line.${goodbye}`,
    `Ask if they want to leave a message or be connected. If they want to be connected, [[transfer-call to="Marta Ruiz"]]. Otherwise, ask what the message is, then [[take-message]], then tell the caller that the team will see the message and say goodbye.${goodbye}`,
  ],
  [
    'in the middle of a line, though it was read as two lines',
    'Those calls go to the kennel office. Never name a price.',
    '[[transfer-call to="Kennel office"]]. Never name a price.',
  ],
  [
    'words that would be tried as a webhook that nobody has',
    'If the dog is ill, put Marta Ruiz on.',
    'If the dog is ill, [[transfer-call to="Marta Ruiz"]]',
  ],
  ['not for somebody whom the workspace lacks', 'Get the groomer on the line.', null],
  ['not what stands in quotes', 'Say: “Get Marta on the line.”', null],
  ['not what the caller is told', 'Tell them to get Marta on the line.', null],
  ['not with words that would be lost', 'Get Marta on the line, she knows the dogs.', null],
])('%s', (_, line, after) => {
  expect(applied(draftOf(job(line), context), transferInWords).draft.text).toBe(job(after ?? line));
});

test('with the rules behind it the caller chooses first, and the result is left as it is', () => {
  const { text, changes, refused } = optimize(job(`Get Marta on the line.${goodbye}`), context);
  expect(refused).toBeUndefined();
  expect(text).toContain('[[transfer-call to="Marta Ruiz"]]');
  expect(text).toContain('leave a message or be connected');
  expect(text).not.toContain('on the line');
  expect(changes.map(({ reason }) => reason).join(' ')).toContain('nobody would be called');
  expect(optimize(text, context).text).toBe(text);
});
