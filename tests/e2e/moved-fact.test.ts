import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, House, PHONE } from './house.ts';

const FACT = 'A first visit is $80.';
const TEXT = [
  'Use this job when a caller asks about a first visit.',
  '',
  `1. ${FACT}`,
  '2. Ask for their full name.',
  '3. Ask if there is anything else, then say goodbye.',
].join('\n');

describe('a fact that leaves a job goes into Knowledge in one act', () => {
  let house: House;
  let page: Page;
  let jobId = '';
  beforeAll(async () => {
    house = await House.open();
    page = await house.window();
    await house.visit(page, '/jobs');
    jobId = (await ask(page, 'POST', '/jobs', { name: 'First visit', instructions: TEXT })).id;
    await ask(page, 'POST', '/knowledge-pages', { title: 'Our prices', text: 'Cleaning is $90.\n' });
  });
  afterAll(() => house?.close());

  const hunk = () => page.locator('article.hunk').filter({ hasText: 'move to Knowledge' });

  test('the page of its matter is offered, and shown as it will read', async () => {
    await house.visit(page, `/jobs/${jobId}/optimize`);
    await hunk().getByText('Accept', { exact: true }).click();
    await hunk().getByRole('button', { name: 'Add to a Knowledge page' }).click();
    const whole = page.getByRole('region', { name: 'The page as it will read' });
    await whole.getByText(FACT).waitFor();
    await whole.getByText('Cleaning is $90.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Add to “Our prices”' }).click();
    await hunk()
      .getByText(/In Knowledge, on/)
      .waitFor();
    expect(await pageText(page, 'Our prices')).toBe(`Cleaning is $90.\n\n${FACT}`);
  });

  test('Undo gives the page back byte for byte', async () => {
    await hunk().getByRole('button', { name: 'Take it back' }).click();
    await hunk().getByRole('button', { name: 'Add to a Knowledge page' }).waitFor();
    expect(await pageText(page, 'Our prices')).toBe('Cleaning is $90.\n');
  });

  test('a page that changed since is not taken back over what was written there', async () => {
    await hunk().getByRole('button', { name: 'Add to a Knowledge page' }).click();
    await page.getByRole('button', { name: 'Add to “Our prices”' }).click();
    await hunk()
      .getByText(/In Knowledge, on/)
      .waitFor();
    const text = `${await pageText(page, 'Our prices')} Ask for more.`;
    await change(page, 'Our prices', text);
    await hunk().getByRole('button', { name: 'Take it back' }).click();
    await page.getByText(/was changed since/).waitFor();
    expect(await pageText(page, 'Our prices')).toBe(text);
  });

  test('a new page takes it on a phone; a page that says it already does not', async () => {
    const phone = await house.window(PHONE);
    await house.visit(phone, `/jobs/${jobId}/optimize`);
    const there = phone.locator('article.hunk').filter({ hasText: 'move to Knowledge' });
    await there.getByText('Accept', { exact: true }).click();
    await there.getByRole('button', { name: 'Add to a Knowledge page' }).click();
    const add = phone.getByRole('button', { name: 'Add to “Our prices”' });
    await add.waitFor();
    expect(await add.getAttribute('aria-disabled')).toBe('true');
    await phone.getByLabel('Page', { exact: true }).selectOption('A new page');
    await expectNoSidewaysScroll(phone);
    await expectAccessible(phone);
    await phone.getByRole('button', { name: 'Add as a new page' }).click();
    await there.getByText(/No agent step has this page yet/).waitFor();
    expect(await pageText(phone, 'Prices')).toBe(FACT);
    await phone.getByRole('button', { name: 'Undo', exact: true }).click();
    await there.getByRole('button', { name: 'Add to a Knowledge page' }).waitFor();
    expect(await pageText(phone, 'Prices')).toBeUndefined();
  });

  test('who may not write pages is not offered it', async () => {
    await page.route('**/api/v1/me', async (route) => {
      const answer = await route.fetch();
      const me = await answer.json();
      const rights = me.rights.filter((right: string) => right !== 'edit-knowledge');
      await route.fulfill({ response: answer, json: { ...me, rights } });
    });
    await house.visit(page, `/jobs/${jobId}/optimize`);
    await hunk().getByText('Accept', { exact: true }).click();
    await hunk()
      .getByText(/Owners and admins write its pages/)
      .waitFor();
    expect(await hunk().getByRole('button', { name: 'Add to a Knowledge page' }).count()).toBe(0);
  });
});

type Json = ReturnType<typeof JSON.parse>;

function ask(page: Page, method: string, path: string, body?: object, headers = {}): Promise<Json> {
  return page.evaluate(
    async ({ method, path, body, headers }) => {
      const answer = await fetch(`/api/v1${path}`, {
        method,
        headers: { 'content-type': 'application/json', ...headers },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return answer.json();
    },
    { method, path, body, headers },
  );
}

async function stored(page: Page, title: string): Promise<Json> {
  const { data } = await ask(page, 'GET', '/knowledge-pages?limit=200');
  const line = data.find((one: Json) => one.title === title);
  return line && ask(page, 'GET', `/knowledge-pages/${line.id}`);
}

async function pageText(page: Page, title: string): Promise<string | undefined> {
  return (await stored(page, title))?.text;
}

async function change(page: Page, title: string, text: string): Promise<void> {
  const { id, etag } = await stored(page, title);
  await ask(page, 'PATCH', `/knowledge-pages/${id}`, { text }, { 'if-match': `"${etag}"` });
}
