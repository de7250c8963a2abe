import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveStep } from '../../../core/flows/edit.ts';
import { soundGraph } from '../../../tests/flows/any-graph.ts';
import { defaults } from '../../../tests/flows/practice.ts';
import { twoAgentFlow } from '../../../tests/flows/two-agents.ts';
import { placesOf, STEP_SIZE } from './canvas-layout.ts';

const ids = { incoming: 'in', hours: 'hours', day: 'day', night: 'night', voicemail: 'vm' };
const demo = twoAgentFlow(ids, { ...defaults, dayJobIds: [], nightJobIds: [], pageIds: [] });

describe('steps on the canvas', () => {
  it('stand from top to bottom in the order of a call, two ways side by side', () => {
    const place = (id: string) => placesOf(demo).get(id) ?? { x: Number.NaN, y: Number.NaN };
    expect(place('in').y).toBeLessThan(place('hours').y);
    expect(place('hours').y).toBeLessThan(place('day').y);
    expect(place('day').y).toBe(place('night').y);
    expect(place('day').x).toBeLessThan(place('night').x);
    expect(place('vm').y).toBeGreaterThan(place('day').y);
  });

  it('stay where somebody put them', () => {
    expect(placesOf(moveStep(demo, 'vm', { x: 7, y: 9 })).get('vm')).toEqual({ x: 7, y: 9 });
  });

  it('never cover one another', () => {
    fc.assert(
      fc.property(soundGraph, (graph) => {
        const places = [...placesOf(graph).values()];
        places.forEach((a, i) => {
          for (const b of places.slice(i + 1)) {
            const apart = Math.abs(a.x - b.x) >= STEP_SIZE.width || Math.abs(a.y - b.y) >= STEP_SIZE.height;
            expect(apart).toBe(true);
          }
        });
      }),
      { numRuns: 50 },
    );
  });
});
