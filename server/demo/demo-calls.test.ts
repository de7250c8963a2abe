import { afterAll, beforeAll, expect, test } from 'vitest';
import { Office } from '../api/testing/office.ts';
import { readTemplates } from '../templates.ts';
import { demo } from './demo.ts';
import { makeDemoCalls } from './demo-calls.ts';
import { seedDemo } from './seed.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

test('a mock call that somebody tries meanwhile takes no place of the demo’s', async () => {
  const { store, clock } = office.at;
  await seedDemo(store, clock, await readTemplates(), demo);
  const id = (await store.workspaces.all()).find((workspace) => workspace.demo)?.id ?? '';
  const two = { ...demo, conversations: demo.conversations.slice(0, 2) };
  const callers = async () =>
    (await store.in(id).calls.list({ mode: 'mock' })).data.map(({ from }) => from).toSorted();

  let looks = 0;
  const afterOne = () => {
    looks += 1;
    return looks > 1;
  };
  await makeDemoCalls(store, office.calls, clock, two, afterOne);
  expect(await callers()).toHaveLength(1);
  const [flow] = await store.in(id).flows.list();
  await office.calls.start(id, {
    ...{ flowId: flow?.id ?? null, stepId: null, jobId: null, from: '+13125550199', at: null },
  });
  await makeDemoCalls(store, office.calls, clock, two, () => false);
  expect(await callers()).toEqual([...two.conversations.map(({ from }) => from), '+13125550199'].toSorted());
  await makeDemoCalls(store, office.calls, clock, two, () => false);
  expect(await callers()).toHaveLength(3);
});
