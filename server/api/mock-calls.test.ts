import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Json, Office } from './testing/office.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open({ limits: { burst: 10_000, perSecond: 1000 } });
});
afterAll(() => office.close());

async function messageJob(): Promise<string> {
  const found = (await office.does('get', '/jobs?q=message')).data[0];
  return (
    found?.id ??
    (await office.does('post', '/templates/take-a-message/use', { blanks: { person: 'Dana' } })).id
  );
}

const say = (id: string, text: string) =>
  office.does('post', `/mock-calls/${id}/events`, { type: 'say', text });
const lastSaid = (mock: Json): string =>
  mock.record.transcript.findLast((line: Json) => line.who === 'agent').text;

async function throughTheMessage(): Promise<Json> {
  const mock = await office.does('post', '/mock-calls', { jobId: await messageJob(), from: '+13125550142' });
  for (const line of [
    'can I leave a message',
    'Robin Castellano',
    '312 555 0123',
    'yes',
    'the boiler is leaking',
    'no',
    'no',
  ])
    await say(mock.id, line);
  return say(mock.id, 'no thanks');
}

describe('a mock call', () => {
  test('of one job names that job in its record, so that it can be tried again', async () => {
    const jobId = await messageJob();
    const { record } = await office.does('post', '/mock-calls', { jobId, from: '+13125550142' });
    expect(record.flow).toMatchObject({ id: '', jobId });
    expect((await office.ask('post', '/mock-calls', { body: { flowId: '' } })).status).toBe(422);
    const again = await office.does('post', '/mock-calls', { jobId: record.flow.jobId });
    expect(again.record.flow.jobId).toBe(jobId);
  });

  test.each([
    ['that is saved otherwise', true],
    ['that was never saved', false],
  ])('runs the text of a job %s as it is written now, and saves nothing', async (_, saved) => {
    const jobId = saved ? await messageJob() : undefined;
    const before = await office.does('get', '/jobs');
    const unsaved = {
      name: 'Kiln times',
      instructions: 'Use this job when a caller asks about the kiln.\n\n1. Ask for the number of pots.',
      phrases: ['when is the kiln fired'],
    };
    const { id } = await office.does('post', '/mock-calls', { ...(jobId ? { jobId } : {}), unsaved });
    const mock = await say(id, 'when is the kiln fired');
    expect(lastSaid(mock)).toMatch(/pots/);
    expect(mock.record.jobs[0]).toMatchObject({ name: 'Kiln times', ...(jobId ? { jobId } : {}) });
    expect((await office.does('get', '/jobs')).data).toEqual(before.data);
  });

  test('a text that could not be saved is not tried: the answer says why', async () => {
    const body = { unsaved: { instructions: 'x'.repeat(10_001) } };
    const refused = await office.ask('post', '/mock-calls', { body });
    expect(refused.status).toBe(422);
    expect(refused.body.detail).toMatch(/10,001 of 10,000/);
  });

  test('tries a job from its first words to the message, the record and the list', async () => {
    const ended = await throughTheMessage();
    expect(ended).toMatchObject({
      live: false,
      record: { mode: 'typed-mock', status: 'ended', outcome: 'message-taken' },
    });
    await office.calls.drain();
    const messages = await office.does('get', '/messages?state=open&mock=true');
    expect(messages.data[0]).toMatchObject({
      for: 'Dana',
      fromName: 'Robin Castellano',
      fromNumber: '+13125550123',
      mock: true,
    });
    const record = await office.does('get', `/calls/${ended.id}`);
    expect(record.jobs[0].result.data).toContainEqual(
      expect.objectContaining({ name: 'name', value: 'Robin Castellano' }),
    );
    expect(record.jobs[0]).toMatchObject({ revision: 1, state: 'done' });
    expect((await office.does('get', '/calls?q=boiler')).data.map((call: Json) => call.id)).toContain(
      ended.id,
    );
    const events = await office.does('get', `/calls/${ended.id}/events`);
    expect(events.data.map((event: Json) => event.seq)).toEqual(
      events.data.map((_: Json, at: number) => at + 1),
    );
  });

  test('jumps back to a turn, answers differently, and leaves the first call as it was', async () => {
    const mock = await office.does('post', '/mock-calls', { jobId: await messageJob() });
    await say(mock.id, 'can I leave a message');
    await say(mock.id, 'Robin Castellano');
    const again = await office.does('post', `/mock-calls/${mock.id}/rewind`, { turn: 2 });
    expect(again.id).not.toBe(mock.id);
    expect(lastSaid(again)).toMatch(/name/);
    const other = await say(again.id, 'Priya Raghunathan');
    expect(other.record.jobs[0].result.data[0].value).toBe('Priya Raghunathan');
    expect((await office.does('get', `/mock-calls/${mock.id}`)).record.jobs[0].result.data[0].value).toBe(
      'Robin Castellano',
    );
  });

  test('silence, keys, talking over and hanging up are heard', async () => {
    const mock = await office.does('post', '/mock-calls', { jobId: await messageJob() });
    const act = (body: Json) => office.does('post', `/mock-calls/${mock.id}/events`, body);
    expect(lastSaid(await act({ type: 'silence' }))).toMatch(/still there/);
    await say(mock.id, 'can I leave a message');
    const over = await act({ type: 'talk-over', text: 'Robin Castellano', heardChars: 10 });
    const cut = over.record.transcript.filter((line: Json) => line.who === 'agent' && line.heard === 10);
    expect(cut).toHaveLength(1);
    const keyed = await act({ type: 'keys', digits: '3125550123' });
    expect(keyed.record.jobs[0].result.data.map((value: Json) => value.value)).toContain('+13125550123');
    expect(await act({ type: 'hang-up' })).toMatchObject({ live: false, record: { outcome: 'abandoned' } });
  });

  test('is taken up from its log when the process has put it down', async () => {
    const mock = await office.does('post', '/mock-calls', { jobId: await messageJob() });
    await say(mock.id, 'can I leave a message');
    await office.calls.drain();
    const after = await say(mock.id, 'Robin Castellano');
    expect(after.record.jobs[0].result.data[0].value).toBe('Robin Castellano');
  });

  test('erasing a caller’s number says what goes, then takes it all', async () => {
    const ended = await throughTheMessage();
    await office.calls.drain();
    const preview = await office.does('post', '/erasures', { e164: '+13125550142', preview: true });
    expect(JSON.stringify(preview)).toMatch(/[1-9]/);
    await office.does('post', '/erasures', { e164: '+13125550142', preview: false });
    expect((await office.ask('get', `/calls/${ended.id}`)).status).toBe(404);
    // It may still be held in memory, and is gone all the same.
    expect((await office.ask('get', `/mock-calls/${ended.id}`)).status).toBe(404);
    expect((await office.does('get', '/calls?q=boiler')).data).toEqual([]);
  });
});
