import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible, House } from './house.ts';

let house: House;
let page: Page;
beforeAll(async () => {
  house = await House.open();
  page = await house.window();
});
afterAll(() => house?.close());

test('a job without phrases shows drafts; one that is kept leaves the others', async () => {
  await house.visit(page, '/jobs/new');
  await page.getByRole('textbox', { name: /^Name/ }).fill('Leave word');
  await page
    .getByRole('textbox', { name: /^Description/ })
    .fill('Somebody wants to leave a message or reports a leak.');
  const keep = page.getByRole('button', { name: /^Keep drafted phrase/ });
  await keep.first().waitFor();
  await page.getByRole('button', { name: 'Keep drafted phrase I want to leave a message' }).click();
  await page.getByRole('button', { name: 'Remove phrase I want to leave a message' }).waitFor();
  await page.getByRole('button', { name: 'Keep drafted phrase I want to report a leak' }).waitFor();
  await expectAccessible(page);
});

test('the words that prove a value are lit while it has the focus', async () => {
  await house.visit(page, '/calls');
  await page
    .getByRole('link', { name: /Jonah Feldman/ })
    .first()
    .click();
  const value = page.getByRole('button', { name: /^Show where .* was heard: Jonah Feldman/ });
  await value.waitFor();
  const lit = page.locator('#transcript mark');
  expect(await lit.count()).toBe(0);
  await value.focus();
  await lit.waitFor();
  expect(await lit.textContent()).toBe('Jonah Feldman');
  await value.blur();
  await lit.waitFor({ state: 'detached' });
});
