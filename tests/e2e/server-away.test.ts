import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from './house.ts';

describe('while the server is away', () => {
  let house: House;
  let home: Page;
  let calls: Page;
  let mock: Page;
  beforeAll(async () => {
    house = await House.open();
    home = await house.window();
    calls = await house.window();
    mock = await house.window();
    await house.visit(home, '/');
    await house.visit(calls, '/calls');
    await house.visit(mock, '/mock-calls');
    await mock
      .getByRole('link', { name: /Take a message/ })
      .first()
      .click();
    await mock.waitForURL(/\/mock-calls\/call_/);
  });
  afterAll(() => house?.close());

  const bar = (page: Page) => page.getByText('The server does not answer').first();
  const caller = () => mock.getByPlaceholder('Say something as the caller');

  test('home, the calls and a mock call say so and keep what they show and what is typed', async () => {
    await caller().fill('can I leave a message');
    await house.pause();
    for (const page of [home, calls, mock]) await bar(page).waitFor();
    expect(await calls.locator('a[href^="/calls/call_"]').count()).toBeGreaterThan(0);
    await caller().press('Enter');
    await mock.getByText('The agent did not hear that').waitFor();
    expect(await caller().inputValue()).toBe('can I leave a message');
  });

  test('a page first visited then comes by itself once the server answers', async () => {
    await calls.getByRole('link', { name: 'Knowledge' }).first().click();
    await calls.getByText('The server did not answer').first().waitFor();
    await house.resume();
    await calls.getByRole('heading', { name: 'Knowledge', level: 1 }).waitFor();
  });

  test('the bars go, and what was typed outlives a reload', async () => {
    for (const page of [home, mock]) await bar(page).waitFor({ state: 'detached' });
    await mock.reload();
    expect(await caller().inputValue()).toBe('can I leave a message');
    await caller().press('Enter');
    await mock.getByText('can I leave a message', { exact: false }).first().waitFor();
  });
});
