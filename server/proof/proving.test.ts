import { describe, expect, test } from 'vitest';
import { optimize } from '../../core/plan/optimize/optimize.ts';
import type { Evidence } from '../../core/proof/evidence/evidence.ts';
import { type ProofContext, prove } from './proving.ts';

const RUNS = 6;
const TIMEOUT_MS = 60_000;

function tryOut(before: string, after: string, context: ProofContext): Promise<Evidence> {
  return prove({ before, after, context, runs: RUNS, seed: 7 }, () => {});
}

function business(name: string, destinations: string[], webhooks: string[] = []): ProofContext {
  return { name, phrases: [`I am calling about ${name}`], destinations, webhooks };
}

const kayaks = business('a kayak', ['Boat house'], ['Reserve a kayak']);
const reserve = `Use this job when a caller wants to rent a kayak.
1. Ask for their full name.
2. Ask for the best phone number. Read the number back.
3. Ask which day they want to come. Read the day back.
4. [[call-webhook "Reserve a kayak"]]
5. Ask if there is anything else, then say goodbye.`;

const pianos = business('piano tuning', ['Workshop']);
const tuning = (questions: string) => `Use this job when a customer asks for a piano tuning.
${questions}
Ask which day suits them.
[[take-message for="Workshop"]]
Ask if there is anything else, then say goodbye.`;

const invoices = business('an invoice', ['Accounts']);
const question = (transfer: string) => `Use this job when a caller has a question about an invoice.
Ask for the invoice number.
Ask for their full name.
${transfer}`;

const parcels = business('a lost parcel', ['Depot']);
const parcel = (otherwise: string) => `Use this job when a caller asks about a lost parcel.
Ask if they have the tracking number.
If yes, [[transfer-call to="Depot"]].${otherwise}
Say goodbye.`;

describe('a planted fault that is mended is a proven gain', () => {
  test.each<[string, string, string, ProofContext]>([
    [
      'no way out for a caller who will not answer',
      reserve,
      `${reserve}\n\nIf the caller will not answer a question, [[take-message for="Boat house"]].`,
      kayaks,
    ],
    [
      'two questions in one line',
      tuning('Ask: "What is your name? And what is your phone number?"'),
      tuning('Ask: "What is your name?"\nAsk: "And what is your phone number?"'),
      pianos,
    ],
    [
      'a transfer in words that the compiler would say to the caller',
      question('Get Accounts on the line for them.'),
      question('[[transfer-call to="Accounts"]]'),
      invoices,
    ],
    [
      'a transfer to somebody whom the workspace does not have',
      question('Transfer them to the bookkeeper.'),
      question('[[transfer-call to="Accounts"]]'),
      invoices,
    ],
    [
      'a question of which only one answer is dealt with',
      parcel(''),
      parcel('\nOtherwise, [[take-message for="Depot"]].'),
      parcels,
    ],
  ])(
    '%s',
    async (_, before, after, context) => {
      const evidence = await tryOut(before, after, context);
      expect(evidence).toMatchObject({ verdict: 'gain', lost: [] });
      expect(evidence.deltaInterval[0]).toBeGreaterThan(0);
      expect(evidence.after.passed).toBe(evidence.after.of);
    },
    TIMEOUT_MS,
  );
});

const office = business('a message', ['Office']);
const message = `Ask for their name.
Ask for the best phone number. Read the number back.
Ask what the message is.
[[take-message for="Office"]]
Ask if there is anything else, then say goodbye.`;

const harbour = business('a boat', ['Harbor master', 'Office']);
const boat = `Ask for their name.
Ask if the boat is taking on water. If yes, [[transfer-call to="Harbor master"]]. Otherwise, [[take-message for="Office"]].
Say goodbye.`;

const van = business('a rental van', ['Dispatch', 'Front counter']);
const towing = `Use this job when a renter's van has broken down.
1. Ask where the van is.
2. Ask for the best number to call back. Read the number back.
3. Kick it over to dispatch.
4. Ask if there is anything else, then say goodbye.`;

const tickets = business('a refund', ['Box office']);
const refund = `Use this job when a caller wants their ticket money back.
1. Ask for their full name.
2. Ask which show it was.
3. Those calls go to the box office.`;

const lifts = business('a broken lift', ['Duty engineer', 'Front office']);
const lift = `Use this job when a tenant reports a broken lift.
Ask for the address.
Ask if the lift has a sign on it.
If yes, put the duty engineer on.
Otherwise, take a message for the front office.
Ask if there is anything else, then say goodbye.`;

describe('Optimize mends a transfer in plain words, and that is a proven gain', () => {
  test.each<[string, string, ProofContext]>([
    ['an order to the agent', towing, van],
    ['who takes such calls', refund, tickets],
    ['what would be tried as a webhook', lift, lifts],
  ])(
    '%s',
    async (_, before, context) => {
      const { text } = optimize(before, context);
      expect(text).toContain('[[transfer-call to=');
      const evidence = await tryOut(before, text, context);
      expect(evidence).toMatchObject({ verdict: 'gain', lost: [] });
      expect(evidence.after.passed).toBe(evidence.after.of);
    },
    TIMEOUT_MS,
  );
});

describe('what takes something away is a loss', () => {
  test.each<[string, 'dropped' | 'swapped' | 'ungated', string, string, ProofContext]>([
    [
      'a question is gone',
      'dropped',
      message,
      message.replace('Ask for the best phone number. Read the number back.\n', ''),
      office,
    ],
    [
      'the act comes before the question',
      'swapped',
      message,
      message.replace(/(Ask what the message is\.\n)(\[\[.*\]\]\n)/, '$2$1'),
      office,
    ],
    [
      'the act has lost its condition',
      'ungated',
      boat,
      boat.replace('If yes, [[', '[[').replace(' Otherwise, [[take-message for="Office"]].', ''),
      harbour,
    ],
    [
      'a value is not read back any more',
      'ungated',
      reserve,
      reserve.replace(' Read the day back.', ''),
      kayaks,
    ],
  ])(
    '%s',
    async (_, what, before, after, context) => {
      expect(after).not.toBe(before);
      const evidence = await tryOut(before, after, context);
      expect(evidence.verdict).toBe('loss');
      expect(evidence.lost.map((lost) => lost.what)).toContain(what);
      expect(evidence.after.passed).toBeLessThan(evidence.before.passed);
      for (const { span, message: told } of evidence.lost) {
        expect(before.slice(...span)).not.toBe('');
        expect(told).toMatch(/\.$/);
      }
    },
    TIMEOUT_MS,
  );
});

test(
  'the same job in other clothes is no proven gain and no loss',
  async () => {
    const notes = `use this when somebody wants to leave a message
get their name, phone number
ask what the message is
[[take-message for="Office"]]
ask if anything else, say goodbye`;
    const tidy = `Use this job when a caller wants to leave a message.

1. Ask for their name.
2. Ask for their phone number.
3. Ask what the message is.
4. [[take-message for="Office"]]
5. Ask if there is anything else, then say goodbye.`;
    const evidence = await tryOut(notes, tidy, office);
    expect(evidence).toMatchObject({ verdict: 'no-proven-gain', lost: [], delta: 0 });
    expect(evidence.before.passed).toBe(evidence.before.of);
  },
  TIMEOUT_MS,
);

test(
  'a branch that the rewrite made up proves nothing by being there',
  async () => {
    const invented = message.replace(
      '[[take-message',
      'If they ask about a refund, say that the office decides.\n[[take-message',
    );
    const evidence = await tryOut(message, invented, office);
    expect(evidence.scenarios.map(({ name }) => name)).toContain('If they ask about a refund');
    expect(evidence.verdict).toBe('no-proven-gain');
  },
  TIMEOUT_MS,
);

test(
  'the same change, runs and seed give the same evidence',
  async () => {
    const [first, again] = [await tryOut(message, boat, office), await tryOut(message, boat, office)];
    expect(again).toEqual(first);
  },
  TIMEOUT_MS,
);

test('a text without a step is tried in no call, and nothing is proven', async () => {
  const evidence = await tryOut('', message, office);
  expect(evidence).toMatchObject({
    verdict: 'no-proven-gain',
    before: { passed: 0, of: 0, interval: [0, 1] },
  });
});
