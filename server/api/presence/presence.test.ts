import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, Office } from '../testing/office.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
  // As on the first day: a workspace that has no owner yet.
  await office.at.store.workspaces.create({ name: 'Maple Street Dental', demo: true }, null);
});
afterAll(() => office.close());

const cookieOf = (answer: Answer) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

test('a person who opens a job is seen by those who watch the workspace, and by nobody else', async () => {
  const signedIn = await office.ask('post', '/sign-in/link', {
    key: null,
    body: { token: await office.links.make() },
  });
  const headers = { cookie: cookieOf(signedIn), origin: 'http://127.0.0.1' };
  const person = (method: string, path: string, body?: object) =>
    office.ask(method, path, { key: null, headers, ...(body ? { body } : {}) });
  const job = (await person('post', '/jobs', { name: 'Watched', instructions: 'Ask for the name.' })).body;
  const path = `/jobs/${job.id}/presence`;

  const mine = await watch({ ...headers });
  const theirs = await watch({ authorization: `Bearer ${office.keys.elsewhere}` });
  const opened = await person('post', path, { window: 'win-1', doing: 'writing' });
  expect(opened.body).toMatchObject({ jobId: job.id, people: [{ window: 'win-1', doing: 'writing' }] });
  expect(await mine.next()).toMatchObject({ jobId: job.id, people: [{ window: 'win-1' }] });

  expect((await person('delete', `${path}/win-1`)).status).toBe(204);
  expect(await mine.next()).toEqual({ jobId: job.id, people: [] });
  expect(theirs.heard()).not.toContain('presence');
  await Promise.all([mine.close(), theirs.close()]);

  expect((await office.ask('post', path, { body: { window: 'w', doing: 'reading' } })).body.code).toBe(
    'person-only',
  );
  expect((await person('post', '/jobs/job_none/presence', { window: 'w', doing: 'reading' })).status).toBe(
    404,
  );
});

/** Reads the stream of changes; `next` gives the next word about presence. */
async function watch(headers: Record<string, string>) {
  const ending = new AbortController();
  const response = await office.app.request('http://127.0.0.1/api/v1/changes', {
    headers: { host: '127.0.0.1', ...headers },
    signal: ending.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  let read = 0;
  const next = async () => {
    for (;;) {
      const found = /event: presence\ndata: (.*)\n\n/g;
      found.lastIndex = read;
      const word = found.exec(heard);
      if (word) {
        read = found.lastIndex;
        return JSON.parse(word[1] ?? '');
      }
      const part = await reader?.read();
      if (!part || part.done) return null;
      heard += part.value;
    }
  };
  return { next, heard: () => heard, close: async () => ending.abort() };
}
