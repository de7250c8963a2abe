import { expect, test } from 'vitest';
import { applied, draftOf } from '../trial.ts';
import { alternativeBeforeTransfer } from './alternative-before-transfer.ts';

const context = { destinations: ['Front desk', 'On-call technician'], webhooks: ['Create ticket'] };

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  [
    'the caller chooses',
    '1. Ask for their name.\n2. Transfer to the front desk.',
    '1. Ask for their name.\n2. Ask if they want to leave a message or be connected. If they want to be connected, transfer to the front desk. Otherwise, ask what the message is, then [[take-message]], then tell the caller that the team will see the message and say goodbye.',
  ],
  [
    'a message needs a name and a number',
    '[[transfer-call to="Front desk"]]',
    'Ask if they want to leave a message or be connected. If they want to be connected, [[transfer-call to="Front desk"]]. Otherwise, ask for their name, ask for the best number to call back, read the number back, ask what the message is, then [[take-message]], then tell the caller that the team will see the message and say goodbye.',
  ],
  [
    'who was asked already is not asked again',
    'Ask for their name. Ask if they want to be connected. If yes, [[transfer-call to="Front desk"]].',
    'Ask for their name. Ask if they want to be connected. If yes, [[transfer-call to="Front desk"]]. Otherwise, ask what the message is, then [[take-message]], then tell the caller that the team will see the message and say goodbye.',
  ],
  [
    'inside a case, for that case alone',
    'If they are angry, transfer to the front desk.\nAsk for their name.',
    'If they are angry, ask if they want to leave a message or be connected. If they want to be connected, transfer to the front desk. If they would rather leave a message, ask what the message is, then [[take-message]], then tell the caller that the team will see the message and say goodbye.\nAsk for their name.',
  ],
  [
    'in Spanish',
    'Pida su nombre. [[transfer-call to="Front desk"]]',
    'Pida su nombre. Pregunte si quiere hablar con una persona o dejar un mensaje. Si quiere hablar con una persona, [[transfer-call to="Front desk"]]. Si no, pregunte cuál es el mensaje, [[take-message]], dígale que el equipo verá el mensaje y despídase.',
  ],
  ['nobody in danger is asked', 'If there is smoke, transfer to the On-call technician.', null],
  [
    'a job that takes messages offers one already',
    'Ask for their name. [[take-message]] Transfer to the front desk.',
    null,
  ],
])('%s', (_, before, after) => {
  expect(applied(draftOf(before, context), alternativeBeforeTransfer).draft.text).toBe(after ?? before);
});
