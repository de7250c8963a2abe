/** Puts the caret on a stretch of a field and brings its line into view. The field itself does not scroll: its pane does. */
export function showStretch(field: HTMLTextAreaElement, [from, to]: readonly [number, number]): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(from, to);
  const pane = field.closest('.scroll') ?? document.scrollingElement;
  if (!pane) return;
  const share = field.value.length === 0 ? 0 : field.value.slice(0, from).length / field.value.length;
  const box = field.getBoundingClientRect();
  const view =
    pane === document.scrollingElement ? { top: 0, height: innerHeight } : pane.getBoundingClientRect();
  const y = box.top + share * box.height - view.top;
  if (y < 40 || y > view.height - 80) pane.scrollBy({ top: y - view.height / 3, behavior: 'instant' });
}
