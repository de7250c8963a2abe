import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JOB_LIMITS } from '../../core/jobs/job.ts';
import { type Json, Office } from './testing/office.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open({ limits: { burst: 10_000, perSecond: 1000 } });
});
afterAll(() => office.close());

const text = {
  name: 'Job',
  description: '',
  instructions: 'Use this job when a caller asks.\n\n1. Ask for their full name.',
  phrases: [] as string[],
  icon: null,
};
const matching = (etag: string) => ({ 'if-match': `"${etag}"` });

describe('a job’s limits', () => {
  test.each<[string, Partial<typeof text>, string]>([
    ['an empty name', { name: ' \u200b ' }, '/name'],
    ['a name of 101', { name: 'n'.repeat(101) }, '/name'],
    ['a description of 501', { description: 'd'.repeat(501) }, '/description'],
    ['instructions of 10,001', { instructions: 'i'.repeat(10_001) }, '/instructions'],
    ['no instructions', { instructions: '' }, '/instructions'],
    ['21 phrases', { phrases: Array.from({ length: 21 }, (_, i) => `phrase ${i}`) }, '/phrases'],
    ['a phrase of 201', { phrases: ['p'.repeat(201)] }, '/phrases/0'],
    ['a control character', { instructions: 'Ask\u0007 for the name.' }, '/instructions'],
  ])('%s is refused at its place', async (_, change, path) => {
    const { status, body } = await office.ask('post', '/jobs', { body: { ...text, ...change } });
    expect(status).toBe(422);
    expect(body.errors.map((error: Json) => error.path)).toContain(path);
  });

  test('lengths are code points: 100 emoji are a name, and right-to-left text is kept', async () => {
    const job = await office.does('post', '/jobs', {
      ...text,
      name: '🙂'.repeat(JOB_LIMITS.name),
      description: 'مرحبا',
    });
    expect(job).toMatchObject({ name: '🙂'.repeat(100), description: 'مرحبا' });
  });

  test.each(['billing question', 'BILLING  QUESTION', 'Billing\u200b question'])(
    '“%s” is taken by “Billing question”',
    async (name) => {
      if (!(await office.does('get', '/jobs?q=Billing%20question')).data.length)
        await office.job('Billing question');
      const { status, body } = await office.ask('post', '/jobs', { body: { ...text, name } });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(body)).toMatch(/name/);
    },
  );

  test('phrases are drafted from a text that nobody saved, and nothing is kept', async () => {
    const before = (await office.does('get', '/jobs')).total;
    const drafted = await office.does('post', '/jobs/draft-phrases', {
      name: 'Leak',
      instructions:
        'Use this job when a caller reports a leak or needs a plumber.\n\n1. Ask for the address.',
    });
    expect(drafted).toEqual({ phrases: ['I want to report a leak', 'I need a plumber'] });
    expect((await office.does('get', '/jobs')).total).toBe(before);
  });

  test('half-written tokens are kept as they are, and said', async () => {
    const job = await office.job(
      'Half',
      'Use this job when asked.\n\n1. Ask for the name. [[transfer-call to="Fro',
    );
    expect(job.instructions).toContain('[[transfer-call to="Fro');
    expect(job.plan.problems.length).toBeGreaterThan(0);
  });
});

describe('saving', () => {
  test('a stale save is refused with both texts, and nothing is lost', async () => {
    const job = await office.job('Shared');
    const first = await office.ask('patch', `/jobs/${job.id}`, {
      body: { description: 'mine' },
      headers: matching(job.etag),
    });
    expect(first.status, JSON.stringify(first.body)).toBe(200);
    const second = await office.ask('patch', `/jobs/${job.id}`, {
      body: { description: 'yours' },
      headers: matching(job.etag),
    });
    expect(second.status).toBe(412);
    expect(JSON.stringify(second.body)).toContain('mine');
    expect((await office.does('get', `/jobs/${job.id}`)).description).toBe('mine');
  });

  test('each save is a revision, and an old one can be put back as a new one', async () => {
    const job = await office.job('History');
    await office.does('patch', `/jobs/${job.id}`, { description: 'second' }, matching(job.etag));
    expect(
      (await office.does('get', `/jobs/${job.id}/revisions`)).data.map((revision: Json) => revision.number),
    ).toEqual([2, 1]);
    const now = await office.does('get', `/jobs/${job.id}`);
    const restored = await office.does('post', `/jobs/${job.id}/restore`, { number: 1 }, matching(now.etag));
    expect(restored).toMatchObject({ description: '', revision: 3 });
  });

  test('a create that is repeated with its key makes one job', async () => {
    const headers = { 'idempotency-key': 'once' };
    const [a, b] = [
      await office.does('post', '/jobs', { ...text, name: 'Once' }, headers),
      await office.does('post', '/jobs', { ...text, name: 'Once' }, headers),
    ];
    expect(a.id).toBe(b.id);
    expect(
      (await office.ask('post', '/jobs', { body: { ...text, name: 'Other' }, headers })).status,
    ).toBeGreaterThanOrEqual(400);
  });

  test('a copy has a name of its own', async () => {
    const job = await office.job('Original');
    const copy = await office.does('post', `/jobs/${job.id}/duplicate`);
    expect(copy.name).not.toBe(job.name);
    expect(copy.instructions).toBe(job.instructions);
  });

  test('a template asks for its blanks and becomes a job', async () => {
    const templates = await office.does('get', '/templates');
    expect(templates.data).toHaveLength(20);
    const job = await office.does('post', '/templates/take-a-message/use', { blanks: { person: 'Dana' } });
    expect(job.instructions).toContain('[[take-message for="Dana"]]');
    expect(job.plan).toMatchObject({ understood: 1, problems: [] });
  });
});

describe('jobs and flows', () => {
  test('an attached job is deleted only by force, which detaches it; a published step keeps a tombstone', async () => {
    const job = await office.job('Attached');
    const { flowId } = await office.flow('+13125550111');
    await attach(flowId, [job.id]);
    await office.does('post', `/flows/${flowId}/publish`, {});
    const refused = await office.ask('delete', `/jobs/${job.id}`);
    expect(refused.status).toBe(409);
    expect(JSON.stringify(refused.body)).toContain('Main line');
    const forced = await office.ask('delete', `/jobs/${job.id}`, { query: '?force=true' });
    expect(forced.status, JSON.stringify(forced.body)).toBeLessThan(300);
    const draft = await office.does('get', `/flows/${flowId}/draft`);
    expect(JSON.stringify(draft.graph)).not.toContain(job.id);
    const version = await office.does('get', `/flows/${flowId}/versions/1`);
    expect(JSON.stringify(version.graph)).toContain(job.id);
    const mock = await office.does('post', '/mock-calls', { flowId });
    expect(mock.live).toBe(true);
  });

  test('the eleventh job of a step is refused, and says why', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 11; i += 1) ids.push((await office.job(`Eleven ${i}`)).id);
    const { flowId } = await office.flow('+13125550112');
    await attach(flowId, ids.slice(0, 10));
    const draft = await office.does('get', `/flows/${flowId}/draft`);
    const refused = await office.ask('patch', `/flows/${flowId}/draft`, {
      body: withJobs(draft, ids),
      headers: matching(draft.etag),
    });
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toMatch(/at most 10 jobs/);
    expect((await office.does('get', `/flows/${flowId}/draft`)).etag).toBe(draft.etag);
  });

  test('a number is taken once in the installation', async () => {
    await office.flow('+13125550113');
    expect(
      (await office.ask('post', '/phone-numbers', { body: { e164: '+1 312 555 0113', label: 'Again' } }))
        .status,
    ).toBe(409);
  });

  test('a draft saved over somebody else’s is refused with theirs', async () => {
    const { flowId } = await office.flow('+13125550114');
    const draft = await office.does('get', `/flows/${flowId}/draft`);
    const rename = (name: string) => ({
      graph: {
        steps: draft.graph.steps.map((step: Json) => (step.kind === 'agent' ? { ...step, name } : step)),
      },
    });
    await office.does('patch', `/flows/${flowId}/draft`, rename('Theirs'), matching(draft.etag));
    const mine = await office.ask('patch', `/flows/${flowId}/draft`, {
      body: rename('Mine'),
      headers: matching(draft.etag),
    });
    expect(mine.status).toBe(412);
    expect(JSON.stringify(mine.body.current)).toContain('Theirs');
  });

  test('a loop and an exit without a target keep a draft from being published', async () => {
    const { flowId } = await office.flow('+13125550115');
    const draft = await office.does('get', `/flows/${flowId}/draft`);
    const [incoming, agent] = [
      draft.graph.steps.find((step: Json) => step.kind === 'incoming'),
      draft.graph.steps.find((step: Json) => step.kind === 'agent'),
    ];
    const looped = { steps: [incoming, { ...agent, exits: { done: null, fallback: agent.id } }] };
    const saved = await office.does(
      'patch',
      `/flows/${flowId}/draft`,
      { graph: looped },
      matching(draft.etag),
    );
    const refused = await office.ask('post', `/flows/${flowId}/publish`, { body: { draftEtag: saved.etag } });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(refused.body)).toContain('endless-loop');
  });
});

const withJobs = (draft: Json, jobIds: string[]): Json => ({
  graph: {
    steps: draft.graph.steps.map((step: Json) =>
      step.kind === 'agent' ? { ...step, settings: { ...step.settings, jobIds } } : step,
    ),
  },
});

async function attach(flowId: string, jobIds: string[]): Promise<void> {
  const draft = await office.does('get', `/flows/${flowId}/draft`);
  await office.does('patch', `/flows/${flowId}/draft`, withJobs(draft, jobIds), matching(draft.etag));
}
