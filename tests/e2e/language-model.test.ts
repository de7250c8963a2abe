import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ScriptedModel } from '../conversations/scripted-model.ts';
import { expectAccessible, expectNoSidewaysScroll, House, PHONE } from './house.ts';

describe('the language model in the settings', () => {
  const model = new ScriptedModel();
  let house: House;
  beforeAll(async () => {
    await model.open();
    house = await House.open(['--allow-private', model.host]);
  });
  afterAll(async () => {
    await house?.close();
    model.close();
  });

  test('an endpoint is tried, saved with its key unseen, and found again', async () => {
    const page = await house.window();
    await house.visit(page, '/settings/language-model');
    await page.getByRole('button', { name: 'Add endpoint' }).click();
    await page.getByLabel('Address').fill(model.baseUrl);
    await page.getByLabel('Model').fill('small');
    await page.getByLabel('Key').fill('sk-secret');
    model.script = [{ raw: '{"error":{}}', status: 401 }];
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('The key was refused').waitFor();
    model.script = [{ raw: JSON.stringify({ choices: [{ message: { content: 'Hello there.' } }] }) }];
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('Hello there.').waitFor();
    expect(model.requests.at(-1)?.authorization).toBe('Bearer sk-secret');
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Save/ }).click();
    await page.getByText('Calls that begin now use it').waitFor();
    await house.visit(page, '/settings/language-model');
    await page.getByText('Set. It is stored encrypted').waitFor();
    expect(await page.content()).not.toContain('sk-secret');
    await page.close();
  });

  test('an address inside the house that the operator has not named is refused with what to do', async () => {
    const page = await house.window(PHONE);
    await house.visit(page, '/settings/language-model');
    await page.getByLabel('Address').fill('http://127.0.0.1:1/v1');
    await page.getByRole('button', { name: 'Try it' }).click();
    await page.getByText('--allow-private').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.close();
  });
});
