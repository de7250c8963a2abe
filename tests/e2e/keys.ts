import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** More presses of Tab than any page has stops. */
const MOST_STOPS = 150;

/** Presses Tab until the focus is on what is called so; fails when the whole page has been gone round without it. */
export async function reach(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await page
    .locator('main, [role=dialog]')
    .locator('a, button, input, textarea, select, [tabindex="0"], [role=switch]')
    .first()
    .waitFor({ state: 'attached' });
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (name.test(await focusedName(page))) return;
    // In the text Tab means the text; Escape, as the editor says, lets it go on.
    if (await page.evaluate(() => document.activeElement?.closest('.cm-editor') != null))
      await page.keyboard.press('Escape');
    await page.keyboard.press(key);
  }
  throw new Error(`No stop of Tab is called ${name} at ${page.url()}`);
}

/** What the element in focus is called, as far as a test needs it: its label, or its words. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const labelledBy = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const labels = labelledBy.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const own =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.labels?.[0]?.textContent
        : undefined;
    return (labels || element.getAttribute('aria-label') || own || element.textContent || '').trim();
  });
}

/** What is in focus can be seen to be: an outline, a shadow or, in the text, the caret; a frame later, where the page moves it on. */
export async function expectFocusSeen(page: Page): Promise<void> {
  await expect.poll(() => unseenFocus(page), { message: page.url() }).toBe('');
}

/** Why what is in focus cannot be seen to be; empty when it can. */
function unseenFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing is in focus';
    // In a text the caret shows it.
    if (element.closest('.cm-editor.cm-focused')) return '';
    const box = element.getBoundingClientRect();
    const hidden = box.width === 0 || box.bottom <= 0 || box.top >= innerHeight;
    const rings = [element, element.parentElement, element.nextElementSibling].some((each) => {
      const style = each && getComputedStyle(each);
      return style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none');
    });
    return hidden
      ? `out of sight: ${element.outerHTML.slice(0, 120)}`
      : rings
        ? ''
        : element.outerHTML.slice(0, 160);
  });
}

/** Counts what a hand on a mouse would do; `presses` gives the number so far. */
export async function withoutMouse(page: Page): Promise<{ presses: () => Promise<number> }> {
  let presses = 0;
  await page.exposeFunction('callwellTestPressed', () => {
    presses += 1;
  });
  await page.addInitScript(() => {
    const tell = () => (globalThis as unknown as { callwellTestPressed: () => void }).callwellTestPressed();
    for (const kind of ['pointerdown', 'mousedown', 'touchstart'])
      addEventListener(kind, tell, { capture: true });
  });
  return { presses: async () => presses };
}
