import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soundGraph } from '../../tests/flows/any-graph.ts';
import { defaults } from '../../tests/flows/practice.ts';
import {
  addStep,
  attachJob,
  connect,
  moveStep,
  newStep,
  removeStep,
  renameStep,
  setSettings,
} from './edit.ts';
import { findStep } from './flow.ts';
import { mergeGraphs } from './merge.ts';
import { starterFlow } from './starters.ts';

const base = starterFlow({ incoming: 'in', agent: 'agent', voicemail: 'vm' }, defaults);
const behindStart = { stepId: 'in', exit: 'next' };

describe('two edits of one draft', () => {
  it('are both kept when they are at different steps', () => {
    const mine = renameStep(base, 'agent', 'Reception');
    const theirs = setSettings(base, 'vm', 'voicemail', { maxSeconds: 60 });
    const { graph, conflicts } = mergeGraphs(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(findStep(graph, 'agent')?.name).toBe('Reception');
    expect(findStep(graph, 'vm')?.settings).toMatchObject({ maxSeconds: 60 });
  });

  it('are both kept when they are at different settings of one step', () => {
    const mine = attachJob(base, 'agent', 'job_a').graph;
    const theirs = setSettings(base, 'agent', 'agent', { tone: 'formal' });
    const { graph, conflicts } = mergeGraphs(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(findStep(graph, 'agent')?.settings).toMatchObject({ tone: 'formal', jobIds: ['job_a'] });
  });

  it('conflict at the same setting, and mine stands until somebody chooses', () => {
    const mine = setSettings(base, 'agent', 'agent', { greeting: 'Mine' });
    const theirs = setSettings(base, 'agent', 'agent', { greeting: 'Theirs' });
    expect(mergeGraphs(base, mine, theirs)).toEqual({ graph: mine, conflicts: ['agent'] });
  });

  it('conflict when one removed what the other changed, and nothing written is lost', () => {
    const removed = removeStep(base, 'agent');
    const changed = setSettings(base, 'agent', 'agent', { greeting: 'New' });
    for (const merged of [mergeGraphs(base, removed, changed), mergeGraphs(base, changed, removed)]) {
      expect(merged.conflicts).toContain('agent');
      expect(findStep(merged.graph, 'agent')?.settings).toMatchObject({ greeting: 'New' });
    }
  });

  it('a removal stands, and exits that led there lead nowhere', () => {
    const theirs = removeStep(base, 'vm');
    const mine = connect(base, 'agent', 'done', 'vm');
    const { graph } = mergeGraphs(base, mine, theirs);
    expect(findStep(graph, 'vm')).toBeUndefined();
    expect(findStep(graph, 'agent')?.exits).toEqual({ done: null, fallback: null });
  });

  it('an added step of each is kept', () => {
    const mine = addStep(base, newStep('audio', 'a', defaults), null);
    const theirs = addStep(base, newStep('hours', 'h', defaults), behindStart);
    const { graph, conflicts } = mergeGraphs(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(graph.steps.map(({ id }) => id).sort()).toEqual(['a', 'agent', 'h', 'in', 'vm']);
  });

  it('moving a step about never conflicts', () => {
    const mine = moveStep(base, 'vm', { x: 1, y: 1 });
    const theirs = moveStep(base, 'vm', { x: 2, y: 2 });
    expect(mergeGraphs(base, mine, theirs)).toEqual({ graph: mine, conflicts: [] });
  });

  it('whoever changed nothing takes the other side as it is', () => {
    fc.assert(
      fc.property(soundGraph, soundGraph, (one, other) => {
        const theirs = mergeGraphs(one, one, other);
        expect(theirs.conflicts).toEqual([]);
        for (const step of other.steps)
          expect(findStep(theirs.graph, step.id)).toMatchObject({ kind: step.kind, name: step.name });
        expect(mergeGraphs(one, other, one).conflicts).toEqual([]);
      }),
    );
  });
});
