import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GUIDE } from '../../core/flows/jobs/guide.ts';
import { TROUBLES } from '../../web/guide/troubles.ts';
import { expectAccessible, expectNoSidewaysScroll, House, LAPTOP, PHONE } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house?.close());

/** Asks the API with the page's own sign-in. */
async function ask(page: Page, path: string, body?: object): Promise<Record<string, never>> {
  return page.evaluate(
    async ([address = '', sent]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
      const asked = sent === undefined ? {} : { method: 'POST', headers, body: sent };
      const response = await fetch(`/api/v1${address}`, asked);
      if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
      return response.json();
    },
    body === undefined ? [path] : [path, JSON.stringify(body)],
  );
}

describe('the guide', () => {
  test.each([
    ['on a laptop', LAPTOP, false],
    ['on a laptop in the dark', LAPTOP, true],
    ['on a phone', PHONE, false],
    ['on a phone in the dark', PHONE, true],
  ] as const)('%s shows every rule and every trouble, accessibly', async (_, size, dark) => {
    const page = await house.window(size, dark);
    await house.visit(page, '/guide/best-practices');
    const titles = GUIDE.flatMap(({ entries }) => entries.map(({ title }) => title));
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(titles);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: 'Troubleshooting', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Troubleshooting' }).waitFor();
    const troubles = TROUBLES.map(({ title }) => title);
    expect(await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()).toEqual(
      troubles,
    );
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.close();
  });

  test('from the library to a trouble, its screen, and the rule that would have found it, by the keyboard alone', async () => {
    const page = await house.window();
    await house.visit(page, '/jobs');
    const press = async (name: string) => {
      await page.getByRole('link', { name, exact: true }).first().focus();
      await page.keyboard.press('Enter');
    };
    await press('Best practices');
    await page.getByRole('heading', { level: 1, name: 'Best practices' }).waitFor();
    await press('Troubleshooting');
    await page.getByRole('heading', { level: 1, name: 'Troubleshooting' }).waitFor();
    await press('Ask for each thing once');
    await page.waitForURL(/best-practices#asked-twice$/);
    await page.waitForFunction(() => document.activeElement?.id === 'asked-twice');
    const rule = page.locator('#asked-twice');
    expect(await rule.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    await page.close();
  });
});

describe('what stands against a job', () => {
  test('two jobs that callers could both mean are named with each other, and lead to the rule', async () => {
    const page = await house.window();
    await house.visit(page, '/jobs');
    const job = (name: string, phrases: string[]) => ({
      ...{ name, phrases },
      instructions: 'Use this job when a caller asks. Not for anything else.\n\n1. Ask for their name.',
    });
    const table = await ask(
      page,
      '/jobs',
      job('Book a table', ['can I book a table', 'a table for two tonight']),
    );
    const other = await ask(
      page,
      '/jobs',
      job('Table reservation', ['I want to reserve a table', 'book a table for two']),
    );
    await house.visit(page, `/jobs/${table.id}`);
    await page.getByText('No agent step uses “Book a table”').waitFor();
    await attach(page, [table.id, other.id]);
    await house.visit(page, `/jobs/${table.id}`);
    const card = page.getByRole('region', { name: 'Beside other jobs' });
    await card.getByText(/could start “(?:Book a table|Table reservation)” or/).waitFor();
    await card.getByRole('link', { name: 'Open “Table reservation”' }).waitFor();
    await expectAccessible(page);
    await card.getByRole('link', { name: 'Why' }).last().click();
    await page.waitForURL(/best-practices#jobs-overlap$/);
    await page.close();
  });
});

/** A call flow of its own whose agent step has the jobs. */
async function attach(page: Page, jobIds: unknown[]): Promise<void> {
  const numbers = (await ask(page, '/phone-numbers')) as unknown as { data: { id: string }[] };
  const flow = await ask(page, '/flows', { phoneNumberId: numbers.data[0]?.id, name: 'Evenings' });
  const draft = (await ask(page, `/flows/${flow.id}/draft`)) as unknown as {
    graph: { steps: { kind: string; settings: { jobIds?: unknown[] } }[] };
  };
  for (const step of draft.graph.steps) if (step.kind === 'agent') step.settings.jobIds = jobIds;
  await ask(page, '/flows', { phoneNumberId: numbers.data[0]?.id, name: 'Late', graph: draft.graph });
}
