import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Served, serve } from './served.ts';

const ROOT = join(import.meta.dirname, '../..');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PICTURES = join(ROOT, 'docs/pictures');

/** Without these, Chromium looks for its maker's servers at every start. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Window = { width: number; height: number };
export const LAPTOP: Window = { width: 1440, height: 900 };
export const PHONE: Window = { width: 390, height: 844 };

/** A Callwell of its own, with its demo, and a browser to visit it: as a newcomer has them a minute after cloning. */
export class House {
  readonly origin: string;
  readonly #served: Served;
  readonly #browser: Browser;
  #cookies: Awaited<ReturnType<BrowserContext['cookies']>> = [];

  private constructor(served: Served, browser: Browser) {
    this.origin = served.origin;
    this.#served = served;
    this.#browser = browser;
  }

  /** `flags` as whoever runs Callwell would give them. */
  static async open(flags: readonly string[] = []): Promise<House> {
    const served = await serve(flags);
    const executablePath = process.env.CALLWELL_TEST_CHROMIUM ?? '/usr/bin/chromium';
    return new House(served, await chromium.launch({ executablePath, args: FLAGS }));
  }

  /** Until `resume`, nobody answers at the address; what is saved stays. */
  async pause(): Promise<void> {
    await this.#served.pause();
  }

  async resume(): Promise<void> {
    await this.#served.resume();
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#served.stop();
  }

  /** A window of somebody who is not signed in, in a browser of their own. */
  async stranger(size: Window = LAPTOP, dark = false): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: size,
      colorScheme: dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    // A loaded machine is no failure: what never comes is the test's own time-out.
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => {
      throw error;
    });
    return page;
  }

  /** A window of the one person who has signed in by the link; the first call signs in. */
  async window(size: Window = LAPTOP, dark = false): Promise<Page> {
    const page = await this.stranger(size, dark);
    const context = page.context();
    if (this.#cookies.length > 0) await context.addCookies(this.#cookies);
    if (this.#cookies.length > 0) return page;
    await page.goto(this.#served.signInLink);
    await page.getByRole('button', { name: 'Later' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    this.#cookies = await context.cookies();
    return page;
  }

  async visit(page: Page, path: string): Promise<void> {
    await page.goto(`${this.origin}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[role="status"], .skel')].every(
        (element) => !/^Loading|skel/.test(element.textContent || element.className),
      ),
    );
  }
}

/** Keeps a picture for the README; its bytes change with every run, so it is kept only when it is asked for. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.CALLWELL_PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

type Violation = { id: string; nodes: { html: string; failureSummary?: string }[] };

/** No violation of WCAG 2.2 A and AA that axe can find. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(root: Document, options: object): Promise<{ violations: Violation[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    return (await axe.run(document, { runOnly: { type: 'tag', values: tags } })).violations;
  });
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect(found, page.url()).toEqual([]);
}

/** Nothing sticks out sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(over, page.url()).toBeLessThanOrEqual(0);
}
