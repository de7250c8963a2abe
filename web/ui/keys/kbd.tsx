import { formatShortcut, parseShortcut } from './shortcut.ts';
import { onMac } from './use-shortcut.ts';

/** A shortcut as keys: `<Kbd keys="mod+k" />` shows "Ctrl K" here and "⌘ K" on a Mac. A hint for the eye only. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus
    <kbd className={className} aria-hidden="true">
      {formatShortcut(parseShortcut(keys), onMac())}
    </kbd>
  );
}
