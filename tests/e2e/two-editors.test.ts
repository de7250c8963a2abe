import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, House, PHONE, type Window } from './house.ts';
import { instructionsField, instructionsIn, typeAtEnd } from './instructions.ts';

describe('two people editing one job', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house?.close());

  /** A new job, open in a window of the owner. */
  async function newJob(page: Page, name: string, instructions: string): Promise<string> {
    await house.visit(page, '/jobs');
    const id = await page.evaluate(
      async (body) => {
        const response = await fetch('/api/v1/jobs', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        });
        return (await response.json()).id as string;
      },
      { name, instructions },
    );
    await house.visit(page, `/jobs/${id}`);
    await instructionsField(page).waitFor();
    return id;
  }

  async function save(page: Page): Promise<void> {
    await page.keyboard.press('Control+s');
    await page
      .getByText(/Saved as revision/)
      .first()
      .waitFor();
  }

  test('who else has the job open is shown, while they read, write, and until they leave', async () => {
    const owner = await house.window();
    const id = await newJob(owner, 'Watched by two', TEXT);
    const tomas = await colleague(house, owner);
    await house.visit(tomas, `/jobs/${id}`);
    await owner.getByText('Tomás is reading').filter({ visible: true }).first().waitFor();
    await typeAtEnd(tomas, 'Thank them.');
    await owner.getByText('Tomás is writing').filter({ visible: true }).first().waitFor();
    await expectAccessible(owner);
    await tomas.getByRole('link', { name: 'Jobs', exact: true }).first().click();
    await owner.getByText('Tomás is writing').filter({ visible: true }).waitFor({ state: 'detached' });
  });

  test('edits of different lines are offered together, with what each changed, and saved as one', async () => {
    const [one, two] = [await house.window(), await house.window()];
    const id = await newJob(one, 'Edited apart', TEXT);
    await house.visit(two, `/jobs/${id}`);
    await typeAtStart(one, 'First line of one.\n');
    await typeAtEnd(two, 'Last line of two.');
    await save(one);
    await two.getByText('Both fit together.').waitFor();
    await two.keyboard.press('Control+s');
    await two.getByRole('button', { name: 'Keep only mine' }).waitFor();
    await two.getByRole('button', { name: 'See both together' }).click();
    const dialog = two.getByRole('dialog');
    await expect.poll(() => dialog.textContent(), { timeout: 20_000 }).toContain('Last line of two.');
    await expectAccessible(two);
    await dialog.getByRole('button', { name: 'Save as revision 3' }).click();
    await two.getByText('Saved as revision 3').first().waitFor();
    await expect
      .poll(() => instructionsIn(two), { timeout: 20_000 })
      .toBe(`First line of one.\n${TEXT}Last line of two.`);
  });

  test('a line that both changed is chosen line by line, by keyboard, and what was not chosen is in Revisions', async () => {
    const [one, two] = [await house.window(), await house.window()];
    const id = await newJob(one, 'Torn line', TEXT);
    await house.visit(two, `/jobs/${id}`);
    await typeAtEnd(one, 'Never say what the first wrote.');
    await typeAtEnd(two, 'Never say what the second wrote.');
    await save(one);
    await two.getByText(/changed twice; saving lets you choose/).waitFor();
    await two.keyboard.press('Control+s');
    const dialog = two.getByRole('dialog');
    await dialog.getByRole('heading', { name: /changed twice/ }).waitFor();
    expect(await dialog.textContent()).toContain('what the first wrote');
    expect(await dialog.textContent()).toContain('what the second wrote');
    await expectAccessible(two);
    await dialog.getByRole('radio', { name: 'Keep mine' }).focus();
    await two.keyboard.press('ArrowRight');
    await dialog.getByRole('radio', { name: 'Both lines', checked: true }).waitFor();
    await dialog.getByRole('button', { name: 'Save as revision 3' }).focus();
    await two.keyboard.press('Enter');
    await two.getByText('Saved as revision 3').first().waitFor();
    expect(await instructionsIn(two)).toBe(
      `${TEXT}Never say what the first wrote.\nNever say what the second wrote.`,
    );
  });

  test('every save is in the drawer with its reason; two are compared word by word, and one is put back', async () => {
    const page = await house.window();
    await newJob(page, 'Kept in revisions', TEXT);
    await typeAtEnd(page, 'Thank them.');
    await page.getByRole('button', { name: 'Revision 1', exact: true }).click();
    const drawer = page.getByRole('dialog', { name: 'Revisions' });
    await drawer.getByText('Your unsaved text').waitFor();
    await drawer.getByLabel('Why, for this list').fill('Dana asked for thanks');
    await drawer.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved as revision 2').first().waitFor();
    await page.getByRole('button', { name: 'Revision 2', exact: true }).click();
    await drawer.getByText('Dana asked for thanks').waitFor();
    await drawer.getByText('First text').waitFor();
    await drawer.getByRole('button', { name: 'Compare' }).click();
    await drawer.getByRole('checkbox', { name: 'Compare revision 1' }).check();
    await drawer.getByRole('checkbox', { name: 'Compare revision 2' }).check();
    const compared = page.getByRole('dialog', { name: 'Revision 1 and revision 2' });
    await compared.getByText('Thank them.').waitFor();
    await expectAccessible(page);
    await compared.getByRole('button', { name: 'Close' }).click();
    await drawer.getByRole('button', { name: 'Compare' }).click();
    await drawer.getByRole('button', { name: 'Restore revision 1' }).click();
    await page.getByText('Revision 1 is back, as revision 3.').first().waitFor();
    expect(await instructionsIn(page)).toBe(TEXT);
  });

  test('on a phone the torn line stands one text above the other, and the choice fits', async () => {
    const [one, two] = [await house.window(), await house.window(PHONE)];
    const id = await newJob(one, 'Torn on a phone', TEXT);
    await house.visit(two, `/jobs/${id}`);
    await typeAtEnd(one, 'One.');
    await typeAtEnd(two, 'Two.');
    await save(one);
    await two.getByRole('button', { name: 'See both' }).click();
    await two.getByRole('heading', { name: /changed twice/ }).waitFor();
    await expectAccessible(two);
    await expectNoSidewaysScroll(two);
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

const TEXT =
  'Use this job when a caller reports a leak.\n\n1. Ask for their full name.\n2. Ask for the address.\n';

async function typeAtStart(page: Page, text: string): Promise<void> {
  await instructionsField(page).click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type(text);
}

/** A window of somebody else of the workspace, who joins by an invitation of the owner's. */
async function colleague(house: House, owner: Page, size?: Window): Promise<Page> {
  const link = await owner.evaluate(async () => {
    const response = await fetch('/api/v1/invitations', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: '', role: 'admin' }),
    });
    return (await response.json()).link as string;
  });
  const page = await house.stranger(size);
  await page.goto(new URL(new URL(link).pathname + new URL(link).hash, house.origin).href);
  await page.getByLabel('Your name').fill('Tomás Rivera');
  await page.getByLabel('E-mail').fill('tomas@example.com');
  await page.getByLabel('Password', { exact: true }).fill('a long and quiet evening');
  await page.getByRole('button', { name: /^Join/ }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/join'));
  return page;
}
