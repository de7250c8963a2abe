import { afterAll, beforeAll, expect, test } from 'vitest';
import { addStep, newStep, setSettings } from '../../core/flows/edit.ts';
import { Office } from './testing/office.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open({ limits: { burst: 10_000, perSecond: 1000 } });
});
afterAll(() => office.close());

test('a destination says which jobs and which forward steps name it, however its name is written', async () => {
  const desk = await office.does('post', '/destinations', {
    ...{ name: 'Front Desk', kind: 'external', memberIds: [], e164: '+13125550163', hours: null },
  });
  const job = await office.job('Person', 'Put them through.\n\n1. [[transfer-call to="front  desk"]]');
  await office.job('Other', '1. [[transfer-call to="Front Desk 2"]]');
  await office.job('Prose', 'Say: transfer-call to "Front Desk" is a token.');
  const { flowId } = await office.flow();
  const { graph, etag } = await office.does('get', `/flows/${flowId}/draft`);
  const context = { businessName: 'B', language: 'en', recording: false } as const;
  const incoming = graph.steps.find(({ kind }: { kind: string }) => kind === 'incoming');
  const added = addStep(graph, newStep('forward', 'fwd', context), { stepId: incoming.id, exit: 'next' });
  const forwarded = setSettings(added, 'fwd', 'forward', { destinationId: desk.id });
  await office.does('patch', `/flows/${flowId}/draft`, { graph: forwarded }, { 'if-match': `"${etag}"` });
  expect(await office.does('get', `/destinations/${desk.id}/uses`)).toEqual({
    jobs: [{ jobId: job.id, name: 'Person', icon: null, usedBy: 0 }],
    steps: [expect.objectContaining({ flowId, flowStepId: 'fwd' })],
  });
});

test('a tool says which jobs name it, with or without the name of its argument', async () => {
  const tool = await office.does('post', '/webhooks', {
    name: 'Create ticket',
    url: 'https://example.com/t',
  });
  const [plain, named] = [
    await office.job('Plain', '1. [[call-webhook "Create ticket"]]'),
    await office.job('Written out', '1. [[call-webhook name="create ticket"]]'),
  ];
  await office.job('None', '1. [[call-webhook "Close ticket"]]');
  const { jobs } = await office.does('get', `/webhooks/${tool.id}/uses`);
  expect(jobs.map(({ jobId }: { jobId: string }) => jobId)).toEqual([plain.id, named.id]);
});
