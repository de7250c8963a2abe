import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { House } from './house.ts';

const JOBS = 10_000;
const PAGE = 50;
const MOST_NODES = 2_000;

describe('a library of 10,000 jobs', () => {
  let house: House;
  let page: Page;
  beforeAll(async () => {
    house = await House.open();
    page = await house.window();
    await page.route(/\/api\/v1\/jobs\?/, answerWithMany);
  });
  afterAll(() => house?.close());

  test('scrolled through 2,000 rows, the page holds fewer than 2,000 elements', async () => {
    await house.visit(page, '/jobs');
    await page.getByText('Job 00001').first().waitFor();
    for (let row = 1; row < 2_000; row = await lastRow(page)) {
      const last = await lastRow(page);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.waitForFunction(
        (before) =>
          [...document.querySelectorAll('tr[aria-rowindex]')].some(
            (each) => Number(each.getAttribute('aria-rowindex')) > before,
          ),
        last,
      );
    }
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
    expect(nodes).toBeLessThan(MOST_NODES);
  });
});

/** Stands in for a workspace that large: each row is the first of the demo's, under another name. */
async function answerWithMany(route: Route): Promise<void> {
  const address = new URL(route.request().url());
  const from = Number(address.searchParams.get('cursor') ?? 0);
  address.searchParams.delete('cursor');
  const response = await route.fetch({ url: address.href });
  const { data } = await response.json();
  const rows = Array.from({ length: PAGE }, (_, at) => {
    const number = String(from + at + 1).padStart(5, '0');
    return { ...data[0], id: `job_${number}`, name: `Job ${number}` };
  });
  const nextCursor = from + PAGE < JOBS ? String(from + PAGE) : null;
  await route.fulfill({ response, json: { data: rows, nextCursor, total: JOBS } });
}

async function lastRow(page: Page): Promise<number> {
  return Number(await page.locator('tr[aria-rowindex]').last().getAttribute('aria-rowindex'));
}
