import { expect, test } from 'vitest';
import { applied, draftOf } from '../trial.ts';
import { numberedSteps } from './numbered-steps.ts';

const context = { destinations: ['Front desk', 'On-call technician'], webhooks: ['Create ticket'] };

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  [
    'sentences become steps, and rules stand behind them',
    'Ask for their name. Ask what happened. If it is urgent, tell them to hold. Otherwise, tell them we call back. Never promise a price.',
    '1. Ask for their name.\n2. Ask what happened.\n3. If it is urgent, tell them to hold. Otherwise, tell them we call back.\n\nNever promise a price.',
  ],
  [
    'when the job runs stays in front',
    'Use this job for visits. Ask for their name. Ask what happened. Create a ticket. Say goodbye.',
    'Use this job for visits.\n\n1. Ask for their name.\n2. Ask what happened.\n3. Create a ticket.\n4. Say goodbye.',
  ],
  [
    'a Spanish paragraph too',
    'Pida su nombre. Pregunte el motivo. Si es urgente, avise al equipo. Despídase.',
    '1. Pida su nombre.\n2. Pregunte el motivo.\n3. Si es urgente, avise al equipo.\n4. Despídase.',
  ],
  [
    'line breaks of the text are kept',
    'Use this job for visits.\r\n\r\nAsk for their name. Ask what happened. Say goodbye.',
    'Use this job for visits.\r\n\r\n1. Ask for their name.\r\n2. Ask what happened.\r\n3. Say goodbye.',
  ],
  ['two steps are read at a glance', 'Ask for their name. Say goodbye.', null],
  ['a list is one already', '1. Ask for their name. Ask why. Say goodbye.', null],
])('%s', (_, before, after) => {
  expect(applied(draftOf(before, context), numberedSteps).draft.text).toBe(after ?? before);
});
