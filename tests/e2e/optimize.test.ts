import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, House, LAPTOP, PHONE } from './house.ts';
import { reach } from './keys.ts';

/** Transfers in prose, no refusal path, no end: what Optimize is for. A link and a price that must stay to the letter. */
const BEFORE = [
  'Use this job when a caller asks about an invoice or a payment.',
  '',
  '1. Ask for their full name.',
  '2. Ask for the invoice number and the best number to call back.',
  '3. If they only want to pay, text them https://pay.example.com/4471.',
  '4. Say: “A second copy costs $5.”',
].join('\n');

describe('Optimize by the keyboard alone', () => {
  let house: House;
  let page: Page;
  let jobId = '';
  beforeAll(async () => {
    house = await House.open();
    page = await house.window();
    await house.visit(page, '/jobs');
    jobId = await makeJob(page, 'Invoice question', BEFORE);
  });
  afterAll(() => house?.close());

  test('it opens from the text, and each change has its reason', async () => {
    await house.visit(page, `/jobs/${jobId}`);
    await reach(page, /^Optimize/);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/optimize$/);
    await page.getByRole('heading', { name: 'Changes', exact: true }).waitFor();
    const hunks = page.locator('article.hunk');
    expect(await hunks.count()).toBeGreaterThan(1);
    for (const reason of await hunks.locator('footer').allInnerTexts()) expect(reason).toMatch(/\w{3}/);
  });

  test('one change is accepted and another left, and the evidence is counted for what is accepted', async () => {
    const count = await page.locator('article.hunk').count();
    await page.keyboard.press('j');
    await page.keyboard.press('y');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await shown(page, `${count - 1} accepted`);
    await page.getByRole('heading', { name: new RegExp(`Evidence for the ${count - 1} accepted`) }).waitFor();
    await counted(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  test('the accepted changes go into the draft, and nothing is saved', async () => {
    await reach(page, /^Apply/);
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`/jobs/${jobId}$`));
    await shown(page, /in your draft. Nothing is saved yet/);
    await shown(page, /Unsaved/);
    expect(await storedText(page, jobId)).toBe(BEFORE);
    const draft = await draftText(page, jobId);
    expect(draft).not.toBe(BEFORE);
    for (const literal of ['https://pay.example.com/4471', '“A second copy costs $5.”'])
      expect(draft).toContain(literal);
  });

  test('Undo beside Optimize gives the exact text back, and the changes come again', async () => {
    await reach(page, /^Undo Optimize/);
    await page.keyboard.press('Enter');
    await shown(page, /from before Optimize is back/);
    expect(await textOnScreen(page)).toBe(BEFORE);
    await reach(page, /^Bring the changes back/);
    await page.keyboard.press('Enter');
    await shown(page, /Unsaved/);
  });

  test('what is saved says so among the revisions, and is undone to the letter after a reload', async () => {
    await page.keyboard.press('Control+s');
    await shown(page, /Saved as revision 2/);
    expect(await storedText(page, jobId)).not.toBe(BEFORE);
    const notes = await revisionNotes(page, jobId);
    expect(notes[0]).toMatch(/^Optimize: \d+ of \d+ changes kept$/);
    await page.reload();
    await reach(page, /^Undo Optimize/);
    await page.keyboard.press('Enter');
    await shown(page, /Unsaved/);
    expect(await textOnScreen(page)).toBe(BEFORE);
    await page.keyboard.press('Control+s');
    await shown(page, /Saved as revision 3/);
    expect(await storedText(page, jobId)).toBe(BEFORE);
    expect((await revisionNotes(page, jobId))[0]).toBe('Undo Optimize');
  });

  test('a device that knows nothing undoes by the revisions', async () => {
    const made = await optimizedByHand(page, jobId);
    const elsewhere = await house.window();
    await house.visit(elsewhere, `/jobs/${jobId}`);
    await elsewhere.getByRole('button', { name: 'Undo Optimize, 1 level kept' }).click();
    await shown(elsewhere, /from before Optimize is back/);
    expect(await textOnScreen(elsewhere)).toBe(BEFORE);
    expect(made).not.toBe(BEFORE);
  });

  test('on a phone the page reads down, in the dark as well', async () => {
    const phone = await house.window(PHONE, true);
    const id = await makeJob(page, 'On a phone', BEFORE);
    await house.visit(phone, `/jobs/${id}/optimize`);
    await counted(phone);
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
  });
});

describe('other outcomes', () => {
  let house: House;
  let page: Page;
  beforeAll(async () => {
    house = await House.open();
    page = await house.window(LAPTOP);
    await house.visit(page, '/jobs');
  });
  afterAll(() => house?.close());

  test('a job that is not saved yet is optimized, and its draft comes back with the changes', async () => {
    await house.visit(page, '/jobs/new');
    await page.getByRole('textbox', { name: 'Instructions' }).click();
    await page.keyboard.insertText(BEFORE);
    const typed = await textOnScreen(page);
    await page.getByRole('button', { name: 'Optimize', exact: true }).click();
    await page.waitForURL(/\/jobs\/new\/optimize$/);
    await counted(page);
    await page
      .getByRole('button', { name: /^Apply/ })
      .locator('visible=true')
      .click();
    await page.waitForURL(/\/jobs\/new$/);
    await shown(page, /in your draft/);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('button', { name: 'Undo Optimize, 0 levels kept' }).waitFor();
    expect(await textOnScreen(page)).toBe(typed);
  });

  test('a text that is good already has nothing to change', async () => {
    const { text } = await ask(page, 'POST', '/jobs/optimize', { instructions: BEFORE });
    const id = await makeJob(page, 'Good already', text);
    await house.visit(page, `/jobs/${id}/optimize`);
    await page.getByRole('heading', { name: 'Nothing to change' }).waitFor();
    await shown(page, /mock calls finish/);
    await expectAccessible(page);
  });

  test('when the server is away the changes stand, nothing is proven, and that is said', async () => {
    const id = await makeJob(page, 'Away', BEFORE);
    await page.route('**/optimize/evidence', (route) => route.abort());
    await house.visit(page, `/jobs/${id}/optimize`);
    await shown(page, /Nothing is proven yet/);
    expect(await page.locator('article.hunk').count()).toBeGreaterThan(1);
    await page.unroute('**/optimize/evidence');
    await page.getByRole('button', { name: 'Run the mock calls again' }).click();
    await counted(page);
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

async function makeJob(page: Page, name: string, instructions: string): Promise<string> {
  return (await ask(page, 'POST', '/jobs', { name, instructions })).id;
}

async function storedText(page: Page, id: string): Promise<string> {
  return (await ask(page, 'GET', `/jobs/${id}`)).instructions;
}

async function revisionNotes(page: Page, id: string): Promise<string[]> {
  return (await ask(page, 'GET', `/jobs/${id}/revisions`)).data.map(({ note }: { note: string }) => note);
}

/** What another device would have done: an optimized text saved with its note. */
async function optimizedByHand(page: Page, id: string): Promise<string> {
  const { etag } = await ask(page, 'GET', `/jobs/${id}`);
  const { text } = await ask(page, 'POST', `/jobs/${id}/optimize`, {});
  const body = { instructions: text, note: 'Optimize: 3 of 3 changes kept' };
  await ask(page, 'PATCH', `/jobs/${id}`, body, { 'if-match': `"${etag}"` });
  return text;
}

/** The draft as this device keeps it, byte for byte. */
function draftText(page: Page, id: string): Promise<string> {
  return page.evaluate(
    (key) => JSON.parse(localStorage.getItem(key) ?? '{}').draft?.instructions,
    `callwell.job-draft.${id}`,
  );
}

/** The text in the editor, action tokens as they are written. */
function textOnScreen(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.cm-content .cm-line')].map((line) => line.textContent).join('\n'),
  );
}

async function counted(page: Page): Promise<void> {
  await page.getByText(/calls each, same callers/).waitFor();
  await page.getByText(/Mock calls are about to start|Running mock calls/).waitFor({ state: 'detached' });
}

function shown(page: Page, text: string | RegExp): Promise<void> {
  return page.getByText(text).locator('visible=true').first().waitFor();
}
