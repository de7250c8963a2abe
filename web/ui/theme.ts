import { useSyncExternalStore } from 'react';

export type Theme = 'light' | 'dark' | 'system';

/** The same key as in public/theme.js, which applies the choice before the first paint. */
const storageKey = 'callwell.theme';

const watchers = new Set<() => void>();

/** What was chosen; `system` when nothing was. */
export function chosenTheme(): Theme {
  const theme = document.documentElement.dataset.theme;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Applies a theme at once and remembers it on this device. */
export function chooseTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    if (theme === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Storage may be closed to us; the choice then lasts as long as the page.
  }
  for (const tell of watchers) tell();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** The chosen theme and the way to choose another. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(watch, chosenTheme, () => 'system'), chooseTheme];
}
