/** A key and what is held with it. `mod` is Ctrl, and ⌘ on a Mac. */
export type Shortcut = {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
};

/** The part of a keyboard event that decides. */
export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/** Reads "mod+k", "alt+Enter", "F8", "/" or "mod+shift+s". Throws on a word that is no key: that is a bug. */
export function parseShortcut(text: string): Shortcut {
  const parts = text.length === 1 ? [text] : text.split('+');
  const key = parts.at(-1) ?? '';
  const held = parts.slice(0, -1).map((part) => part.toLowerCase());
  const unknown = held.find((part) => !['mod', 'alt', 'shift'].includes(part));
  if (key === '' || unknown !== undefined) throw new Error(`Not a shortcut: ${text}`);
  return {
    key: key.toLowerCase(),
    mod: held.includes('mod'),
    alt: held.includes('alt'),
    shift: held.includes('shift'),
  };
}

/**
 * Whether a key press is this shortcut. For characters that need Shift on some keyboards ("?", "/") the character
 * decides and Shift is not looked at; for letters and named keys it must match.
 */
export function matchesShortcut(press: KeyPress, shortcut: Shortcut, mac: boolean): boolean {
  const mod = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  const symbol = shortcut.key.length === 1 && shortcut.key.toLowerCase() === shortcut.key.toUpperCase();
  return (
    press.key.toLowerCase() === shortcut.key &&
    mod === shortcut.mod &&
    !other &&
    press.altKey === shortcut.alt &&
    (symbol || press.shiftKey === shortcut.shift)
  );
}

const named: Record<string, string> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  escape: 'Esc',
};

/** The shortcut as it stands on keys: "Ctrl K", "⌘ K", "Alt Enter". */
export function formatShortcut(shortcut: Shortcut, mac: boolean): string {
  const key = named[shortcut.key] ?? shortcut.key.charAt(0).toUpperCase() + shortcut.key.slice(1);
  const words = [
    shortcut.mod && (mac ? '⌘' : 'Ctrl'),
    shortcut.alt && (mac ? '⌥' : 'Alt'),
    shortcut.shift && (mac ? '⇧' : 'Shift'),
    key,
  ];
  return words.filter(Boolean).join(' ');
}
