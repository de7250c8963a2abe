import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ScriptedModel } from '../conversations/scripted-model.ts';
import { expectAccessible, expectNoSidewaysScroll, House, PHONE } from './house.ts';

const BEFORE =
  'Use this job when a guest asks about a parcel. Not for letters.\n\nget name n parcel 4471. Ask if it is a gift and whether it may wait until Friday. [[take-message for="Dr. Lee"]] say “We look for it.” Never promise $5 off.';
const GOOD =
  'Use this job when a guest asks about a parcel. Not for letters.\n\n1. Get name and parcel 4471.\n2. Ask if it is a gift.\n3. Ask whether it may wait until Friday.\n4. [[take-message for="Dr. Lee"]]\n5. Say: “We look for it.”\n\nNever promise $5 off.';
const NOTES = `Lost keys
- Get the name and the room number
- Read the room number back
- Take a message for Grace

A new key costs $15.`;
const DRAFT = {
  jobs: [
    {
      name: 'Lost keys',
      description: 'Somebody lost the key to their room.',
      when: 'Use this job when a guest lost their keys.',
      instructions:
        '1. Get the name.\n2. Get the room number. Read the room number back.\n3. Take a message for Grace.',
      phrases: ['I lost my keys'],
    },
  ],
  facts: [{ title: 'A new key', text: 'A new key costs $15.' }],
};

const model = new ScriptedModel();
let house: House;
let page: Page;

const says = (content: string) => ({
  raw: JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }),
  type: 'application/json',
});
/** Never answers; resolves once it was asked. */
const stalls = () => {
  let asked = () => {};
  const wasAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  model.script = [{ silent: asked }];
  return wasAsked;
};

beforeAll(async () => {
  await model.open();
  house = await House.open(['--allow-private', model.host]);
  page = await house.window();
  await house.visit(page, '/settings/language-model');
  await page.getByRole('button', { name: 'Add endpoint' }).click();
  await page.getByLabel('Address').fill(model.baseUrl);
  await page.getByLabel('Model').fill('scripted');
  await page.getByRole('button', { name: /^Save/ }).click();
  await page.getByText('Calls that begin now use it').waitFor();
});
afterAll(async () => {
  await house?.close();
  model.close();
});

describe('Optimize by the language model', () => {
  let id = '';
  const ask = () =>
    page.getByRole('button', { name: 'Rewrite with the language model' }).locator('visible=true');
  const byRules = () => shown(page, /all by rules, no model used/);

  beforeAll(async () => {
    id = await makeJob(page, 'Parcels', BEFORE);
    await house.visit(page, `/jobs/${id}/optimize`);
    await byRules();
  });

  test('one that changes a number is refused twice, says why, and leaves the changes by rules', async () => {
    model.reset();
    model.script = [says(GOOD.replace('4471', '4472'))];
    const before = await hunks(page);
    await ask().click();
    await shown(page, 'The language model’s rewrite was thrown away.');
    await shown(page, /The rewrite changed “4471”/);
    expect(model.requests).toHaveLength(2);
    await byRules();
    expect(await hunks(page)).toEqual(before);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Use rules only' }).click();
    expect(await page.getByText('was thrown away').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Changes');
  });

  test('an answer that is none of the protocol costs nothing', async () => {
    model.script = [{ raw: '{"choices": [{"mess', type: 'application/json' }];
    await ask().click();
    await shown(page, /its answer is not what the protocol says/);
    await byRules();
    expect(await storedText(page, id)).toBe(BEFORE);
  });

  test('one that stalls is not waited for: the changes stand beneath all the while', async () => {
    const asked = stalls();
    await page.getByRole('button', { name: 'Try again' }).click();
    await asked;
    await shown(page, 'The language model is rewriting the text.');
    expect((await hunks(page)).length).toBeGreaterThan(1);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Stop waiting' }).click();
    await page.getByText('The language model is rewriting').waitFor({ state: 'detached' });
    await ask().waitFor();
    await byRules();
  });

  test('a good one becomes changes with their reasons, is tried on callers, and is taken', async () => {
    model.script = [says(GOOD)];
    await ask().click();
    await shown(page, /by the language model/);
    for (const reason of await page.locator('article.hunk footer').allInnerTexts())
      expect(reason).toMatch(/\w{3}/);
    await page.getByText(/calls each, same callers/).waitFor();
    await page
      .getByRole('button', { name: /^Apply/ })
      .locator('visible=true')
      .click();
    await page.waitForURL(new RegExp(`/jobs/${id}$`));
    await page.keyboard.press('Control+s');
    await shown(page, /Saved as revision 2/);
    const stored = await storedText(page, id);
    for (const kept of ['4471', 'Friday', '[[take-message for="Dr. Lee"]]', '“We look for it.”', '$5'])
      expect(stored).toContain(kept);
    expect(stored).toContain('2. Ask if it is a gift.');
  });

  test('on a phone the model is asked above the changes, and the rules are had back', async () => {
    const phone = await house.window(PHONE, true);
    model.script = [says(GOOD)];
    const other = await makeJob(page, 'Parcels on a phone', BEFORE);
    await house.visit(phone, `/jobs/${other}/optimize`);
    await phone
      .getByRole('button', { name: 'Rewrite with the language model' })
      .locator('visible=true')
      .click();
    await phone.getByRole('button', { name: 'Use rules only' }).locator('visible=true').click();
    await phone
      .getByRole('button', { name: 'Rewrite with the language model' })
      .locator('visible=true')
      .waitFor();
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
    await phone.close();
  });
});

describe('drafting by the language model', () => {
  const ask = () => page.getByRole('button', { name: 'Draft with the language model' }).click();
  const draftByRules = async () => {
    await house.visit(page, '/jobs/new/paste');
    const again = page.getByRole('button', { name: 'Change the notes' });
    if ((await again.count()) > 0) await again.click();
    await page.getByLabel('Describe it, or paste your notes').fill(NOTES);
    await page.getByRole('button', { name: 'Draft jobs' }).click();
    await page.getByRole('article', { name: /Lost keys/ }).waitFor();
  };

  test('one that invents a number is not taken, and says which; the rules’ draft stands', async () => {
    const [job] = DRAFT.jobs;
    const jobs = [{ ...job, instructions: `${job?.instructions}\n4. Say that it takes 20 minutes.` }];
    model.script = [says(JSON.stringify({ ...DRAFT, jobs }))];
    await draftByRules();
    await ask();
    await shown(page, /was not taken: it wrote “20[^”]*”, which is not in the notes/);
    await page.getByRole('article', { name: /Lost keys/ }).waitFor();
    await expectAccessible(page);
  });

  test('an answer that breaks off is not taken either', async () => {
    model.script = [says(JSON.stringify(DRAFT).slice(0, 120))];
    await draftByRules();
    await ask();
    await shown(page, /was not taken: it gave no drafts that can be read/);
  });

  test('a good one is shown as the model’s, and added as any other', async () => {
    model.script = [says(`<think>Hm.</think>\n\`\`\`json\n${JSON.stringify(DRAFT)}\n\`\`\``)];
    await draftByRules();
    await ask();
    await shown(page, /Drafted by the language model/);
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Add 1 job/ }).click();
    await page.waitForURL(/\/jobs\/job_/);
    await shown(page, /Lost keys/);
  });

  test('one that falls silent and then hangs up leaves the draft by rules', async () => {
    const asked = stalls();
    await draftByRules();
    await ask();
    await asked;
    await page.getByRole('article', { name: /Lost keys/ }).waitFor();
    model.close();
    await shown(page, 'The language model did not answer. This draft is by rules.');
    await page.getByRole('button', { name: /^Add 1 job/ }).waitFor();
  });
});

type Json = ReturnType<typeof JSON.parse>;

function fetched(page: Page, method: string, path: string, body?: object): Promise<Json> {
  return page.evaluate(
    async ({ method, path, body }) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`/api/v1${path}`, {
        method,
        headers,
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return answer.json();
    },
    { method, path, body },
  );
}

async function makeJob(page: Page, name: string, instructions: string): Promise<string> {
  return (await fetched(page, 'POST', '/jobs', { name, instructions })).id;
}

async function storedText(page: Page, id: string): Promise<string> {
  return (await fetched(page, 'GET', `/jobs/${id}`)).instructions;
}

function hunks(page: Page): Promise<string[]> {
  return page.locator('article.hunk header').allInnerTexts();
}

function shown(page: Page, text: string | RegExp): Promise<void> {
  return page.getByText(text).locator('visible=true').first().waitFor();
}
