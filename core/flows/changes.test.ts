import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundGraph } from '../../tests/flows/any-graph.ts';
import { defaults, practice } from '../../tests/flows/practice.ts';
import { changesBetween } from './changes.ts';
import {
  addStep,
  attachJob,
  connect,
  detachJob,
  moveStep,
  newStep,
  removeStep,
  renameStep,
  setSettings,
} from './edit.ts';
import type { FlowGraph } from './flow.ts';
import { starterFlow } from './starters.ts';

const from = renameStep(
  starterFlow({ incoming: 'in', agent: 'agent', voicemail: 'vm' }, { ...defaults, jobIds: ['job_message'] }),
  'agent',
  'Reception',
);
const ring = addStep(from, newStep('ring', 'ring', defaults), { stepId: 'in', exit: 'next' });
const hours = addStep(from, newStep('hours', 'h', defaults), { stepId: 'in', exit: 'next' });
const texts = (to: FlowGraph, base: FlowGraph | null = from) =>
  changesBetween(base, to, practice).map(({ text }) => text);

describe('what changes is put into words', () => {
  it.each<[string, FlowGraph, FlowGraph, string[]]>([
    [
      'a job attached',
      from,
      attachJob(from, 'agent', 'job_billing').graph,
      ['Agent “Reception”: job “Billing question” attached'],
    ],
    [
      'a job detached',
      from,
      detachJob(from, 'agent', 'job_message'),
      ['Agent “Reception”: job “Take a message” detached'],
    ],
    [
      'a greeting',
      from,
      setSettings(from, 'vm', 'voicemail', { greeting: 'Leave word.' }),
      [
        'Voicemail: greeting changed from “Sorry we missed you. Leave a message after the tone and we will call you back.” to “Leave word.”',
      ],
    ],
    [
      'a switch',
      from,
      setSettings(from, 'agent', 'agent', { disclosure: false }),
      ['Agent “Reception”: say that it is automated changed from on to off'],
    ],
    [
      'seconds',
      ring,
      setSettings(ring, 'ring', 'ring', { seconds: 25 }),
      ['Ring people: rings for changed from 20 seconds to 25 seconds'],
    ],
    [
      'an order',
      ring,
      setSettings(ring, 'ring', 'ring', { order: 'in-order' }),
      ['Ring people: order changed from All at once to In this order'],
    ],
    [
      'somebody who rings',
      ring,
      setSettings(ring, 'ring', 'ring', { memberIds: ['mem_ana'] }),
      ['Ring people: person “Ana” attached'],
    ],
    [
      'an exit',
      hours,
      connect(hours, 'h', 'closed', 'vm'),
      ['Business hours: exit “after hours” now leads to Voicemail'],
    ],
    [
      'an exit cut',
      from,
      connect(from, 'agent', 'fallback', null),
      ['Agent “Reception”: exit “cannot go on” now leads nowhere'],
    ],
    ['a name', from, renameStep(from, 'agent', 'Front desk'), ['“Reception” is now called “Front desk”']],
    [
      'hours',
      hours,
      setSettings(hours, 'h', 'hours', { days: [[], [{ from: '08:00', to: '12:00' }], [], [], [], [], []] }),
      ['Business hours: open changed from Mon–Fri 9–17 to Mon 8–12'],
    ],
    ['a place on the canvas is none', from, moveStep(from, 'vm', { x: 5, y: 5 }), []],
  ])('%s', (_name, before, after, words) => {
    expect(texts(after, before)).toEqual(words);
  });

  it('steps that come and go are named once', () => {
    expect(texts(ring)).toEqual(['Incoming call: exit “next” now leads to Ring people', 'Ring people added']);
    expect(texts(removeStep(ring, 'ring'), ring)).toEqual([
      'Incoming call: exit “next” now leads to Reception',
      'Ring people removed',
    ]);
  });

  it('before the first version everything is new', () => {
    expect(texts(from, null)).toEqual(['Incoming call added', 'Agent “Reception” added', 'Voicemail added']);
  });

  it('nothing changes between a graph and itself', () => {
    fc.assert(
      fc.property(soundGraph, (graph) => {
        expect(changesBetween(graph, graph, practice)).toEqual([]);
      }),
    );
  });

  it('every change is at a step of one of the two', () => {
    fc.assert(
      fc.property(soundGraph, soundGraph, (a, b) => {
        const ids = new Set([...a.steps, ...b.steps].map(({ id }) => id));
        for (const change of changesBetween(a, b, practice)) expect(ids).toContain(change.flowStepId);
      }),
    );
  });
});
