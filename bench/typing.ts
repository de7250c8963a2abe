import { chromium, type Page } from 'playwright-core';
import { serve } from '../tests/e2e/served.ts';
import { fullLength } from './compile.ts';
import { type Figure, figureOf } from './figure.ts';

const HALF_MS = 16;
const SLOWEST_MS = 50;
/** Typed in the middle of the text, where everything behind it moves. As long as the job stays within its limit. */
const TYPED = 'Ask which of the two they would like, and when. '.repeat(5);
const FLAGS = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

/**
 * A keystroke in a job of 10,000 characters in a real browser, with its Plan beside it: from the key being pressed to the letter standing
 * in the text, everything that React had to draw at once drawn and laid out, and the page free to take the next key. The wait for
 * the screen's next frame is the screen's and not counted.
 */
export async function benchTyping(): Promise<Figure[]> {
  const served = await serve();
  const executablePath = process.env.CALLWELL_TEST_CHROMIUM ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(120_000);
    await page.goto(served.signInLink);
    await page.getByRole('button', { name: 'Later' }).click();
    await openJob(page, served.origin, fullLength().slice(0, 10_000 - TYPED.length));
    const what = 'typing: a key in a job of 10,000 characters, its Plan beside it';
    const figure = figureOf(what, await typed(page));
    return [
      { ...figure, goal: { of: 'p50', atMost: HALF_MS } },
      { ...figure, what: 'typing: the same, its slowest keys', goal: { of: 'p99', atMost: SLOWEST_MS } },
    ];
  } finally {
    await browser.close();
    await served.stop();
  }
}

async function openJob(page: Page, origin: string, instructions: string): Promise<void> {
  await page.goto(`${origin}/jobs`);
  const id = await page.evaluate(async (text) => {
    const answer = await fetch('/api/v1/jobs', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ name: 'A job of full length', instructions: text }),
    });
    return ((await answer.json()) as { id: string }).id;
  }, instructions);
  await page.goto(`${origin}/jobs/${id}`);
  await page.getByRole('textbox', { name: 'Instructions' }).click();
  await page.locator('.ps').first().waitFor();
}

/**
 * Runs in the page, and is a text so that the bench needs none of a browser's types: notes the time from a key to the end of what it set off.
 * A message comes in after what an event has asked for at once, React's drawing with it.
 */
const WATCH_KEYS = `(() => {
  const taken = [];
  let pressed = 0;
  addEventListener('keydown', ({ timeStamp }) => { pressed = timeStamp; }, true);
  addEventListener('input', () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      document.body.getBoundingClientRect();
      taken.push(performance.now() - pressed);
    };
    port2.postMessage(null);
  }, true);
  Object.assign(globalThis, { takenByKeys: taken });
})()`;

/** Types one key after another, each when the one before it is done, and gives the time of each. */
async function typed(page: Page): Promise<number[]> {
  await page.evaluate(WATCH_KEYS);
  for (const letter of TYPED) await page.keyboard.type(letter);
  await page.waitForFunction(
    (keys) => (globalThis as unknown as { takenByKeys: number[] }).takenByKeys.length >= keys,
    TYPED.length,
  );
  const taken = await page.evaluate(() => (globalThis as unknown as { takenByKeys: number[] }).takenByKeys);
  return taken.slice(10);
}
