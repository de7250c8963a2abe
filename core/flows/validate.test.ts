import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGraph } from '../../tests/flows/any-graph.ts';
import { defaults, practice } from '../../tests/flows/practice.ts';
import { twoAgentFlow } from '../../tests/flows/two-agents.ts';
import { addStep, connect, newStep, renameStep, setSettings } from './edit.ts';
import type { FlowGraph } from './flow.ts';
import { starterFlow } from './starters.ts';
import { checkFlow, mayPublish } from './validate.ts';

const starter = starterFlow(
  { incoming: 'in', agent: 'agent', voicemail: 'vm' },
  { ...defaults, jobIds: ['job_message'] },
);
const atStart = { stepId: 'in', exit: 'next' };

function agentWith(change: Parameters<typeof setSettings<'agent'>>[3]): FlowGraph {
  return setSettings(starter, 'agent', 'agent', change);
}

function added(kind: 'menu' | 'ring' | 'hours' | 'forward' | 'audio', id: string): FlowGraph {
  return addStep(starter, newStep(kind, id, defaults), atStart);
}

const ringing = setSettings(added('ring', 'ring'), 'ring', 'ring', { memberIds: ['mem_ana'] });
const menu = added('menu', 'menu');

describe('a flow is checked', () => {
  it('and what a new number begins with has no problem', () => {
    expect(checkFlow(starter, practice)).toEqual([]);
  });

  it('and neither has the demo', () => {
    const ids = { incoming: 'in', hours: 'hours', day: 'day', night: 'night', voicemail: 'vm' };
    const jobs = { dayJobIds: ['job_message'], nightJobIds: ['job_billing'], pageIds: ['page_hours'] };
    expect(checkFlow(twoAgentFlow(ids, { ...defaults, ...jobs }), practice)).toEqual([]);
  });

  it.each<[string, FlowGraph, string, 'blocking' | 'finding', object]>([
    ['no incoming step', { steps: starter.steps.slice(1) }, 'no-incoming', 'blocking', {}],
    [
      'a second one',
      addStep(starter, newStep('incoming', 'in2', defaults), null),
      'second-incoming',
      'blocking',
      { flowStepId: 'in2' },
    ],
    [
      'an id twice',
      { steps: [...starter.steps, newStep('end', 'vm', defaults)] },
      'step-id-twice',
      'blocking',
      { path: '/steps/3/id' },
    ],
    [
      'an exit without a target',
      connect(starter, 'agent', 'fallback', null),
      'exit-leads-nowhere',
      'blocking',
      { flowStepId: 'agent', exit: 'fallback' },
    ],
    [
      'an exit to a step that is gone',
      connect(starter, 'in', 'next', 'gone'),
      'unknown-target',
      'blocking',
      { flowStepId: 'in', exit: 'next' },
    ],
    [
      'an exit back to the start',
      connect(starter, 'agent', 'done', 'in'),
      'leads-to-start',
      'blocking',
      { flowStepId: 'agent', exit: 'done' },
    ],
    [
      'a ring that leads to itself',
      connect(ringing, 'ring', 'missed', 'ring'),
      'endless-loop',
      'blocking',
      { flowStepId: 'ring', exit: 'missed' },
    ],
    [
      'an agent whose way out is itself',
      connect(starter, 'agent', 'fallback', 'agent'),
      'endless-loop',
      'blocking',
      { exit: 'fallback' },
    ],
    [
      'a menu that nobody leaves',
      connect(menu, 'menu', 'no-answer', 'menu'),
      'endless-loop',
      'blocking',
      { exit: 'no-answer' },
    ],
    [
      'a step no call comes to',
      addStep(starter, newStep('end', 'e', defaults), null),
      'unreachable',
      'finding',
      { flowStepId: 'e' },
    ],
    [
      'an empty greeting',
      agentWith({ greeting: '  ' }),
      'settings-invalid',
      'blocking',
      { path: '/steps/1/settings/greeting' },
    ],
    [
      'a greeting too long',
      agentWith({ greeting: 'x'.repeat(1001) }),
      'settings-invalid',
      'blocking',
      { flowStepId: 'agent' },
    ],
    [
      'an unknown voice',
      agentWith({ voice: 'thunder' }),
      'settings-invalid',
      'blocking',
      { path: '/steps/1/settings/voice' },
    ],
    ['no language', agentWith({ languages: [] }), 'settings-invalid', 'blocking', { flowStepId: 'agent' }],
    [
      'no disclosure',
      agentWith({ disclosure: false }),
      'no-disclosure',
      'finding',
      { path: '/steps/1/settings/disclosure' },
    ],
    [
      'no recording notice',
      agentWith({ recordingNotice: false }),
      'no-recording-notice',
      'finding',
      { flowStepId: 'agent' },
    ],
    ['no job', agentWith({ jobIds: [] }), 'no-jobs', 'finding', { flowStepId: 'agent' }],
    [
      'a deleted job',
      agentWith({ jobIds: ['job_gone'] }),
      'deleted-job',
      'finding',
      { path: '/steps/1/settings/jobIds/0' },
    ],
    [
      'a job of nowhere',
      agentWith({ jobIds: ['job_x'] }),
      'unknown-job',
      'blocking',
      { path: '/steps/1/settings/jobIds/0' },
    ],
    [
      'a job twice',
      agentWith({ jobIds: ['job_message', 'job_message'] }),
      'job-twice',
      'finding',
      { path: '/steps/1/settings/jobIds/1' },
    ],
    [
      'an unknown page',
      agentWith({ pageIds: ['page_x'] }),
      'unknown-page',
      'blocking',
      { flowStepId: 'agent' },
    ],
    ['nobody to ring', added('ring', 'ring'), 'settings-invalid', 'blocking', { flowStepId: 'ring' }],
    [
      'somebody who has left',
      setSettings(ringing, 'ring', 'ring', { memberIds: ['mem_x'] }),
      'unknown-member',
      'blocking',
      { flowStepId: 'ring' },
    ],
    [
      'a short ring',
      setSettings(ringing, 'ring', 'ring', { seconds: 10 }),
      'short-ring',
      'finding',
      { flowStepId: 'ring' },
    ],
    [
      'a ring too short',
      setSettings(ringing, 'ring', 'ring', { seconds: 4 }),
      'settings-invalid',
      'blocking',
      { flowStepId: 'ring' },
    ],
    ['a forward to nobody', added('forward', 'fwd'), 'no-destination', 'blocking', { flowStepId: 'fwd' }],
    [
      'a forward without a number',
      setSettings(added('forward', 'fwd'), 'fwd', 'forward', { destinationId: 'dst_weekend' }),
      'unreachable-destination',
      'blocking',
      { flowStepId: 'fwd' },
    ],
    [
      'a forward to what was deleted',
      setSettings(added('forward', 'fwd'), 'fwd', 'forward', { destinationId: 'dst_x' }),
      'unknown-destination',
      'blocking',
      { flowStepId: 'fwd' },
    ],
    [
      'a key twice',
      setSettings(menu, 'menu', 'menu', {
        choices: [
          { digit: '1', words: [], label: 'A' },
          { digit: '1', words: [], label: 'B' },
        ],
      }),
      'digit-twice',
      'blocking',
      { path: '/steps/1/settings/choices/1' },
    ],
    [
      'a letter as a key',
      setSettings(menu, 'menu', 'menu', { choices: [{ digit: 'A', words: [], label: '' }] }),
      'settings-invalid',
      'blocking',
      { flowStepId: 'menu' },
    ],
    [
      'a key nobody names',
      connect(
        setSettings(menu, 'menu', 'menu', { choices: [{ digit: '7', words: [], label: '' }] }),
        'menu',
        'digit-7',
        'agent',
      ),
      'key-not-named',
      'finding',
      { flowStepId: 'menu' },
    ],
    [
      'hours that never open',
      setSettings(added('hours', 'h'), 'h', 'hours', { days: [[], [], [], [], [], [], []] }),
      'never-open',
      'finding',
      { flowStepId: 'h' },
    ],
    [
      'a period without length',
      setSettings(added('hours', 'h'), 'h', 'hours', {
        days: [[{ from: '09:00', to: '09:00' }], [], [], [], [], [], []],
      }),
      'empty-period',
      'blocking',
      { path: '/steps/1/settings/days/0' },
    ],
    [
      'a long name',
      renameStep(starter, 'agent', 'x'.repeat(61)),
      'name-too-long',
      'blocking',
      { path: '/steps/1/name' },
    ],
  ])('and %s is found at its place', (_name, graph, code, severity, at) => {
    const found = checkFlow(graph, practice).filter((problem) => problem.code === code);
    expect(found.map((problem) => problem.severity)).toEqual([severity]);
    expect(found[0]?.at).toMatchObject(at);
    expect(mayPublish(checkFlow(graph, practice))).toBe(severity === 'finding');
  });

  it('and the eleventh job is refused with the reason', () => {
    const jobs = Array.from({ length: 11 }, (_, i) => ({ id: `job_${i}`, name: `Job ${i}` }));
    const problems = checkFlow(agentWith({ jobIds: jobs.map(({ id }) => id) }), { ...practice, jobs });
    expect(problems.map(({ message }) => message)).toEqual([
      'Agent: An agent step holds at most 10 jobs. Detach one first.',
    ]);
  });

  it('and a transfer that reaches nobody is found in the job that makes it', () => {
    const jobs = [{ id: 'job_person', name: 'Talk to a person', transfersTo: ['weekend desk'] }];
    const [problem] = checkFlow(agentWith({ jobIds: ['job_person'] }), { ...practice, jobs });
    expect(problem).toMatchObject({
      code: 'transfer-leads-nowhere',
      severity: 'blocking',
      at: { flowStepId: 'agent' },
    });
    expect(problem?.message).toContain('“weekend desk”, which has no number');
  });

  it('and a loop that the caller closes by a key is fine', () => {
    const again = connect(connect(menu, 'menu', 'digit-1', 'menu'), 'menu', 'no-answer', 'agent');
    expect(checkFlow(again, practice)).toEqual([]);
  });

  it('and a step added to a flow that may be published leaves no exit without a target', () => {
    for (const kind of ['menu', 'hours', 'audio', 'ring', 'forward'] as const) {
      expect(checkFlow(added(kind, 'new'), practice).map(({ code }) => code)).not.toContain(
        'exit-leads-nowhere',
      );
    }
  });

  it('and what blocks comes first', () => {
    const problems = checkFlow(connect(agentWith({ jobIds: [] }), 'agent', 'fallback', null), practice);
    expect(problems.map(({ severity }) => severity)).toEqual(['blocking', 'finding', 'finding']);
  });

  it('and no draft, however broken, trips the check', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        for (const problem of checkFlow(graph, practice)) expect(problem.message).toMatch(/\.$/);
      }),
    );
  });

  it('and settings of another shape are a problem, not a fault', () => {
    const broken = JSON.parse(JSON.stringify(starter)) as { steps: { settings: unknown }[] };
    for (const step of broken.steps) step.settings = { greeting: 7 };
    expect(mayPublish(checkFlow(broken as unknown as FlowGraph, practice))).toBe(false);
  });
});
