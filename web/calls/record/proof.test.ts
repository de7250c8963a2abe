import { expect, test } from 'vitest';
import { stretchIn } from './proof.ts';

const line = { who: 'caller', turn: 2, text: 'It is Ana Ruiz, card ending ••••' } as const;
const proof = { turn: 2, heard: 'Ana Ruiz', span: [6, 14] as const };

test.each([
  ['in its place', line, proof, [6, 14]],
  ['elsewhere in a line that was masked', { ...line, text: '•• is Ana Ruiz' }, proof, [6, 14]],
  ['moved by masking', { ...line, text: '• is Ana Ruiz' }, proof, [5, 13]],
  ['no longer there', { ...line, text: '••••' }, proof, [0, 0]],
  ['taken over from an earlier call', line, { turn: 2, heard: '', span: [0, 0] as const }, [0, 0]],
  ['in another turn', { ...line, turn: 3 }, proof, null],
  ['said by the agent', { ...line, who: 'agent' as const }, proof, null],
  ['not asked for', line, undefined, null],
])('words that prove a value, %s', (_, where, what, stretch) => {
  expect(stretchIn(where, what)).toEqual(stretch);
});
