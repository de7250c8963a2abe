import { expect, test } from 'vitest';
import { draftJobs } from '../../../core/plan/drafting/draft-jobs.ts';
import { modelDraft } from './model-draft.ts';

const context = { destinations: [], webhooks: [], taken: [], readYaml: () => ({ values: [] }) };
const byRules = draftJobs(
  'Quotes\n1. Ask for the name and the address.\n2. Take a message for Joe.',
  context,
);
const choice = {
  endpoints: ['one', 'two'].map((model) => ({ baseUrl: 'http://model.example/v1', model, key: 'k' })),
  fillerMs: 1,
  timeoutMs: 1,
};
const job = {
  name: 'Quote request',
  when: 'Use this job when a caller wants a quote.',
  instructions: '1. Ask for the name.\n2. Ask for the address.\n3. [[take-message for="Joe"]]',
};

/** Endpoints that answer these, each once; null is a connection that fails. */
function answering(...contents: (string | number | null)[]) {
  const sent: { model: string; messages: { content: string }[] }[] = [];
  const fetch = async (_: unknown, init?: { body?: unknown }) => {
    sent.push(JSON.parse(String(init?.body)));
    const content = contents[sent.length - 1];
    if (content === null || content === undefined) throw new Error('refused');
    if (typeof content === 'number') return new Response('', { status: content });
    return new Response(JSON.stringify({ choices: [{ message: { content } }] }));
  };
  return { sent, outgoing: { fetch } as unknown as Parameters<typeof modelDraft>[3] };
}

test('the first endpoint whose draft holds is taken; the notes go as data', async () => {
  const { sent, outgoing } = answering(500, JSON.stringify({ jobs: [job] }));
  expect(await modelDraft(byRules, context, choice, outgoing)).toMatchObject({
    drafts: { jobs: [{ job: { name: 'Quote request' } }] },
  });
  expect(sent.map(({ model }) => model)).toEqual(['one', 'two']);
  expect(sent[0]?.messages[1]?.content).toBe(`<notes>\n${byRules.text}\n</notes>`);
});

test.each([
  ['nobody answers', [null, null], 'did not answer'],
  ['each invents', ['{"jobs": [{"name": "A", "instructions": "Say it costs $99."}]}', 'no'], 'by rules'],
])('when %s the rules stand, with the reason', async (_, contents, words) => {
  const { outgoing } = answering(...contents);
  expect(await modelDraft(byRules, context, choice, outgoing)).toMatchObject({
    refused: expect.stringContaining(words),
  });
});

test('notes that no model holds are not sent', async () => {
  const { sent, outgoing } = answering();
  const long = { ...byRules, text: 'a '.repeat(40_000) };
  expect(await modelDraft(long, context, choice, outgoing)).toMatchObject({
    refused: expect.stringContaining('too long'),
  });
  expect(sent).toEqual([]);
});
