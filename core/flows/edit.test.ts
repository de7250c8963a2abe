import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundGraph } from '../../tests/flows/any-graph.ts';
import { defaults } from '../../tests/flows/practice.ts';
import {
  addStep,
  attachJob,
  connect,
  detachJob,
  detachJobEverywhere,
  moveStep,
  newStep,
  removeStep,
  renameStep,
  setSettings,
  stepsUsingJob,
} from './edit.ts';
import { FLOW_STEP_KINDS, type FlowGraph, findStep } from './flow.ts';
import { starterFlow } from './starters.ts';

const starter = starterFlow({ incoming: 'in', agent: 'agent', voicemail: 'vm' }, defaults);

function exitsOfStep(graph: FlowGraph, id: string) {
  return findStep(graph, id)?.exits;
}

describe('editing a flow', () => {
  it('a step put behind an exit is followed by what stood there', () => {
    const graph = addStep(starter, newStep('hours', 'h', defaults), { stepId: 'in', exit: 'next' });
    expect(exitsOfStep(graph, 'in')).toEqual({ next: 'h' });
    expect(exitsOfStep(graph, 'h')).toEqual({ open: 'agent', closed: 'agent' });
  });

  it('taking a step out joins what was before it to what was behind it', () => {
    const graph = addStep(starter, newStep('audio', 'a', defaults), { stepId: 'in', exit: 'next' });
    expect(removeStep(graph, 'a').steps).toEqual(starter.steps);
    expect(exitsOfStep(removeStep(starter, 'agent'), 'in')).toEqual({ next: 'vm' });
  });

  it('the incoming step stays', () => {
    expect(removeStep(starter, 'in')).toBe(starter);
  });

  it('a menu keeps the targets of the keys it still has', () => {
    const menu = addStep(starter, newStep('menu', 'm', defaults), { stepId: 'in', exit: 'next' });
    const two = setSettings(menu, 'm', 'menu', {
      choices: [
        { digit: '1', words: [], label: '' },
        { digit: '2', words: [], label: '' },
      ],
    });
    expect(exitsOfStep(two, 'm')).toEqual({ 'digit-1': 'agent', 'digit-2': null, 'no-answer': 'agent' });
    const one = setSettings(two, 'm', 'menu', { choices: [{ digit: '2', words: [], label: '' }] });
    expect(exitsOfStep(one, 'm')).toEqual({ 'digit-2': null, 'no-answer': 'agent' });
  });

  it('the eleventh job is refused and nothing changes', () => {
    let graph = starter;
    for (let i = 0; i < 10; i += 1) graph = attachJob(graph, 'agent', `job_${i}`).graph;
    const refused = attachJob(graph, 'agent', 'job_10');
    expect(refused.problem).toMatchObject({
      code: 'too-many-jobs',
      message: 'An agent step holds at most 10 jobs. Detach one first.',
      at: { flowStepId: 'agent' },
    });
    expect(refused.graph).toBe(graph);
    expect(attachJob(detachJob(graph, 'agent', 'job_3'), 'agent', 'job_10').problem).toBeNull();
  });

  it('a job is attached once', () => {
    const once = attachJob(starter, 'agent', 'job_a').graph;
    expect(attachJob(once, 'agent', 'job_a')).toEqual({ graph: once, problem: null });
  });

  it('a deleted job leaves every step of a draft', () => {
    const graph = attachJob(attachJob(starter, 'agent', 'job_a').graph, 'agent', 'job_b').graph;
    expect(stepsUsingJob(graph, 'job_a').map(({ id }) => id)).toEqual(['agent']);
    expect(detachJobEverywhere(graph, 'job_a')).toEqual(attachJob(starter, 'agent', 'job_b').graph);
    expect(detachJobEverywhere(starter, 'job_a')).toBe(starter);
  });
});

const anyId = fc.constantFrom('in', 'a', 'b', 'c', 'd', 'e', 'new');
const anyExit = fc.constantFrom('next', 'open', 'closed', 'missed', 'fallback', 'no-answer');

type Edit = (graph: FlowGraph) => FlowGraph;
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyId, anyId, anyExit, fc.constantFrom(...FLOW_STEP_KINDS)).map(
    ([id, stepId, exit, kind]): Edit =>
      (graph) =>
        addStep(graph, newStep(kind, id, defaults), { stepId, exit }),
  ),
  anyId.map(
    (id): Edit =>
      (graph) =>
        removeStep(graph, id),
  ),
  anyId.map(
    (id): Edit =>
      (graph) =>
        renameStep(graph, id, 'Renamed'),
  ),
  anyId.map(
    (id): Edit =>
      (graph) =>
        moveStep(graph, id, { x: 1, y: 2 }),
  ),
  fc.tuple(anyId, anyId).map(
    ([id, job]): Edit =>
      (graph) =>
        attachJob(graph, id, job).graph,
  ),
  fc.tuple(anyId, anyExit, anyId).map(
    ([id, exit, to]): Edit =>
      (graph) =>
        connect(graph, id, exit, to),
  ),
);

describe('whatever is edited', () => {
  it('ids stay unique and the graph before is untouched', () => {
    fc.assert(
      fc.property(soundGraph, fc.array(anyEdit, { maxLength: 6 }), (graph, edits) => {
        const before = JSON.stringify(graph);
        const after = edits.reduce((one, edit) => edit(one), graph);
        expect(new Set(after.steps.map(({ id }) => id)).size).toBe(after.steps.length);
        expect(JSON.stringify(graph)).toBe(before);
      }),
    );
  });

  it('no exit leads to a step that was taken out', () => {
    fc.assert(
      fc.property(soundGraph, anyId, (graph, id) => {
        const removed = removeStep(graph, id);
        if (removed === graph) return;
        expect(removed.steps.flatMap((step) => Object.values(step.exits))).not.toContain(id);
      }),
    );
  });
});
