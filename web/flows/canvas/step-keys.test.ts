import { expect, it } from 'vitest';
import { defaults } from '../../../tests/flows/practice.ts';
import { twoAgentFlow } from '../../../tests/flows/two-agents.ts';
import { stepByKey } from './step-keys.ts';

const ids = { incoming: 'in', hours: 'hours', day: 'day', night: 'night', voicemail: 'vm' };
const demo = twoAgentFlow(ids, { ...defaults, dayJobIds: [], nightJobIds: [], pageIds: [] });

it.each([
  ['in', 'ArrowDown', 'hours'],
  ['hours', 'ArrowDown', 'day'],
  ['day', 'ArrowRight', 'night'],
  ['night', 'ArrowLeft', 'day'],
  ['night', 'ArrowRight', null],
  ['night', 'ArrowDown', 'vm'],
  ['vm', 'ArrowUp', 'day'],
  ['vm', 'ArrowDown', null],
  ['in', 'ArrowUp', null],
  ['in', 'ArrowLeft', null],
  ['hours', 'x', null],
  ['gone', 'ArrowDown', null],
])('from %s %s leads to %s', (from, key, to) => {
  expect(stepByKey(demo, from, key)).toBe(to);
});
