import { afterAll, beforeAll, expect, test } from 'vitest';
import { compile } from '../../core/plan/compile.ts';
import { type Json, Office } from './testing/office.ts';

const CLEAN =
  'Use this job when a caller wants to leave a message. Not for emergencies.\n\n1. Ask for their name.\n2. [[take-message for="Dana"]] Tell the caller that Dana will see the message.\n3. Ask if there is anything else, then say goodbye.\n\nIf the caller will not answer a question, go on to the next one.';
const BROKEN = 'Ask if they are new and whether they have an account.';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
  await office.does('post', '/jobs', { name: 'Clean', instructions: CLEAN });
  await office.does('post', '/jobs', { name: 'Broken', instructions: BROKEN });
});
afterAll(() => office.close());

const looked = async () => (await office.does('get', '/jobs?filter=look')).data;
const names = (jobs: Json[]) => jobs.map(({ name }) => name);

test('jobs in which something is found are told by their rules, the gravest first, and counted', async () => {
  const [broken, ...more] = await looked();
  expect([broken.name, ...names(more)]).toEqual(['Broken']);
  expect(broken.findings).toContain('One question at a time');
  expect(new Set(broken.findings).size).toBe(broken.findings.length);
  expect(broken.problems).toBeGreaterThanOrEqual(broken.findings.length);
  expect((await office.does('get', '/jobs/counts')).look).toBe(1);
});

test('an edit brings a job in or out at once', async () => {
  const [broken] = await looked();
  const headers = { 'if-match': `"${broken.etag}"` };
  const mended = await office.does('patch', `/jobs/${broken.id}`, { instructions: CLEAN }, headers);
  expect(await looked()).toEqual([]);
  const again = { 'if-match': `"${mended.etag}"` };
  await office.does('patch', `/jobs/${broken.id}`, { instructions: BROKEN }, again);
  expect(names(await looked())).toEqual(['Broken']);
});

test('a plan is kept as the migration that marks older jobs reads it', () => {
  const context = { destinations: [], webhooks: [] };
  const [clean, broken] = [CLEAN, BROKEN].map((text) => JSON.stringify(compile(text, context)));
  for (const member of ['"problems":[],', '"understood":1,']) expect(clean).toContain(member);
  expect(broken).not.toContain('"problems":[],');
  // A text that says the same stands escaped, and is taken for no member.
  expect(JSON.stringify(compile('Say: “"problems":[],”', context))).not.toContain('"problems":[],');
});
