import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from './house.ts';
import { reach } from './keys.ts';

describe('the five-step path by the keyboard alone', () => {
  let house: House;
  let page: Page;
  beforeAll(async () => {
    house = await House.open();
    page = await house.window();
  });
  afterAll(() => house?.close());

  test('a job is made from a template', async () => {
    await house.visit(page, '/');
    await jump(page, 'Templates', /\/templates$/);
    await reach(page, /^Wrong number/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/templates\/wrong-number/);
    await reach(page, /^Name/);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Misdialled');
    await reach(page, /^Make this job/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/jobs\/job_/);
  });

  test('it is attached to the agent step, in the list view', async () => {
    await jump(page, 'Call flows', /\/call-flows$/);
    await reach(page, /^Edit/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/edit/);
    await reach(page, /^Canvas/);
    await page.keyboard.press('ArrowRight');
    await reach(page, /^Reception agent/);
    await page.keyboard.press('Enter');
    await reach(page, /^Add job/);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await reach(page, /^Misdialled/);
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    await shown(page, /1 change/);
  });

  test('a mock call is held by typing', async () => {
    await reach(page, /^Mock call$/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/mock-calls\/call_/);
    await reach(page, /^What the caller says/);
    await page.keyboard.type('what are your opening hours');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.turn .who.ag').length > 1);
    await reach(page, /^Hang up/);
    await page.keyboard.press('Enter');
    await shown(page, 'Open the record');
  });

  test('its record is read', async () => {
    await reach(page, /^Open the record/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/calls\/call_/);
    await shown(page, 'what are your opening hours');
  });

  test('the flow is published after its review', async () => {
    await jump(page, 'Call flows', /\/call-flows$/);
    await reach(page, /^Edit/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/edit/);
    await reach(page, /^Publish$/);
    await page.keyboard.press('Enter');
    // The button says why it waits until the draft has been checked; pressing it before does nothing.
    await shown(page, /goe?s? live/);
    await reach(page, /^Publish version 2/);
    await page.keyboard.press('Enter');
    await shown(page, /Version 2 is in force/);
  });

  test('every place that Settings lists is found in the command menu by its name', async () => {
    await house.visit(page, '/settings');
    const links = page.getByRole('navigation', { name: 'Settings' }).getByRole('link');
    const names = (await links.allInnerTexts()).map((name) => name.trim());
    expect(names.length).toBeGreaterThan(7);
    for (const name of names) {
      await page.keyboard.press('Control+k');
      await page.keyboard.type(name);
      await page
        .getByRole('option', { name: new RegExp(`^${name}`) })
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });
});

async function jump(page: Page, place: string, address: RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(place);
  await page
    .getByRole('option', { name: new RegExp(`^${place}`) })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
}

function shown(page: Page, text: string | RegExp): Promise<void> {
  return page.getByText(text).locator('visible=true').first().waitFor();
}
