import { describe, expect, it } from 'vitest';
import { defaults } from '../../tests/flows/practice.ts';
import { twoAgentFlow } from '../../tests/flows/two-agents.ts';
import { addStep, connect, newStep, setSettings } from './edit.ts';
import type { FlowGraph } from './flow.ts';
import { starterFlow } from './starters.ts';
import { enterStep, firstStep, type Moment, nextStep, reachableSteps, walkOn } from './walk.ts';

const monday = {
  now: Date.parse('2026-03-02T10:00:00-06:00'),
  timeZone: 'America/Chicago',
  seed: 7,
  pausedStepIds: [],
};
const sunday: Moment = { ...monday, now: Date.parse('2026-03-01T10:00:00-06:00') };
const ids = { incoming: 'in', hours: 'hours', day: 'day', night: 'night', voicemail: 'vm' };
const demo = twoAgentFlow(ids, { ...defaults, dayJobIds: [], nightJobIds: [], pageIds: [] });

describe('the way of a call', () => {
  it.each([
    ['during hours comes to the day agent', monday, 'day', ['in/next', 'hours/open']],
    ['after hours comes to the other', sunday, 'night', ['in/next', 'hours/closed']],
    [
      'passes a paused agent',
      { ...monday, pausedStepIds: ['day'] },
      'vm',
      ['in/next', 'hours/open', 'day/fallback'],
    ],
  ])('%s', (_name, moment, at, path) => {
    const walked = walkOn(demo, firstStep(demo)?.id ?? null, moment);
    expect(walked.at?.step.id).toBe(at);
    expect(walked.passed.map(({ step, exit }) => `${step.id}/${exit}`)).toEqual(path);
  });

  it('ends where an exit leads nowhere', () => {
    const cut = connect(demo, 'hours', 'open', null);
    expect(walkOn(cut, 'in', monday).at).toBeNull();
    expect(nextStep(cut, 'hours', 'open')).toBeNull();
  });

  it('ends in a loop of steps that only decide', () => {
    const loop = connect(demo, 'hours', 'open', 'hours');
    expect(walkOn(loop, 'in', monday)).toMatchObject({ at: null });
  });

  it('does not lead to a step that is gone', () => {
    expect(nextStep(connect(demo, 'in', 'next', 'stp_gone'), 'in', 'next')).toBeNull();
    expect(enterStep(demo, 'stp_gone', monday)).toBeNull();
  });

  it('meets the nearest steps first and none that no exit leads to', () => {
    const alone = addStep(demo, newStep('end', 'alone', defaults), null);
    expect(reachableSteps(alone)).toEqual(['in', 'hours', 'day', 'night', 'vm']);
  });
});

describe('what a step does', () => {
  const base = starterFlow({ incoming: 'in', agent: 'agent', voicemail: 'vm' }, defaults);
  const at = { stepId: 'in', exit: 'next' };
  const withRing = (order: 'all-at-once' | 'in-order' | 'random'): FlowGraph =>
    setSettings(addStep(base, newStep('ring', 'ring', defaults), at), 'ring', 'ring', {
      memberIds: ['a', 'b', 'c', 'd'],
      order,
    });

  it('a menu gathers a key and knows where each leads', () => {
    const graph = setSettings(addStep(base, newStep('menu', 'menu', defaults), at), 'menu', 'menu', {
      choices: [
        { digit: '1', words: ['sales'], label: 'Sales' },
        { digit: '#', words: [], label: '' },
        { digit: '1', words: [], label: 'A second 1' },
      ],
    });
    expect(enterStep(graph, 'menu', monday)?.act).toMatchObject({
      act: 'gather',
      choices: [
        { digit: '1', exit: 'digit-1', label: 'Sales' },
        { digit: '#', exit: 'digit-#' },
      ],
      otherwise: 'no-answer',
    });
  });

  it('people ring together, or one after another', () => {
    expect(enterStep(withRing('all-at-once'), 'ring', monday)?.act).toMatchObject({
      groups: [['a', 'b', 'c', 'd']],
    });
    expect(enterStep(withRing('in-order'), 'ring', monday)?.act).toMatchObject({
      groups: [['a'], ['b'], ['c'], ['d']],
    });
  });

  it('a random order is the same again for the same seed and fair over many', () => {
    const orderFor = (seed: number): string => {
      const act = enterStep(withRing('random'), 'ring', { ...monday, seed })?.act;
      return act?.act === 'ring' ? act.groups.flat().join('') : '';
    };
    expect(orderFor(11)).toBe(orderFor(11));
    const firsts = Array.from({ length: 400 }, (_, seed) => orderFor(seed * 7919).charAt(0));
    for (const id of ['a', 'b', 'c', 'd'])
      expect(firsts.filter((first) => first === id).length).toBeGreaterThan(60);
  });

  it('a forward without a destination goes on as if nobody had answered', () => {
    const graph = addStep(base, newStep('forward', 'fwd', defaults), at);
    expect(enterStep(graph, 'fwd', monday)?.act).toEqual({ act: 'exit', exit: 'not-answered' });
  });
});
