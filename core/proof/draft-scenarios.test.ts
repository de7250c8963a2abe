import { describe, expect, test } from 'vitest';
import { compile } from '../plan/compile.ts';
import { everyStep } from '../plan/plan.ts';
import { draftScenarios, MOST_SCENARIOS } from './draft-scenarios.ts';
import type { Expectation } from './expectation.ts';

const context = { destinations: ['Billing', 'Front desk'], webhooks: ['Book a visit'] };

function drafted(instructions: string, rewritten?: string) {
  const job = { name: 'Visits', phrases: ['I would like to come in'], instructions, context };
  const plan = compile(instructions, context);
  return draftScenarios(job, plan, rewritten === undefined ? undefined : compile(rewritten, context));
}

const visit = `Ask for their name.
Ask for the best phone number. Read the number back.
Ask if they are an existing customer. If yes, ask for the customer number. Otherwise, ask how they heard of us.
[[call-webhook "Book a visit"]]
If they ask about prices, say that the desk knows them.
Ask if there is anything else, then say goodbye.`;

function acts(expectations: readonly Expectation[]) {
  return expectations.flatMap((one) => (one.about === 'action' ? [[one.action, one.to, one.times]] : []));
}

function values(expectations: readonly Expectation[]): string[] {
  return expectations.flatMap((one) => (one.about === 'field' ? [one.field.label] : []));
}

describe('scenarios of a job', () => {
  const scenarios = drafted(visit);

  test('hold every kind that its plan gives', () => {
    expect(new Set(scenarios.map(({ kind }) => kind))).toEqual(
      new Set(['happy-path', 'branch', 'refusal', 'decline', 'correction', 'digression']),
    );
    const branches = scenarios.filter(({ kind }) => kind === 'branch').map(({ name }) => name);
    expect(branches.some((name) => /prices/.test(name))).toBe(true);
  });

  test('go each arm of a branch, and expect what that arm asks for', () => {
    const all = scenarios.filter(({ kind }) => kind === 'happy-path' || kind === 'branch');
    const labels = all.map(({ expectations }) => values(expectations).join());
    expect(labels.some((one) => one.includes('customer number'))).toBe(true);
    expect(labels.some((one) => one.includes('how they heard'))).toBe(true);
    expect(labels.some((one) => one.includes('customer number') && one.includes('how they heard'))).toBe(
      false,
    );
  });

  test('name no step and no key: another text of the job may have others', () => {
    const ids = everyStep(compile(visit, context).steps).map(({ id }) => id);
    const written = JSON.stringify(scenarios);
    for (const id of ids) expect(written).not.toContain(`"${id}"`);
  });

  test('are the same each time, and JSON', () => {
    expect(drafted(visit)).toEqual(scenarios);
    expect(JSON.parse(JSON.stringify(scenarios))).toEqual(scenarios);
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
  });

  test('expect no act of a caller who says no to it', () => {
    const decline = scenarios.find(({ kind }) => kind === 'decline');
    expect(acts(decline?.expectations ?? [])).toEqual([['call-webhook', 'Book a visit', 'never']]);
  });

  test('are as many at most as an owner waits for', () => {
    const many = Array.from(
      { length: 30 },
      (_, n) => `Ask if it is about floor ${n}. If yes, ask for the room ${n} name.`,
    ).join('\n');
    expect(drafted(many)).toHaveLength(MOST_SCENARIOS);
    expect(drafted('')).toEqual([]);
  });
});

describe('what the author wanted', () => {
  test.each([
    ['Ask for the invoice number.\nGet Billing on the line for them.', ['transfer-call', 'Billing', 'once']],
    ['Ask for the invoice number.\nTransfer them to the bookkeeper.', ['transfer-call', undefined, 'once']],
    ['Ask for their name.\nText them the directions.', ['send-text', undefined, 'once']],
  ])('an act in plain words is expected: %s', (text, act) => {
    expect(acts(drafted(text)[0]?.expectations ?? [])).toContainEqual(act);
  });

  test('both questions of one line are expected to be answered', () => {
    const [happy] = drafted('Ask: "What is your name? And what is your phone number?"\n[[take-message]]');
    expect(values(happy?.expectations ?? [])).toEqual(['name', 'phone number']);
  });

  test('a line that is only said hands nobody over', () => {
    const [happy] = drafted(
      'Ask for their name.\nSay: “Billing goes through every invoice.”\n[[take-message]]',
    );
    expect(acts(happy?.expectations ?? [])).toEqual([['take-message', undefined, 'once']]);
  });

  test('a branch that only the rewrite has expects no more than everybody was promised', () => {
    const rewritten = `${visit}\nIf they ask about parking, [[transfer-call to="Front desk"]].`;
    const added = drafted(visit, rewritten).filter(({ id }) => !drafted(visit).some((one) => one.id === id));
    expect(added.map(({ name }) => name)).toEqual(['If they ask about parking']);
    expect(added[0]?.expectations.map(({ about }) => about)).toEqual(['ending', 'looked-after']);
  });
});
