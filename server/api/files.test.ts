import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, Office } from './testing/office.ts';

const JOB = '---\nname: Quote\n---\nUse this job when a caller asks for a price.\n\n1. Ask for their name.\n';
const PAGE = '---\ntitle: Hours\n---\nNine to five.\n';

type Sent = { path: string; text: string; job?: { id: string; revision: number } };

describe('files of a workspace', () => {
  let office: Office;
  beforeAll(async () => {
    office = await Office.open({ limits: { burst: 100_000, perSecond: 1000 } });
  });
  afterAll(() => office.close());

  const ask = (files: Sent[], query = '', rest: object = {}, key?: string) =>
    office.ask('post', '/import', {
      raw: JSON.stringify({ callwell: 1, files, ...rest }),
      query,
      ...(key ? { key } : {}),
    });
  const take = async (files: Sent[], query = '', rest: object = {}): Promise<Json> => {
    const answer = await ask(files, query, rest);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body;
  };
  const count = async () => [
    (await office.does('get', '/jobs')).total,
    (await office.does('get', '/knowledge-pages')).total,
    (await office.does('get', '/webhooks')).data.length,
  ];

  test('are shown as changes by a dry run that keeps nothing, and then taken in as a whole', async () => {
    const yaml = 'callwell: 1\nwebhooks:\n  - name: Ticket\n    url: https://example.com/t\n';
    const files = [
      { path: 'callwell.yaml', text: yaml },
      { path: 'jobs/quote.md', text: JOB },
      { path: 'knowledge/hours.md', text: PAGE },
    ];
    const planned = await take(files, '?dryRun=true');
    expect(planned).toMatchObject({ state: 'planned', secrets: [], problems: [] });
    expect(planned.changes.map((one: Json) => `${one.kind} ${one.change} +${one.linesAdded}`)).toEqual([
      'webhook new +2',
      'page new +4',
      'job new +6',
    ]);
    expect(await count()).toEqual([0, 0, 0]);
    const taken = await take(files, `?plannedOn=${planned.plannedOn}`);
    expect(taken).toMatchObject({ state: 'imported', secrets: [{ webhook: 'Ticket' }] });
    expect(taken.secrets[0].secret).toMatch(/^whsec_/);
    expect(await count()).toEqual([1, 1, 1]);
    const { files: given } = await office.does('get', '/export?only=jobs');
    expect(given).toEqual([
      { path: 'jobs/quote.md', text: JOB, job: { id: expect.any(String), revision: 1 } },
    ]);
  });

  test('that did not start from what is stored are a conflict and change nothing, until somebody says so', async () => {
    const [{ job }] = (await office.does('get', '/export?only=jobs')).files;
    const edited = [{ path: 'jobs/quote.md', text: JOB.replace('name.', 'full name.') }];
    const stopped = await take(edited);
    expect(stopped).toMatchObject({ state: 'conflict', changes: [{ change: 'changed', conflict: true }] });
    expect((await office.does('get', `/jobs/${job.id}`)).revision).toBe(1);
    const based = edited.map((file) => ({ ...file, job }));
    expect(await take(based)).toMatchObject({ state: 'imported', changes: [{ conflict: false }] });
    expect(await take([{ path: 'jobs/quote.md', text: JOB, job }])).toMatchObject({ state: 'conflict' });
    expect(await take([{ path: 'jobs/quote.md', text: JOB, job }], '?overwrite=true')).toMatchObject({
      state: 'imported',
    });
    expect((await office.does('get', `/jobs/${job.id}`)).revision).toBe(3);
  });

  test('are refused when the workspace has changed since the plan that was looked at', async () => {
    const files = [{ path: 'new.md', text: JOB.replace('Quote', 'Other') }];
    const { plannedOn } = await take(files, '?dryRun=true');
    await office.job('Meanwhile');
    expect(await take(files, `?plannedOn=${plannedOn}`)).toMatchObject({ state: 'stale' });
    expect((await office.does('get', '/jobs?q=Other')).total).toBe(0);
  });

  test('can rename a job, and take one away unless a step uses it', async () => {
    const { files } = await office.does('get', '/export?only=jobs');
    const quote = files.find(({ path }: Sent) => path === 'jobs/quote.md');
    const renamed = { ...quote, text: JOB.replace('Quote', 'Estimate') };
    expect(await take([renamed])).toMatchObject({ state: 'imported', changes: [{ change: 'changed' }] });
    expect((await office.does('get', `/jobs/${quote.job.id}`)).name).toBe('Estimate');
    const other = files.find(({ path }: Sent) => path === 'jobs/meanwhile.md').job;
    const { flowId } = await office.flow();
    const draft = await office.does('get', `/flows/${flowId}/draft`);
    draft.graph.steps.find((step: Json) => step.kind === 'agent').settings.jobIds = [other.id];
    await office.does('patch', `/flows/${flowId}/draft`, { graph: draft.graph }, { 'if-match': draft.etag });
    const kept = await take([renamed], '?overwrite=true', { remove: [other] });
    expect(kept).toMatchObject({
      state: 'refused',
      problems: [{ code: 'job-in-use', path: 'jobs/meanwhile.md' }],
    });
    expect((await office.does('get', `/jobs/${other.id}`)).name).toBe('Meanwhile');
  });

  test('of jobs are for whoever may edit jobs; everything else for owners and admins', async () => {
    expect((await ask([], '', {}, office.keys.reader)).status).toBe(403);
    const read = await office.ask('get', '/export?only=jobs', { key: office.keys.reader });
    expect(read.status).toBe(200);
  });

  test.each<[string, string, number, string]>([
    ['no JSON', '{"callwell": 1', 400, 'broken-json'],
    ['another version', '{"callwell": 2, "files": []}', 422, 'invalid-request'],
    ['an unknown member', '{"callwell": 1, "files": [], "force": true}', 422, 'invalid-request'],
    [
      '17 MB',
      `{"callwell": 1, "files": [{"path": "a.md", "text": "${'x'.repeat(17 << 20)}"}]}`,
      413,
      'body-too-large',
    ],
  ])('%s is answered with a problem', async (_what, raw, status, code) => {
    const answer = await office.ask('post', '/import', { raw });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  });
});
