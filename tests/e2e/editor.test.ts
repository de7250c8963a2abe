import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, House, LAPTOP, PHONE, type Window } from './house.ts';
import { instructionsField, instructionsIn, typeAtEnd } from './instructions.ts';

describe('writing a job', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house?.close());

  /** A job with this text, stored as it is, and its page. */
  async function jobOf(name: string, instructions: string, size: Window = LAPTOP): Promise<Page> {
    const page = await house.window(size);
    await house.visit(page, '/jobs');
    const id = await page.evaluate(
      async (body) => {
        const answer = await fetch('/api/v1/jobs', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
          body: JSON.stringify(body),
        });
        return (await answer.json()).id as string;
      },
      { name, instructions },
    );
    await house.visit(page, `/jobs/${id}`);
    await instructionsField(page).waitFor();
    return page;
  }

  const stored = (page: Page): Promise<string> =>
    page.evaluate(async () => {
      const id = location.pathname.split('/').at(-1);
      return (await (await fetch(`/api/v1/jobs/${id}`)).json()).instructions as string;
    });

  const step = (page: Page, words: string | RegExp) =>
    page.locator('[data-pane="plan"] .ps').filter({ hasText: words }).first();

  test('the keyboard alone writes a job, puts a transfer in by [[, mends a finding and saves', async () => {
    const page = await house.window();
    await house.visit(page, '/jobs/new');
    await page.getByRole('textbox', { name: /^Name/ }).fill('Ask about the kiln');
    await instructionsField(page).focus();
    await page.keyboard.type('Use this job when a caller asks about the kiln.\n\n1. Ask for their name.\n');
    await page.keyboard.type('Ask if they want to talk to somebody.\nIf they do, [[Front');
    await page.getByRole('option', { name: /Transfer to Front desk/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('.\nOtherwise, [[take');
    await page.getByRole('option', { name: /Take a message/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('For whom').waitFor();
    await page.keyboard.type('the "kiln" team');
    await page.keyboard.press('Enter');
    await page.getByLabel('For whom').waitFor({ state: 'detached' });
    await page.keyboard.type('.');
    // Enter has numbered the lines.
    expect(await instructionsIn(page)).toContain('3. If they do, [[transfer-call to="Front desk"]].');
    expect(await instructionsIn(page)).toContain('[[take-message for="the \'kiln\' team"]].');
    await step(page, 'Transfer').waitFor();

    await page.keyboard.press('F8');
    const finding = page.getByRole('group', { name: 'Finding' });
    await finding.waitFor();
    for (let tries = 0; tries < 12 && (await finding.locator('.btn.on').count()) === 0; tries += 1)
      await page.keyboard.press('F8');
    const before = await instructionsIn(page);
    await page.keyboard.press('Alt+Enter');
    await page.waitForFunction(
      (text) =>
        (
          document.querySelector('.cm-content') as unknown as {
            cmTile: { root: { view: { state: { doc: { toString(): string } } } } };
          }
        ).cmTile.root.view.state.doc.toString() !== text,
      before,
    );
    const mended = await instructionsIn(page);
    await page.keyboard.press('Control+z');
    expect(await instructionsIn(page)).toBe(before);
    await page.keyboard.press('Control+y');
    expect(await instructionsIn(page)).toBe(mended);

    await page.keyboard.press('Control+s');
    await page.waitForURL(/\/jobs\/job_/);
    await instructionsField(page).waitFor();
    expect(await stored(page)).toBe(mended);
    await page.close();
  });

  test('CRLF, emoji, accents and tabs around an edit stay byte for byte', async () => {
    const text =
      'Use this job when… 👩‍👧 calls.\r\n\r\n1. Ask for their name.\r\n\t- café, e\u0301, «naïve»\u00a0!\r\n2.  [[end-call]]\r\n';
    const page = await jobOf('Bytes', text);
    expect(await instructionsIn(page)).toBe(text);
    await page.locator('.cm-line', { hasText: 'Ask for their name.' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' Thank them.');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Wait.');
    const edited = text.replace('their name.', 'their name. Thank them.\r\n2. Wait.');
    expect(await instructionsIn(page)).toBe(edited);
    for (let times = 0; times < 9; times += 1) await page.keyboard.press('Backspace');
    const joined = text.replace('their name.', 'their name. Thank them.');
    expect(await instructionsIn(page)).toBe(joined);
    await page.keyboard.press('Control+s');
    await page.getByText(/Saved as revision 2/).waitFor();
    expect(await stored(page)).toBe(joined);
    await page.close();
  });

  test('a chip is read well, opens by keyboard, and keeps the other arguments of its action', async () => {
    const page = await jobOf(
      'Chips',
      'Use this job when a caller wants the menu.\n\n1. [[take-message for="Dana" urgent="yes"]]\n2. Call {{caller.number}}.',
    );
    await page
      .getByRole('button', { name: 'Action: Take a message for Dana. Press Enter to edit.' })
      .waitFor();
    await page.getByRole('button', { name: 'Filled in: caller’s number.' }).waitFor();
    await expectAccessible(page);
    await instructionsField(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('ArrowRight');
    await page.locator('.tok.on').waitFor();
    await page.keyboard.press('Enter');
    await page.getByLabel('For whom').waitFor();
    await expectAccessible(page);
    await page.getByLabel('For whom').fill('Dr. Lee');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Take a message for Dr\. Lee/ }).waitFor();
    expect(await instructionsIn(page)).toContain('[[take-message for="Dr. Lee" urgent="yes"]]');
    await page.close();
  });

  test('a step and its line light each other, and an unsure line becomes what is chosen', async () => {
    const page = await jobOf(
      'Unsure',
      'Use this job when a caller asks about towing.\n\n1. Ask for their name.\n2. Hookup 95, +4 a mile after 5.\n3. Say goodbye.',
    );
    await step(page, 'Collect').hover();
    await page.locator('.cm-line.is-hover', { hasText: 'Ask for their name.' }).waitFor();
    await page.locator('.cm-line', { hasText: 'Hookup' }).click();
    const unsure = page.locator('.ps.unsure.on');
    await unsure.waitFor();
    await unsure.getByRole('button', { name: 'Say it' }).click();
    await unsure.waitFor({ state: 'detached' });
    expect(await instructionsIn(page)).toContain('2. Say: “Hookup 95, +4 a mile after 5.”');
    await page.keyboard.press('Control+z');
    await unsure.waitFor();
    await page.close();
  });

  test('the text stands beside its marks, in style: the policy of the page lets the editor have its own', async () => {
    const page = await jobOf(
      'Seen',
      'Use this job when a caller asks for directions.\n\n1. Ask for their name.',
    );
    const [text, marks] = [
      await instructionsField(page).boundingBox(),
      await page.locator('.cm-gutters').boundingBox(),
    ];
    expect(text?.y).toBeCloseTo(marks?.y ?? 0, -1);
    expect(text?.x).toBeGreaterThan(marks?.x ?? 0);
    await page.close();
  });

  test('marks stand beside their lines while a finding is open between them', async () => {
    const page = await jobOf(
      'Beside',
      'Use this job when a caller asks about a lock.\n\n1. Hookup 95, +4 a mile.\n2. Ask for their name.\n3. Say: “We call back.”',
    );
    await page.locator('.line-mark').nth(2).waitFor();
    await instructionsField(page).focus();
    await page.keyboard.press('F8');
    await page.getByRole('group', { name: 'Finding' }).waitFor();
    const line = await page.locator('.cm-line', { hasText: 'We call back.' }).boundingBox();
    const mark = await page.locator('.line-mark').last().boundingBox();
    expect(Math.abs((mark?.y ?? 0) - (line?.y ?? 99))).toBeLessThan(4);
    await page.close();
  });

  test('a text in plain words says that nothing is sent, and becomes the action from the plan', async () => {
    const page = await jobOf(
      'Plain',
      'Use this job when a caller wants the map.\n\n1. Text them https://example.com/map.\n2. Text them the way.',
    );
    const step = page.locator('.ps.unsure', { hasText: 'so nothing is sent' });
    await page.locator('.ps.unsure', { hasText: 'Nothing in this workspace does it' }).waitFor();
    await step.getByRole('button', { name: 'Insert the text action' }).click();
    await step.waitFor({ state: 'detached' });
    expect(await instructionsIn(page)).toContain('1. [[send-text "https://example.com/map"]]');
    await expectAccessible(page);
    await page.close();
  });

  test('the text is tried as it stands, without saving it', async () => {
    const page = await jobOf(
      'Towing',
      'Use this job when a caller needs a tow: “I need a tow”.\n\n1. Say goodbye.',
    );
    await instructionsField(page).focus();
    await typeAtEnd(page, '\nAsk for the colour of the car.');
    await page.keyboard.press('Control+Enter');
    const field = page.getByLabel('What the caller says');
    await field.fill('I need a tow');
    await page.keyboard.press('Enter');
    await page
      .getByText(/colou?r/i)
      .nth(2)
      .waitFor();
    await expectAccessible(page);
    await page.keyboard.press('F6');
    await page.waitForFunction(() => document.activeElement?.closest('[data-pane="text"]') !== null);
    expect(await stored(page)).not.toContain('colour');
    await page.close();
  });

  test('on a phone the text, the plan and a try are views of one page', async () => {
    const page = await jobOf(
      'Phone',
      'Use this job when a caller asks for directions.\n\n1. Ask for their name.\n2. [[end-call]]',
      PHONE,
    );
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Plan/ }).click();
    await page.locator('.ps .kind').first().click();
    await instructionsField(page).waitFor();
    await page.locator('.cm-line.on', { hasText: 'Ask for their name.' }).waitFor();
    await page.getByRole('button', { name: 'Action: End call. Press Enter to edit.' }).click();
    await page.getByRole('button', { name: 'Take it out of the text' }).click();
    expect(await instructionsIn(page)).toMatch(/2\. $/);
    await expectNoSidewaysScroll(page);
    await page.close();
  });

  test('on a phone what is written at the end, and what [[ offers there, stand clear of the bars', async () => {
    const lines = Array.from({ length: 24 }, (_, at) => `${at + 1}. Ask for the name of plant ${at + 1}.`);
    const page = await jobOf('Long', `Use this job when a caller has plants.\n\n${lines.join('\n')}`, PHONE);
    await typeAtEnd(page, '\n[[');
    await page
      .getByRole('option', { name: /^Transfer to/ })
      .first()
      .waitFor();
    const clear = () =>
      page.evaluate(() => {
        const bar = document.querySelector('.tabbar')?.getBoundingClientRect().top ?? 0;
        const line = document.querySelector('.cm-line.on')?.getBoundingClientRect().bottom ?? Infinity;
        const offered = document.querySelector('.cm-tooltip-autocomplete')?.getBoundingClientRect();
        return line <= bar && offered !== undefined && offered.top >= 0 && offered.bottom <= innerHeight;
      });
    await expect.poll(clear, { timeout: 20_000 }).toBe(true);
    await page.close();
  });
});
