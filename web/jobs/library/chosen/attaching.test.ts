import { describe, expect, test } from 'vitest';
import type { FlowGraph } from '../../../../core/flows/flow.ts';
import { specOf } from '../../../../core/flows/steps/index.ts';
import { attachingTo, withJobs, withoutJobs } from './attaching.ts';

const graphWith = (...jobIds: string[]): FlowGraph => {
  const defaults = specOf('agent').defaults({ businessName: 'Acme', language: 'en', recording: true });
  return {
    steps: [
      {
        id: 'a',
        kind: 'agent',
        name: '',
        settings: { ...defaults, jobIds },
        exits: { done: null, fallback: null },
        position: null,
      },
    ],
  };
};
const jobsOf = ({ steps: [step] }: FlowGraph) => (step?.kind === 'agent' ? step.settings.jobIds : []);

describe('jobs that are attached together', () => {
  const nine = Array.from({ length: 9 }, (_, at) => `old${at}`);
  test.each<[string, string[], string[], string[], string | null]>([
    ['go to a step that has none of them', [], ['x', 'y'], ['x', 'y'], null],
    ['are attached once', ['x'], ['x', 'y'], ['y'], null],
    ['that are all there change nothing', ['x', 'y'], ['y', 'x'], [], 'It has all of them.'],
    ['fill a step to ten', nine, ['x'], ['x'], null],
    [
      'of which one is too much are refused',
      nine,
      ['x', 'y'],
      ['x', 'y'],
      'It has 9 of 10 jobs: 1 too much.',
    ],
  ])('%s', (_, has, chosen, added, why) => {
    expect(attachingTo(graphWith(...has), 'a', chosen)).toEqual({ added, why });
  });

  test('are taken off again and leave the others', () => {
    const graph = graphWith('old');
    const more = withJobs(graph, 'a', ['x', 'y']);
    expect(jobsOf(more)).toEqual(['old', 'x', 'y']);
    expect(withoutJobs(more, 'a', ['x', 'y'])).toEqual(graph);
  });
});
