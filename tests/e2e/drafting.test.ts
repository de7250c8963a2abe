import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxOf, paragraph } from '../../server/knowledge/testing/docx.ts';
import { expectAccessible, expectNoSidewaysScroll, House, PHONE, picture } from './house.ts';

const NOTES = `Front desk notes

Hi Dana,

CANCELLATIONS
- Get the name and the day of the visit
- Ask if they want to move it or cancel it
- If it's less than 24 hours away, let them know there may be a $45 late fee
- Take a message for Maribel

NEW PATIENTS
- Get full name, date of birth and best callback number. Read the number back.
- Ask which days work best.
- Take a message for Maribel

Office hours: Mon–Thu 8am–5pm.

Thanks,
Bo`;

describe('notes become jobs', () => {
  let house: House;
  let page: Page;
  beforeAll(async () => {
    house = await House.open();
    page = await house.window();
  });
  afterAll(() => house?.close());

  test('an owner who has only notes finds the way from the new job', async () => {
    await house.visit(page, '/jobs/new');
    await page.getByRole('link', { name: 'Paste your notes' }).click();
    await page.getByRole('heading', { name: 'Jobs from your notes' }).waitFor();
    await page.getByRole('button', { name: 'Draft jobs' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('button', { name: 'Draft jobs' }).getAttribute('aria-disabled')).toBe('true');
    await expectAccessible(page);
  });

  test('by keyboard alone the notes become two drafts, a fact, and lines that were left aside', async () => {
    await page.getByLabel('Describe it, or paste your notes').focus();
    await page.keyboard.insertText(NOTES);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Read as notes: 2 jobs, 1 fact for Knowledge').waitFor();
    for (const name of ['Cancellations', 'New patients'])
      await page.getByRole('article', { name: new RegExp(name) }).waitFor();
    await page.getByRole('heading', { name: /lines left aside/ }).waitFor();
    await page.getByText('A greeting to the reader, not to callers.').waitFor();
    await picture(page, 'drafting');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  test('a reload loses nothing, of what was chosen neither', async () => {
    await page.getByRole('textbox', { name: 'Name' }).first().fill('Move or cancel a visit');
    await page.reload();
    await page.getByRole('article', { name: /Move or cancel a visit/ }).waitFor();
    await page.getByRole('button', { name: 'Add 2 jobs and 1 knowledge page' }).waitFor();
  });

  test('a draft is edited before it is saved: the plan and the findings follow the letters', async () => {
    const draft = page.getByRole('article', { name: /Move or cancel a visit/ });
    await draft.getByRole('button', { name: 'Edit the text' }).click();
    const text = draft.getByRole('textbox', { name: 'Instructions' });
    await text.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\nSay: “Parking is behind the house.”\nTransfer to the moon desk.');
    await draft.getByRole('list', { name: 'Plan steps' }).getByText('Parking is behind the house.').waitFor();
    await draft.getByRole('button', { name: /finding/ }).click();
    await page.getByRole('button', { name: 'Why' }).first().waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  test('a reload keeps the edited text; back to the draft can be undone', async () => {
    await page.reload();
    const draft = page.getByRole('article', { name: /Move or cancel a visit/ });
    await draft.getByText('Edited by you').waitFor();
    await draft.getByRole('region', { name: 'Findings' }).waitFor();
    await draft.getByRole('button', { name: 'Back to the draft' }).click();
    await draft.getByText('Edited by you').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await draft.getByText('Edited by you').waitFor();
  });

  test('a draft without a line cannot be added and says so; Ctrl Z brings the lines back', async () => {
    const draft = page.getByRole('article', { name: /Move or cancel a visit/ });
    await draft.getByRole('button', { name: 'Edit the text' }).click();
    await draft.getByRole('textbox', { name: 'Instructions' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await draft.getByText(/Instructions are empty/).waitFor();
    const add = page.getByRole('button', { name: /^Add 2 jobs/ });
    expect(await add.getAttribute('aria-disabled')).toBe('true');
    await page.keyboard.press('Control+Z');
    await draft.getByText(/Instructions are empty/).waitFor({ state: 'detached' });
    const lines = draft.getByRole('textbox', { name: 'Instructions' }).locator('.cm-line');
    await lines.filter({ hasText: 'moon desk' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.press('Backspace');
    await draft.getByRole('button', { name: 'Done' }).click();
    await draft.getByText('Parking is behind the house.').waitFor();
  });

  test('a name that is taken adds nothing and is shown at its draft', async () => {
    const name = page.getByRole('textbox', { name: 'Name' }).first();
    await name.fill('New patients');
    await page.getByRole('button', { name: /^Add 2 jobs/ }).click();
    await page.getByText('Nothing was added.').first().waitFor();
    await page
      .getByRole('article')
      .nth(1)
      .getByText(/Another job is called “New patients”/)
      .waitFor();
    await name.fill('Move or cancel a visit');
  });

  test('what was chosen is added at once and works: the job asks, takes the message and ends', async () => {
    await page.getByRole('button', { name: 'Add 2 jobs and 1 knowledge page' }).click();
    await page.waitForURL(/\/jobs$/);
    await page
      .getByRole('link', { name: /Move or cancel a visit/ })
      .first()
      .click();
    await page.waitForURL(/\/jobs\/job_/);
    await page
      .getByText(/100 % understood/)
      .first()
      .waitFor();
    const text = page.getByRole('textbox', { name: 'Instructions' });
    await text.getByText('Say: “Parking is behind the house.”').waitFor();
    await house.visit(page, '/knowledge');
    await page.getByRole('link', { name: /Opening hours/ }).waitFor();
    await house.visit(page, '/jobs/new/paste');
    expect(await page.getByLabel('Describe it, or paste your notes').inputValue()).toBe('');
  });

  test('a file is read like pasted text; one that is none says so and keeps the page', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'callwell-notes-'));
    const [notes, picturely] = [join(folder, 'quotes.md'), join(folder, 'photo.txt')];
    writeFileSync(notes, '# Quotes\n1. Ask for the name.\n2. Take a message for Joe.\n');
    writeFileSync(picturely, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0]));
    const input = page.locator('input[type=file]');
    await input.setInputFiles(picturely);
    await page.getByText('No job was drafted.').waitFor();
    await input.setInputFiles(notes);
    await page.getByRole('article', { name: /Quotes/ }).waitFor();
    await page.getByRole('button', { name: 'Change the notes' }).click();
    const word = join(folder, 'deliveries.docx');
    writeFileSync(
      word,
      docxOf(
        `${paragraph('Deliveries', '', '<w:b/>')}${paragraph('Ask for the address.')}${paragraph('Take a message for Joe.')}`,
      ),
    );
    await input.setInputFiles(word);
    await page.getByRole('article', { name: /Deliveries/ }).waitFor();
  });

  test('on a phone the drafts and the notes are two views of one page', async () => {
    const phone = await house.window(PHONE);
    await house.visit(phone, '/jobs/new/paste');
    await phone.getByLabel('Describe it, or paste your notes').fill(NOTES);
    await phone.getByRole('button', { name: 'Draft jobs' }).click();
    await phone.getByRole('article', { name: /Cancellations/ }).waitFor();
    await expectNoSidewaysScroll(phone);
    await phone.getByRole('button', { name: 'Your notes' }).click();
    await phone.getByRole('region', { name: 'Your notes, with where each line went' }).waitFor();
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
  });
});
