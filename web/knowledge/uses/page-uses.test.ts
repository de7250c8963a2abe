import { expect, test } from 'vitest';
import { usesOfPages } from './page-uses.ts';

type Graph = Parameters<typeof usesOfPages>[0][number]['graph'];

const flow = { id: 'f', name: 'Main', phoneNumberId: 'n' };
const agent = (id: string, pageIds: string[]) => ({ id, kind: 'agent', name: '', settings: { pageIds } });
const other = { id: 'e', kind: 'end', name: 'End', settings: { text: '' } };
const graph = (...steps: object[]) => ({ steps }) as unknown as Graph;

test('a page is used by each agent step that has it attached, and by no other step', () => {
  const uses = usesOfPages([{ flow, graph: graph(agent('a', ['p', 'q']), other, agent('b', ['p'])) }]);
  expect(uses.get('p')?.map(({ stepId }) => stepId)).toEqual(['a', 'b']);
  expect(uses.get('q')?.map(({ stepId }) => stepId)).toEqual(['a']);
  expect(uses.get('r')).toBeUndefined();
});
