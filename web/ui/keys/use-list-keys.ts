import type { KeyboardEvent } from 'react';

export type ListKeys = {
  count: number;
  /** -1 when nothing is chosen. */
  index: number;
  onMove: (index: number) => void;
  /** Enter on the chosen one. */
  onOpen?: (index: number) => void;
};

/** The index that a key leads to in a list, or undefined for any other key. Moves stop at the ends. */
export function listKeyTarget(key: string, index: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
      return Math.max(index < 0 ? count - 1 : index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** A key handler for the element around a list: arrows, Home and End move, Enter opens. */
export function useListKeys({ count, index, onMove, onOpen }: ListKeys) {
  return (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && onOpen && index >= 0) {
      event.preventDefault();
      onOpen(index);
      return;
    }
    const target = listKeyTarget(event.key, index, count);
    if (target === undefined) return;
    event.preventDefault();
    onMove(target);
  };
}
