import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, House, LAPTOP, PHONE, picture } from './house.ts';

const PATH = '/settings/emergencies';

describe('the page of emergencies', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house?.close());

  test('a kind is switched off only after its effect was named, own words are added, and both are stored', async () => {
    const page = await house.window();
    await house.visit(page, PATH);
    await page.getByRole('switch', { name: 'Water near electricity' }).click();
    await page
      .getByRole('alertdialog')
      .getByText(/not told the emergency number/)
      .waitFor();
    await page.getByRole('button', { name: 'Keep listening' }).click();
    expect(await page.getByRole('switch', { name: 'Water near electricity' }).isChecked()).toBe(true);
    await page.getByRole('switch', { name: 'Water near electricity' }).click();
    await page.getByRole('button', { name: 'Switch off' }).click();
    await page.getByLabel('Words of your own').fill('the compressor exploded');
    await page.keyboard.press('Enter');
    await page.getByLabel('Then').selectOption('take-message');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByText('Emergencies saved.').waitFor();
    await house.visit(page, PATH);
    expect(await page.getByRole('switch', { name: 'Water near electricity' }).isChecked()).toBe(false);
    expect(await page.getByText('“the compressor exploded”').count()).toBe(1);
    expect(await page.getByLabel('Then').inputValue()).toBe('take-message');
    await page.close();
  });

  test('the drill tries the list and shows what came of it', async () => {
    const page = await house.window();
    await house.visit(page, PATH);
    await page.getByRole('button', { name: 'Drill it' }).click();
    await page.getByText(/of \d+ alarms heard; 911 was said each time/).waitFor({ timeout: 60_000 });
    await expectAccessible(page);
    await page.close();
  });

  test.each([
    ['laptop', LAPTOP, false],
    ['laptop-dark', LAPTOP, true],
    ['phone', PHONE, false],
    ['phone-dark', PHONE, true],
  ] as const)('%s: no axe violation and no sideways scroll', async (name, size, dark) => {
    const page = await house.window(size, dark);
    await house.visit(page, PATH);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await picture(page, `emergencies-${name}`);
    await page.close();
  });
});
