import { describe, expect, it } from 'vitest';
import { addStep, connect, newStep } from '../../../core/flows/edit.ts';
import type { FlowGraph } from '../../../core/flows/flow.ts';
import { starterFlow } from '../../../core/flows/starters.ts';
import { defaults } from '../../../tests/flows/practice.ts';
import { twoAgentFlow } from '../../../tests/flows/two-agents.ts';
import { type OutlineItem, outlineOf } from './outline.ts';

const starter = starterFlow({ incoming: 'in', agent: 'agent', voicemail: 'vm' }, defaults);
const ids = { incoming: 'in', hours: 'hours', day: 'day', night: 'night', voicemail: 'vm' };
const demo = twoAgentFlow(ids, { ...defaults, dayJobIds: [], nightJobIds: [], pageIds: [] });

/** The outline as indented lines. */
function draw(items: readonly OutlineItem[], indent = ''): string[] {
  return items.flatMap(({ step, ways }) => [
    `${indent}${step.id}`,
    ...ways.flatMap(({ exit, items: within, to }) => [
      `${indent}  ${exit.name}:${to.kind === 'step' ? ` -> ${to.step.id}` : to.kind === 'items' ? '' : ` ${to.kind}`}`,
      ...draw(within, `${indent}    `),
    ]),
  ]);
}

function everyId(graph: FlowGraph): string[] {
  const { items, unreached } = outlineOf(graph);
  const all = (list: readonly OutlineItem[]): string[] =>
    list.flatMap((item) => [item.step.id, ...item.ways.flatMap((way) => all(way.items))]);
  return all([...items, ...unreached]);
}

describe('a flow as a list', () => {
  it('goes straight on where nothing is decided and indents where it is', () => {
    expect(draw(outlineOf(starter).items)).toEqual(['in', 'agent', '  done: end', '  fallback:', '    vm']);
  });

  it('puts a step that several ways lead to at the end, and links to it', () => {
    expect(draw(outlineOf(demo).items)).toEqual([
      'in',
      'hours',
      '  open:',
      '    day',
      '      done: end',
      '      fallback: -> vm',
      '  closed:',
      '    night',
      '      done: end',
      '      fallback: -> vm',
      'vm',
    ]);
  });

  it('names what no call comes to apart', () => {
    const graph = addStep(starter, newStep('end', 'alone', defaults), null);
    expect(draw(outlineOf(graph).unreached)).toEqual(['alone']);
  });

  it('holds each step once, also in a loop', () => {
    const loop = connect(demo, 'day', 'done', 'hours');
    expect(everyId(loop).sort()).toEqual(demo.steps.map(({ id }) => id).sort());
  });

  it('shows an exit that leads nowhere', () => {
    expect(draw(outlineOf(connect(starter, 'agent', 'fallback', null)).items)).toContain(
      '  fallback: nowhere',
    );
  });
});
