import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCall, ranJob, recordOf } from '../store/testing/samples.ts';
import { type Json, Office } from './testing/office.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open({ limits: { burst: 10_000, perSecond: 1000 } });
});
afterAll(() => office.close());

const START = 'Use this job when a caller asks.\n\n1. Ask for their full name.\n2. Say goodbye.\n';
const matching = (etag: string) => ({ 'if-match': `"${etag}"` });
const save = (job: Json, body: object) => office.does('patch', `/jobs/${job.id}`, body, matching(job.etag));

describe('revisions', () => {
  test('each says who, when and why, in its author’s words or in what changed', async () => {
    const first = await office.job('Why', START);
    const second = await save(first, {
      instructions: START.replace('full name', 'name'),
      note: 'Shorter question',
    });
    await save(second, { instructions: 'Use this job when a caller asks.\n', description: 'For the desk' });
    const { data } = await office.does('get', `/jobs/${first.id}/revisions`);
    expect(data.map((revision: Json) => [revision.number, revision.note])).toEqual([
      [3, '3 lines changed, description changed'],
      [2, 'Shorter question'],
      [1, 'First text'],
    ]);
    expect(data[0]).toMatchObject({
      authorName: expect.stringContaining('API key'),
      reach: { steps: 0, numbers: 0 },
    });
  });

  test('come in pages, newest first', async () => {
    let job = await office.job('Paged', START);
    for (let i = 0; i < 4; i += 1) job = await save(job, { description: `Edit ${i}` });
    const first = await office.does('get', `/jobs/${job.id}/revisions?limit=3`);
    const rest = await office.does('get', `/jobs/${job.id}/revisions?limit=3&cursor=${first.nextCursor}`);
    expect([...first.data, ...rest.data].map((revision: Json) => revision.number)).toEqual([5, 4, 3, 2, 1]);
    expect(rest.nextCursor).toBeNull();
  });

  test('any two can be compared, in either direction', async () => {
    const first = await office.job('Compared', START);
    const second = await save(first, {
      instructions: START.replace('Say goodbye', 'Thank them'),
      phrases: ['hello'],
    });
    await save(second, { instructions: second.instructions.replace('full name', 'name') });
    const path = `/jobs/${first.id}/revisions`;
    const there = await office.does('get', `${path}/1/compare/3`);
    expect(there).toMatchObject({
      from: { number: 1 },
      to: { number: 3 },
      changes: {
        phrases: { added: ['hello'], removed: [] },
        instructions: [
          {
            before: { line: 3, lines: ['1. Ask for their full name.\n', '2. Say goodbye.\n'] },
            after: { line: 3, lines: ['1. Ask for their name.\n', '2. Thank them.\n'] },
          },
        ],
      },
    });
    const back = await office.does('get', `${path}/3/compare/1`);
    expect(back.changes.phrases).toEqual({ added: [], removed: ['hello'] });
    expect((await office.ask('get', `${path}/3/compare/9`)).status).toBe(404);
    expect((await office.ask('get', `${path}/x/compare/1`)).status).toBe(404);
    expect((await office.ask('get', `${path}/1/compare/3`, { key: office.keys.elsewhere })).status).toBe(404);
  });

  test('a save from an older revision comes back with a merge, clean or line by line', async () => {
    const first = await office.job('Merged', START);
    await save(first, { instructions: START.replace('Say goodbye', 'Thank them') });
    const late = (instructions: string) =>
      office.ask('patch', `/jobs/${first.id}`, { body: { instructions }, headers: matching(first.etag) });
    const clean = await late(START.replace('a caller asks', 'a caller wants'));
    expect(clean.body.merge).toEqual({
      clean: true,
      text: START.replace('a caller asks', 'a caller wants').replace('Say goodbye', 'Thank them'),
    });
    const torn = await late(START.replace('Say goodbye', 'Say good night'));
    expect(torn.body.merge).toMatchObject({
      clean: false,
      conflicts: [
        { base: '2. Say goodbye.\n', ours: '2. Say good night.\n', theirs: '2. Thank them.\n', line: 4 },
      ],
    });
  });
});

describe('what a save would change', () => {
  test('is said before it: live steps, numbers, last week’s calls by step, calls under way', async () => {
    const job = await office.job('Impact', START);
    const { numberId, flowId } = await office.flow('+13125550171');
    const draft = await office.does('get', `/flows/${flowId}/draft`);
    const steps = draft.graph.steps.map((step: Json) =>
      step.kind === 'agent' ? { ...step, settings: { ...step.settings, jobIds: [job.id] } } : step,
    );
    await office.does('patch', `/flows/${flowId}/draft`, { graph: { steps } }, matching(draft.etag));
    const path = `/jobs/${job.id}/impact`;
    expect(await office.does('get', path)).toMatchObject({ steps: [], numbers: 0, calls: 0, running: [] });

    await office.does('post', `/flows/${flowId}/publish`, {});
    const agent = steps.find((step: Json) => step.kind === 'agent');
    const { here, clock } = office.at;
    const call = newCall('call_impact', clock.now() - 60_000, { flowId });
    await here.callLog.create(call);
    await here.callLog.finish(
      recordOf(call, {
        flow: { id: flowId, name: 'Main', version: 1 },
        jobs: [{ ...ranJob(job.id, 'Impact'), flowStepId: agent.id }],
      }),
    );
    expect(await office.does('get', path)).toMatchObject({
      revision: 1,
      numbers: 1,
      calls: 1,
      steps: [{ flowId, phoneNumberId: numberId, flowStepId: agent.id, e164: '+13125550171', calls: 1 }],
      running: [],
    });
    const saved = await save(job, { description: 'Now live' });
    const { reach } = await office.does('get', `/jobs/${job.id}/revisions/${saved.revision}`);
    expect(reach).toEqual({ steps: 1, numbers: 1 });
    expect((await office.ask('get', path, { key: office.keys.elsewhere })).status).toBe(404);
  });
});
