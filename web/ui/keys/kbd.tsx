import { formatShortcut, parseShortcut } from './shortcut.ts';
import { onMac } from './use-shortcut.ts';

/** A shortcut as keys: `<Kbd keys="mod+k" />` reads "Ctrl K" here and "⌘ K" on a Mac. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return <kbd className={className}>{formatShortcut(parseShortcut(keys), onMac())}</kbd>;
}
