import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, House, LAPTOP, PHONE } from './house.ts';

const PAGES = [
  '/',
  '/jobs',
  '/jobs/new',
  '/jobs/new/paste',
  '/templates',
  '/templates/take-a-message',
  '/call-flows',
  '/calls',
  '/messages',
  '/mock-calls',
  '/knowledge',
  '/settings/workspace',
  '/settings/phone-numbers',
  '/settings/destinations',
  '/settings/emergencies',
  '/settings/language-model',
  '/settings/people',
  '/settings/api-keys',
];

describe('every page', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house?.close());

  test.each([
    ['on a laptop', LAPTOP, false],
    ['on a laptop in the dark', LAPTOP, true],
    ['on a phone', PHONE, false],
    ['on a phone in the dark', PHONE, true],
  ] as const)('%s has one heading, no axe violation and no sideways scroll', async (_, size, dark) => {
    const page = await house.window(size, dark);
    for (const path of PAGES) {
      await house.visit(page, path);
      expect(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1);
      expect(await page.getByText('There is no page').count(), path).toBe(0);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
    await page.close();
  });

  test('the command menu reaches pages and jobs by the keyboard alone', async () => {
    const page = await house.window();
    await house.visit(page, '/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Billing question');
    await page
      .getByRole('option', { name: /Billing question/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/jobs\/job_/);
    await page.close();
  });
});
