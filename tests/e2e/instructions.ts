import type { Page } from 'playwright-core';

/** The text of the job that is open, as it stands in the editor, byte for byte. */
export function instructionsIn(page: Page): Promise<string> {
  return instructionsField(page).evaluate((content) =>
    (
      content as unknown as { cmTile: { root: { view: { state: { doc: { toString(): string } } } } } }
    ).cmTile.root.view.state.doc.toString(),
  );
}

export function instructionsField(page: Page) {
  return page.getByRole('textbox', { name: 'Instructions' });
}

/** Types at the end of the text, as somebody would. */
export async function typeAtEnd(page: Page, text: string): Promise<void> {
  await instructionsField(page).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}
