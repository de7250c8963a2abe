import { expect, test } from 'vitest';
import { compile } from '../../../core/plan/compile.ts';
import { undoneActs } from './plain-words.ts';

const context = { destinations: ['Front desk'], webhooks: ['Create ticket'] };
const undone = (text: string) =>
  [...undoneActs(compile(text, context)).values()].map((fix) => fix?.text ?? null);

test.each<[string, (string | null)[]]>([
  ['Text them https://example.com/map.', ['[[send-text "https://example.com/map"]]']],
  ['Text them the map.', [null]],
  ['[[send-text "Here is the map"]]', []],
  ['Create a ticket.', []],
  ['Take a message for Dr. Lee.', []],
  ['Transfer to the front desk.', []],
])('what %s leaves undone', (text, fixes) => {
  expect(undone(text)).toEqual(fixes);
});
