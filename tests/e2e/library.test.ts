import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, House, PHONE } from './house.ts';

const pack = (name: string, text: string) =>
  `---\nname: ${name}\ndescription: Made for this test\n---\n${text}\n`;

describe('the library of jobs', () => {
  let house: House;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'callwell-packs-'));
  beforeAll(async () => {
    house = await House.open();
    page = await house.window();
    await house.visit(page, '/jobs');
  });
  afterAll(() => house?.close());

  test('job packs are imported after a look at what they change', async () => {
    const files = [
      ['odd.md', pack('Odd questions', 'Ask if they are new and whether they have an account.')],
      ['lost.md', pack('Lost keys', 'Use this job when a caller lost keys.\n\n1. Ask for their name.')],
    ].map(([name = '', text = '']) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    await page.getByLabel('Job packs to import').setInputFiles(files);
    await page.getByRole('dialog').getByText('Odd questions').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Import 2 changes' }).click();
    await page.getByRole('link', { name: /Odd questions/ }).waitFor();
  });

  test('a file that is no pack says so, and nothing changes', async () => {
    const file = join(folder, 'notes.md');
    writeFileSync(file, 'Just notes.');
    await page.getByLabel('Job packs to import').setInputFiles(file);
    await page.getByText(/Nothing was imported\. “notes\.md” is no job pack/).waitFor();
  });

  test('those that need a look are found, and the row names what is found', async () => {
    await page.getByRole('button', { name: /^Needs a look/ }).click();
    const row = page.getByRole('row').filter({ hasText: 'Odd questions' });
    await row.getByText(/One question at a time/).waitFor();
    expect(new URL(page.url()).searchParams.get('filter')).toBe('look');
    await page.reload();
    await row.getByText(/One question at a time/).waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  test('the chosen ones go out as one file that an import takes in again', async () => {
    for (const name of ['Odd questions', 'Lost keys'])
      await page.getByRole('checkbox', { name: `Select ${name}` }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export', exact: true }).click(),
    ]);
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    const { callwell, files } = JSON.parse(readFileSync(file, 'utf8'));
    expect([callwell, files.length]).toEqual([1, 2]);
    await page.getByLabel('Job packs to import').setInputFiles(file);
    await page.getByText('All of it is here already; there is nothing to change.').waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
  });

  test('the chosen ones are attached to an agent step at once, and taken off by Undo', async () => {
    const jobIds = () => usesOf(page, 'Odd questions');
    await page.getByRole('button', { name: 'Attach', exact: true }).click();
    await page.getByLabel('Agent step').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Attach 2 jobs' }).click();
    await page.getByText(/2 jobs attached to/).waitFor();
    expect(await jobIds()).toBe(1);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(jobIds).toBe(0);
  });

  test('on a phone the filter and what is found fit the page', async () => {
    const phone = await house.window(PHONE);
    await house.visit(phone, '/jobs?filter=look');
    await phone.getByText(/One question at a time/).waitFor();
    await expectNoSidewaysScroll(phone);
    await expectAccessible(phone);
  });

  test('jobs that are still being compared say how far that is', async () => {
    let asked = 0;
    await page.route('**/findings?partly=true', async (route) => {
      asked += 1;
      const answer = await route.fetch();
      const checking = asked < 4 ? { done: asked * 10, of: 45 } : null;
      await route.fulfill({ response: answer, json: { ...(await answer.json()), checking } });
    });
    await house.visit(page, '/jobs');
    await page.getByRole('link', { name: /Odd questions/ }).click();
    await page.getByText(/Comparing jobs: \d+ of 45 pairs/).waitFor();
    await page.getByText(/Comparing jobs/).waitFor({ state: 'detached' });
    expect(asked).toBeGreaterThanOrEqual(4);
  });
});

/** How many agent steps use the job of this name. */
function usesOf(page: Page, name: string): Promise<number> {
  return page.evaluate(async (name) => {
    const { data } = await (await fetch(`/api/v1/jobs?q=${encodeURIComponent(name)}`)).json();
    return data[0].usedBy;
  }, name);
}
