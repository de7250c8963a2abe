import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House, PHONE, picture } from './house.ts';

describe('the first day', () => {
  let house: House;
  let page: Page;
  beforeAll(async () => {
    house = await House.open();
    page = await house.window();
  });
  afterAll(() => house?.close());

  test('the walk-through names five steps, and the demo says that it is one', async () => {
    await house.visit(page, '/');
    await page.getByText('Get the first call answered').waitFor();
    await page.getByText('is a demo', { exact: false }).first().waitFor();
    await picture(page, 'home');
  });

  test('a template with its blank filled becomes a job', async () => {
    await house.visit(page, '/templates/complaint-or-damage-report');
    await page.getByRole('textbox', { name: 'Who handles complaints' }).fill('Dana Whitfield');
    await page.getByRole('button', { name: 'Make this job' }).click();
    await page.waitForURL(/\/jobs\/job_/);
    await page
      .getByText(/100 % understood/)
      .first()
      .waitFor();
    await picture(page, 'job');
  });

  test('the path Settings → Phone numbers → Call flow → Edit → agent step → Jobs → Add job attaches it', async () => {
    await house.visit(page, '/settings');
    await page.getByRole('link', { name: 'Phone numbers' }).first().click();
    await page.getByRole('link', { name: 'Call flow' }).first().click();
    await page.getByRole('link', { name: 'Edit' }).first().click();
    await page.getByText('Reception agent').first().click();
    await page.getByRole('button', { name: 'Add job' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('switch', { name: /Complaint or damage report/ }).click();
    await picture(page, 'flow');
    await page.keyboard.press('Escape');
    await page
      .getByText(/1 change/)
      .first()
      .waitFor();
  });

  test('the draft survives a reload, and publishing shows what changes first', async () => {
    await page.reload();
    await page
      .getByText(/1 change/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Publish', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText(/Complaint or damage report/)
      .first()
      .waitFor();
    await dialog.getByRole('button', { name: /^Publish/ }).click();
    // The dialog's own title names the version as well: only when it is gone has the server answered.
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByText(/version 2/i)
      .first()
      .waitFor();
  });

  test('a mock call runs the job turn by turn and says why', async () => {
    await house.visit(page, '/jobs');
    await page
      .getByRole('link', { name: /Take a message/ })
      .first()
      .click();
    await page.waitForURL(/\/jobs\/job_/);
    await page.getByRole('button', { name: 'More for this job' }).first().click();
    await page.getByRole('menuitem', { name: 'Try this job' }).click();
    await page.waitForURL(/\/mock-calls\/call_/);
    await page.locator('.turn .who.ag').first().waitFor();
    for (const line of ['can I leave a message', 'Robin Castellano', '312 555 0123', 'yes'])
      await say(page, line);
    await visible(page, 'Robin Castellano');
    await picture(page, 'mock-call');
    for (const line of ['the boiler is leaking', 'no', 'no', 'no thanks']) await say(page, line);
    await page.getByRole('link', { name: 'Open the record' }).waitFor();
  });

  test('the record shows the outcome, the results and the message that was left', async () => {
    await page.getByRole('link', { name: 'Open the record' }).click();
    await page.waitForURL(/\/calls\/call_/);
    await visible(page, 'Message taken');
    await visible(page, 'Robin Castellano');
    await picture(page, 'record');
    await house.visit(page, '/messages?mock=true');
    await visible(page, 'the boiler is leaking');
  });

  test('the walk-through has ticked itself, and goes once all five steps are done', async () => {
    await house.visit(page, '/');
    await page.getByText('So far today').first().waitFor();
    await page.getByText('Get the first call answered').waitFor({ state: 'detached' });
  });

  test('the same on a phone: jobs, calls and the bar at the foot', async () => {
    const phone = await house.window(PHONE);
    await house.visit(phone, '/jobs');
    await phone.getByText('Take a message').first().waitFor();
    await picture(phone, 'phone');
    expect(await phone.locator('.tabbar a').count()).toBeGreaterThanOrEqual(4);
    await phone.close();
  });
});

/** The laptop's page also holds the phone's bar, which is hidden here. */
function visible(page: Page, text: string): Promise<void> {
  return page.getByText(text).locator('visible=true').first().waitFor();
}

/** Says a line as the caller and waits for the agent's answer, or for the end of the call. */
async function say(page: Page, line: string): Promise<void> {
  const before = await page.locator('.turn .who.ag').count();
  await page.getByPlaceholder('Say something as the caller').fill(line);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (answers) =>
      document.querySelectorAll('.turn .who.ag').length > answers ||
      document.body.textContent?.includes('Open the record'),
    before,
  );
}
