import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, House, PHONE } from './house.ts';

const JOB =
  '---\nname: Tree quote\n---\nUse this job when a caller wants a price for tree work.\n\n1. Ask for their full name.\n';

let house: House;
beforeAll(async () => {
  house = await House.open();
});
afterAll(() => house.close());

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

describe('files of the workspace', () => {
  test('an import shows what it changes, and stores nothing before it is confirmed; the keyboard alone does it', async () => {
    const page = await house.window();
    await house.visit(page, '/settings/workspace');
    const input = page.getByLabel('Files to import');
    await input.setInputFiles([file('tree-quote.md', JOB)]);
    const dialog = page.getByRole('dialog', { name: 'Import files' });
    await dialog.getByText('Nothing is stored yet.').waitFor();
    await dialog.getByText('Tree quote').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await input.setInputFiles([file('tree-quote.md', JOB)]);
    await dialog.getByRole('button', { name: 'Import 1 change' }).press('Enter');
    await page.getByText('1 change made.').waitFor();
    await house.visit(page, '/jobs?q=Tree');
    await page.getByRole('link', { name: /Tree quote/ }).waitFor();
  });

  test('an export comes back as it went: there is nothing to change', async () => {
    const page = await house.window();
    await house.visit(page, '/settings/workspace');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('maple-street-dental-export.json');
    const stream = await download.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    await page
      .getByLabel('Files to import')
      .setInputFiles([file('shop.json', Buffer.concat(parts).toString('utf8'))]);
    await page.getByRole('dialog').getByText('All of it is here already').waitFor();
  });

  test('what cannot be taken in is told with its file and line, on a phone too', async () => {
    const page = await house.window(PHONE);
    await house.visit(page, '/settings/workspace');
    const input = page.getByLabel('Files to import');
    await input.setInputFiles([
      file('bad.md', '---\nname: A\ncolour: red\n---\nAsk.\n'),
      file('tree-quote.md', JOB),
    ]);
    const dialog = page.getByRole('dialog', { name: 'Import files' });
    await dialog.getByText('bad.md, line 3').waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await input.setInputFiles([file('notes.md', 'We answer the phone like this.')]);
    await page.getByText('Paste its text under New job instead.').waitFor();
  });
});
