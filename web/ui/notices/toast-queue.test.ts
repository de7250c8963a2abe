import { describe, expect, test } from 'vitest';
import { changeToasts, mostToasts, noToasts, undoOf } from './toast-queue.ts';

const toast = (text: string, undo?: () => void) => ({ text, keepMs: 6000, ...(undo ? { undo } : {}) });

describe('toasts', () => {
  test('stand in the order in which they came, and the oldest gives way', () => {
    const queue = ['a', 'b', 'c', 'd'].reduce(
      (before, text) => changeToasts(before, { type: 'show', toast: toast(text) }),
      noToasts,
    );
    expect(queue.shown.map((each) => each.text)).toEqual(['b', 'c', 'd']);
    expect(queue.shown).toHaveLength(mostToasts);
  });

  test('the timer of a toast that has left takes nothing else away', () => {
    const one = changeToasts(noToasts, { type: 'show', toast: toast('a') });
    const gone = changeToasts(one, { type: 'leave', id: 1 });
    const next = changeToasts(gone, { type: 'show', toast: toast('b') });
    expect(changeToasts(next, { type: 'leave', id: 1 })).toBe(next);
    expect(next.shown.map((each) => each.id)).toEqual([2]);
  });

  test('an act is taken back once', () => {
    let undone = 0;
    const queue = changeToasts(noToasts, { type: 'show', toast: toast('deleted', () => undone++) });
    undoOf(queue, 1)?.();
    undoOf(changeToasts(queue, { type: 'leave', id: 1 }), 1)?.();
    expect(undone).toBe(1);
  });
});
