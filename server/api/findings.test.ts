import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, Office } from './testing/office.ts';

let office: Office;
let flow: Json;
let numberId: string;
const jobs: Record<'booking' | 'tables' | 'parking', Json> = { booking: null, tables: null, parking: null };

const job = (name: string, phrases: string[], steps: string) => ({
  ...{ name, phrases, description: '', icon: null },
  instructions: `Use this job when a caller asks for it. Not for anything else.\n\n1. ${steps}`,
});

beforeAll(async () => {
  office = await Office.open({ limits: { burst: 10_000, perSecond: 1000 } });
  const [number] = (await office.does('get', '/phone-numbers')).data;
  numberId =
    number?.id ?? (await office.does('post', '/phone-numbers', { label: 'Main', e164: '+13125550142' })).id;
  jobs.booking = await office.does(
    'post',
    '/jobs',
    job('Book a table', ['can I book a table', 'a table for two tonight'], 'Ask for their name.'),
  );
  jobs.tables = await office.does(
    'post',
    '/jobs',
    job('Table reservation', ['I want to reserve a table', 'book a table for two'], 'Ask for the day.'),
  );
  jobs.parking = await office.does(
    'post',
    '/jobs',
    job('Parking', ['where can I park my car'], 'Ask for the plate.'),
  );
  flow = await office.does('post', '/flows', { phoneNumberId: numberId, name: 'Evenings' });
});
afterAll(() => office.close());

async function attach(...ids: string[]): Promise<void> {
  const { graph, etag } = await office.does('get', `/flows/${flow.id}/draft`);
  for (const step of graph.steps) if (step.kind === 'agent') step.settings.jobIds = ids;
  const saved = await office.ask('patch', `/flows/${flow.id}/draft`, {
    body: { graph },
    headers: { 'if-match': `"${etag}"` },
  });
  expect(saved.status).toBe(200);
}

const findings = async (path: string): Promise<Json[]> => (await office.does('get', `${path}/findings`)).data;
const codes = (found: Json[]) => found.map(({ code }) => code);

describe('what stands against jobs where they are attached', () => {
  test('a job that is attached nowhere says so', async () => {
    expect(codes(await findings(`/jobs/${jobs.parking.id}`))).toEqual(['attached-nowhere']);
  });

  test('two jobs that callers could both mean are found in the draft and with each of the two', async () => {
    await attach(jobs.booking.id, jobs.tables.id, jobs.parking.id);
    const inDraft = await findings(`/flows/${flow.id}`);
    expect(codes(inDraft)).toEqual(['jobs-overlap']);
    expect(inDraft[0]).toMatchObject({
      severity: 'finding',
      at: { flowName: 'Evenings', phoneNumberId: numberId },
    });
    for (const { id } of [jobs.booking, jobs.tables])
      expect(codes(await findings(`/jobs/${id}`))).toEqual(['not-published', 'jobs-overlap']);
    expect(codes(await findings(`/jobs/${jobs.parking.id}`))).toEqual(['not-published']);
  });

  test('who does not wait is told at once how many pairs are compared, and all of it once they are', async () => {
    const [first, second] = await Promise.all(
      ['Lost keys', 'Lost bags'].map((name, at) =>
        office.does('post', '/jobs', job(name, [`I left my ${name} with you ${at}`], 'Ask for their name.')),
      ),
    );
    await attach(jobs.booking.id, jobs.tables.id, first?.id, second?.id);
    const partly = () => office.does('get', `/flows/${flow.id}/findings?partly=true`);
    expect((await partly()).checking).toEqual({ done: 1, of: 6 });
    const whole = await office.does('get', `/flows/${flow.id}/findings`);
    expect(whole.checking).toBeNull();
    expect(await partly()).toEqual(whole);
  });

  test('an edit that tells the two apart settles it at once', async () => {
    const edited = await office.ask('patch', `/jobs/${jobs.tables.id}`, {
      body: { name: 'Lost property', phrases: ['I left my umbrella with you', 'did you find a black scarf'] },
      headers: { 'if-match': `"${jobs.tables.etag}"` },
    });
    expect(edited.status).toBe(200);
    expect(codes(await findings(`/flows/${flow.id}`))).toEqual([]);
  });

  test('a job or a flow of another workspace is not found', async () => {
    for (const path of [`/jobs/${jobs.booking.id}/findings`, `/flows/${flow.id}/findings`])
      expect((await office.ask('get', path, { key: office.keys.elsewhere })).status).toBe(404);
  });
});
