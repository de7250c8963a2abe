import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from './house.ts';
import { typeAtEnd } from './instructions.ts';

describe('two people editing one job', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house?.close());

  test('the second save is not silent: both texts are shown, and neither is lost', async () => {
    const [one, two] = [await house.window(), await house.window()];
    await house.visit(one, '/jobs');
    await one
      .getByRole('link', { name: /Wrong number/ })
      .first()
      .click();
    await one.waitForURL(/\/jobs\/job_/);
    const address = new URL(one.url()).pathname;
    await house.visit(two, address);
    await typeAtEnd(one, '\nNever say what the first wrote.');
    await typeAtEnd(two, '\nNever say what the second wrote.');
    await one.keyboard.press('Control+s');
    await one
      .getByText(/Revision 2|Saved/)
      .first()
      .waitFor();
    await two.keyboard.press('Control+s');
    const dialog = two.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain('what the first wrote');
    expect(await dialog.textContent()).toContain('what the second wrote');
  });

  test('unsaved text is offered again after a reload', async () => {
    const page = await house.window();
    await house.visit(page, '/jobs');
    await page
      .getByRole('link', { name: /Talk to a person/ })
      .first()
      .click();
    await page.waitForURL(/\/jobs\/job_/);
    await page.getByLabel('Description').fill('Not saved yet');
    await page.waitForFunction(() =>
      Object.keys(localStorage).some((key) => localStorage.getItem(key)?.includes('Not saved yet')),
    );
    await page.reload();
    await page
      .getByText(/never saved is kept/)
      .first()
      .waitFor();
  });

  test('a name of 101 characters is refused in the form with the words of the API', async () => {
    const page = await house.window();
    await house.visit(page, '/jobs');
    await page
      .getByRole('link', { name: /Billing question/ })
      .first()
      .click();
    await page.waitForURL(/\/jobs\/job_/);
    await page.getByLabel('Name', { exact: true }).fill('n'.repeat(101));
    await page.getByText('101 of 100').first().waitFor({ state: 'attached' });
  });
});
