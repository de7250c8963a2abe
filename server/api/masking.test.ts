import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Json, Office } from './testing/office.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open({ limits: { burst: 10_000, perSecond: 1000 } });
});
afterAll(() => office.close());

/** Everything that the data folder holds, as text: tables, indexes, the write-ahead log. */
function stored(folder: string): string {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .map((path) => (statSync(path).isDirectory() ? stored(path) : readFileSync(path, 'utf8')))
    .join('\n');
}

const SECRETS = [
  '4242424242424242',
  '4242 4242 4242 4242',
  'four two four two',
  '378282246310005',
  '98765',
  'five six seven',
];

const ACTS = [
  { type: 'say', text: 'I have a question about my payment, my card is 4242424242424242' },
  { type: 'say', text: 'Robin Castellano, the card is 4242 4242 4242 4242, security code five six seven' },
  { type: 'say', text: 'four two four two four two four two four two four two four two four two' },
  { type: 'say', text: 'my pin is 98765' },
  { type: 'talk-over', text: 'no wait, 4242424242424242' },
  { type: 'keys', digits: '378282246310005' },
];

test('a card number or a code that is said or pressed in a mock call is nowhere in the data folder', async () => {
  const job: Json = await office.job('Take a payment question');
  const mocks: Json[] = [];
  for (const act of ACTS) {
    const mock = await office.does('post', '/mock-calls', { jobId: job.id, from: '+13125550142' });
    await office.does('post', `/mock-calls/${mock.id}/events`, act);
    const { live } = await office.does('post', `/mock-calls/${mock.id}/events`, {
      type: 'say',
      text: 'my name is Robin Castellano',
    });
    if (live) await office.does('post', `/mock-calls/${mock.id}/events`, { type: 'hang-up' });
    mocks.push(mock);
  }
  await office.calls.drain();
  const kept = stored(office.at.dataFolder);
  for (const known of ['Robin Castellano', '•••• 4242', '•••• 0005', 'my pin is ••••'])
    expect(kept).toContain(known);
  for (const { id } of mocks) {
    const exported = JSON.stringify(await office.does('get', `/calls/${id}/export`));
    for (const secret of SECRETS) expect(exported, secret).not.toContain(secret);
  }
  for (const secret of SECRETS) expect(kept, secret).not.toContain(secret);
});
