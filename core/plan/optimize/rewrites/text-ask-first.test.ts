import { expect, test } from 'vitest';
import { applied, draftOf } from '../trial.ts';
import { textAskFirst } from './text-ask-first.ts';

const context = { destinations: ['Front desk', 'On-call technician'], webhooks: ['Create ticket'] };

/** Null: the text stays as it is. */
test.each<[string, string, string | null]>([
  [
    'a step of its own',
    '1. Ask for their name.\n2. [[send-text "Map: https://example.com/map"]]\n3. Say goodbye.',
    '1. Ask for their name.\n2. Ask if we may send a text. If yes, tell them that it comes to this number, [[send-text "Map: https://example.com/map"]] and ask if the text has arrived. Otherwise, go on.\n3. Say goodbye.',
  ],
  [
    'behind a condition',
    'If they want the map, [[send-text "https://example.com/map"]].',
    'If they want the map, ask if we may send a text. If yes, tell them that it comes to this number, [[send-text "https://example.com/map"]] and ask if the text has arrived. Otherwise, go on.',
  ],
  [
    'in Spanish',
    '[[send-text “Hola”]] Pida su nombre.',
    'Pregunte si se le puede enviar un mensaje de texto. Si dice que sí, dígale que llega a este número, [[send-text “Hola”]] y pregunte si ha llegado el mensaje. Si no, siga. Pida su nombre.',
  ],
  ['a text that was asked about stays', 'Ask if we may text them. If yes, [[send-text "Hi"]].', null],
])('%s', (_, before, after) => {
  expect(applied(draftOf(before, context), textAskFirst).draft.text).toBe(after ?? before);
});
