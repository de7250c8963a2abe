import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, House, LAPTOP } from './house.ts';
import { instructionsIn } from './instructions.ts';
import { expectFocusSeen, focusedName, reach, withoutMouse } from './keys.ts';

/** One job from the first letter to the second revision: nothing is clicked, filled or focused but by keys. */
describe('writing a job by the keyboard alone', () => {
  let house: House;
  let page: Page;
  let mouse: { presses: () => Promise<number> };
  let saved = '';
  beforeAll(async () => {
    house = await House.open();
    page = await house.window(LAPTOP, true);
    mouse = await withoutMouse(page);
    await house.visit(page, '/jobs');
  });
  afterAll(() => house?.close());

  const type = (words: string) => page.keyboard.type(words);
  const press = (key: string) => page.keyboard.press(key);

  test('a job is written, and a transfer is put in by [[', async () => {
    await reach(page, /^New job/);
    await expectFocusSeen(page);
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'New job' }).waitFor();
    await reach(page, /^Name/);
    await type('Ask about the kiln');
    await reach(page, /^Instructions$/);
    await type(
      'Use this job when a caller asks about the kiln. Not for the shop.\n\n1. Ask for their full name and the best number to call back.\n',
    );
    await type('Ask if they want to talk to somebody.\nIf they do, [[Front');
    await page.getByRole('option', { name: /Transfer to Front desk/ }).waitFor();
    await press('Enter');
    await type('.\nOtherwise, [[take');
    await page.getByRole('option', { name: /Take a message/ }).waitFor();
    await press('Enter');
    await page.getByLabel('For whom').waitFor();
    expect(await focusedName(page)).toMatch(/For whom/);
    await type('the kiln team');
    await press('Enter');
    await page.getByLabel('For whom').waitFor({ state: 'detached' });
    expect(await focusedName(page)).toBe('Instructions');
    const text = await instructionsIn(page);
    expect(text).toContain('3. If they do, [[transfer-call to="Front desk"]].');
    expect(text).toContain('4. Otherwise, [[take-message for="the kiln team"]]');
  });

  test('a chip is opened, left with Escape, and the caret is where it was', async () => {
    await press('Control+Home');
    for (let down = 0; down < 4; down += 1) await press('ArrowDown');
    await press('Home');
    const lit = page.locator('.tok.on');
    for (let right = 0; right < 20 && (await lit.count()) === 0; right += 1) await press('ArrowRight');
    await lit.waitFor();
    await press('Enter');
    await page.locator('.token-form').waitFor();
    await press('Escape');
    await page.locator('.token-form').waitFor({ state: 'detached' });
    expect(await focusedName(page)).toBe('Instructions');
  });

  test('a finding is opened and mended', async () => {
    const finding = page.getByRole('group', { name: 'Finding' });
    await press('Control+Home');
    await press('F8');
    await finding.waitFor();
    for (let tries = 0; tries < 12 && (await finding.locator('.btn.on').count()) === 0; tries += 1)
      await press('F8');
    await expectAccessible(page);
    const before = await instructionsIn(page);
    await press('Alt+Enter');
    await expect.poll(() => instructionsIn(page), { timeout: 20_000 }).not.toBe(before);
    expect(await focusedName(page)).toBe('Instructions');
    await press('Control+s');
    await page.waitForURL(/\/jobs\/job_/);
    await page
      .getByText(/100 % understood/)
      .first()
      .waitFor();
    saved = await instructionsIn(page);
  });

  test('the text is left by Escape and Tab, and every stop of the page is seen', async () => {
    await reach(page, /^Optimize/);
    await expectFocusSeen(page);
    const names = new Set<string>();
    for (let stop = 0; stop < 60; stop += 1) {
      if (await page.evaluate(() => document.activeElement?.closest('.cm-editor') != null))
        await press('Escape');
      await press('Tab');
      const name = await focusedName(page);
      if (name === '' && (await page.evaluate(() => document.activeElement === document.body))) continue;
      await expectFocusSeen(page);
      names.add(name);
    }
    // No trap: the walk has been in the text, the plan and what stands beside them.
    for (const part of [/^Instructions$/, /^Collect/, /^Compare/])
      expect(
        [...names].some((name) => part.test(name)),
        String(part),
      ).toBe(true);
  });

  test('Optimize is asked, one change is accepted and the others are left', async () => {
    await reach(page, /^Optimize/);
    await press('Enter');
    await page.waitForURL(/\/optimize$/);
    await page.getByRole('heading', { name: 'Changes', exact: true }).waitFor();
    const count = await page.locator('article.hunk').count();
    expect(count).toBeGreaterThan(1);
    for (let at = 0; at < count; at += 1) {
      await press('j');
      await press(at === 0 ? 'y' : 'x');
    }
    await expectFocusSeen(page);
    await page.getByText('1 accepted', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Evidence for the 1 accepted change' }).waitFor();
    await page.getByText(/calls each, same callers/).waitFor();
    await expectAccessible(page);
    await reach(page, /^Apply 1 change/);
    await press('Enter');
    await page.waitForURL(/\/jobs\/job_[^/]+$/);
    await expect.poll(() => instructionsIn(page), { timeout: 20_000 }).not.toBe(saved);
  });

  test('Undo gives the exact text back, the change comes again, and it is saved', async () => {
    const changed = await instructionsIn(page);
    await reach(page, /^Undo Optimize/);
    await press('Enter');
    await expect.poll(() => instructionsIn(page), { timeout: 20_000 }).toBe(saved);
    await reach(page, /^Bring the changes back/);
    await press('Enter');
    await expect.poll(() => instructionsIn(page), { timeout: 20_000 }).toBe(changed);
    await press('Control+s');
    await page
      .getByText(/Saved as revision 2/)
      .first()
      .waitFor();
  });

  test('a dialog takes the focus, keeps it, and gives it back', async () => {
    await press('Control+k');
    await type('Wrong number');
    await page
      .getByRole('option', { name: /^Wrong number/ })
      .first()
      .waitFor();
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Wrong number' }).waitFor();
    await reach(page, /^More for this job/);
    await press('Enter');
    await page.getByRole('menu').waitFor();
    await press('End');
    await press('Enter');
    const dialog = page.locator('[role=dialog], [role=alertdialog]').last();
    await dialog.waitFor();
    for (let stop = 0; stop < 8; stop += 1) {
      await press('Tab');
      await expect
        .poll(() =>
          page.evaluate(() => document.activeElement?.closest('[role=dialog], [role=alertdialog]') != null),
        )
        .toBe(true);
      await expectFocusSeen(page);
    }
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => focusedName(page)).toMatch(/^More for this job/);
  });

  test('no button of a mouse was pressed in all of it', async () => {
    expect(await mouse.presses()).toBe(0);
  });
});
