import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from './house.ts';
import { instructionsIn, typeAtEnd } from './instructions.ts';

describe('acts that end something', () => {
  let house: House;
  let page: Page;
  beforeAll(async () => {
    house = await House.open();
    page = await house.window();
  });
  afterAll(() => house?.close());

  /** What asks before an act is an alert dialog; what takes words is a dialog. */
  const dialog = () => page.locator('[role=dialog], [role=alertdialog]').last();
  const act = (name: string | RegExp) => dialog().getByRole('button', { name }).last().click();
  const toast = (text: string | RegExp) => page.getByText(text).first().waitFor();

  test('a save can be taken back from its toast', async () => {
    await openJob(page, house, 'Wrong number');
    const before = await instructionsIn(page);
    await typeAtEnd(page, '\nNever say goodbye twice.');
    await page.keyboard.press('Control+s');
    await page.getByRole('button', { name: /^Back to revision 1/ }).click();
    await toast(/Revision 1 is back/);
    expect(await instructionsIn(page)).toBe(before);
  });

  test('an API key is shown once, and deleting it says what stops', async () => {
    await house.visit(page, '/settings/api-keys');
    await page
      .getByRole('button', { name: /New API key|Make API key/ })
      .first()
      .click();
    await page.getByLabel('Name', { exact: true }).fill('Nightly export');
    await act('Make API key');
    const secret = await dialog().getByLabel('API key').inputValue();
    expect(secret.length).toBeGreaterThan(30);
    await act('I have kept it');
    expect(await page.content()).not.toContain(secret);
    await page.getByRole('button', { name: 'Delete Nightly export' }).click();
    await act('Delete API key');
    await page.getByRole('button', { name: 'Delete Nightly export' }).waitFor({ state: 'detached' });
  });

  test('somebody invited joins in a browser of their own, and their membership can be ended', async () => {
    await house.visit(page, '/settings/people');
    await page.getByRole('button', { name: 'Invite' }).first().click();
    await page.getByLabel('E-mail address').fill('sam@example.com');
    await act('Make invitation link');
    const link = await dialog().getByLabel('Invitation link').inputValue();
    await act('I have kept it');
    const other = await house.stranger();
    await other.goto(link);
    await other.getByLabel('Your name').fill('Sam Okafor');
    await other.getByLabel('E-mail address').fill('sam@example.com');
    await other.getByLabel('Password').fill('a long enough password');
    await other.getByRole('button', { name: /^Join/ }).click();
    await other.waitForURL((url) => !url.pathname.startsWith('/join') && !url.pathname.startsWith('/invit'));
    await other.getByRole('link', { name: 'Messages' }).first().waitFor();
    await other.goto(`${house.origin}/settings/api-keys`);
    await other.getByText('API keys are made by owners and admins').waitFor();
    await house.visit(page, '/settings/people');
    await page.getByRole('button', { name: 'End Sam Okafor’s membership' }).click();
    await act('End membership');
    await page.getByRole('button', { name: 'End Sam Okafor’s membership' }).waitFor({ state: 'detached' });
    await other.close();
  });

  test('a deleted Knowledge page comes back under its own address', async () => {
    await house.visit(page, '/knowledge');
    await page.locator('main tbody a').first().click();
    await page.waitForURL(/\/knowledge\/page_/);
    const address = page.url();
    await page
      .getByRole('button', { name: /Delete/ })
      .first()
      .click();
    await act(/[Dd]elete/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.waitForFunction(() => document.querySelectorAll('main tbody a').length > 0);
    await house.visit(page, new URL(address).pathname);
    expect(await page.getByText(/no such page/i).count()).toBe(0);
  });

  test('a record is exported whole, and erasing names what goes before it goes', async () => {
    await house.visit(page, '/calls');
    await page.locator('a[href^="/calls/call_"]').first().click();
    await page.waitForURL(/\/calls\/call_/);
    const id = new URL(page.url()).pathname.split('/')[2] ?? '';
    const more = page.getByRole('button', { name: 'More about this call' });
    await more.click();
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Export as JSON' }).click();
    const kept = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
    expect(kept.record.id).toBe(id);
    expect(kept.events.length).toBeGreaterThan(3);
    await more.click();
    await page.getByRole('menuitem', { name: 'Erase this call…' }).click();
    await dialog()
      .getByText(/events?/)
      .first()
      .waitFor();
    await act('Erase this call');
    await page.waitForURL((url) => !url.pathname.endsWith(id));
    await house.visit(page, `/calls/${id}`);
    await page.getByRole('heading', { name: 'There is no such call' }).first().waitFor();
  });

  test('removing the demo leaves an empty workspace that says what to do', async () => {
    await house.visit(page, '/settings/workspace');
    await page.getByRole('button', { name: 'Remove demo' }).first().click();
    await act('Remove demo');
    await dialog().waitFor({ state: 'detached' });
    await house.visit(page, '/jobs');
    await page.getByText('Teach the agent its first job').waitFor();
  });
});

async function openJob(page: Page, house: House, name: string): Promise<void> {
  await house.visit(page, '/jobs');
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click();
  await page.waitForURL(/\/jobs\/job_/);
}
