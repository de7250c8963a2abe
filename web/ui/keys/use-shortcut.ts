import { useEffect, useRef } from 'react';
import { matchesShortcut, parseShortcut } from './shortcut.ts';

/** Whether this machine calls its command key ⌘. */
export function onMac(): boolean {
  return typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
}

function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

export type ShortcutOptions = {
  /** Off without taking the hook away. */
  readonly enabled?: boolean;
  /** Also while somebody types. Always so for shortcuts with `mod` or `alt` and for F keys. */
  readonly whileTyping?: boolean;
};

/**
 * Runs `act` when the shortcut is pressed anywhere on the page. Plain keys keep out of the way of people who type,
 * of open dialogs, and of whoever has already handled the key.
 */
export function useShortcut(
  shortcut: string,
  act: (event: KeyboardEvent) => void,
  options: ShortcutOptions = {},
): void {
  const { enabled = true, whileTyping = false } = options;
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (!enabled) return;
    const parsed = parseShortcut(shortcut);
    const mac = onMac();
    const held = parsed.mod || parsed.alt || /^f\d+$/.test(parsed.key);
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !matchesShortcut(event, parsed, mac)) return;
      if (!held && !whileTyping && takesText(event.target)) return;
      if (!held && document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]')) return;
      event.preventDefault();
      latest.current(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [shortcut, enabled, whileTyping]);
}
