/** Brings the focus to a step, on the canvas or in the list. */
export function focusStep(id: string): void {
  document.querySelector<HTMLElement>(`[data-flow-step="${CSS.escape(id)}"]`)?.focus();
}

/** Brings the focus into the settings once they are drawn, for those who opened them by the keyboard. */
export function focusPanel(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-pane="settings"] .scroll')?.focus());
}
