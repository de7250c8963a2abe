export type Toast = {
  readonly id: number;
  readonly text: string;
  /** Takes back what the toast tells of. */
  readonly undo?: () => void;
  readonly undoLabel?: string;
  /** How long it stays when nobody points at it, in ms. */
  readonly keepMs: number;
};

export type ToastQueue = { readonly shown: readonly Toast[]; readonly lastId: number };

export type ToastChange =
  | { readonly type: 'show'; readonly toast: Omit<Toast, 'id'> }
  | { readonly type: 'leave'; readonly id: number };

export const noToasts: ToastQueue = { shown: [], lastId: 0 };

/** More than this many at once and the oldest gives way. */
export const mostToasts = 3;

/** The next queue. Ids only grow, so that a late timer never takes away a younger toast. */
export function changeToasts(queue: ToastQueue, change: ToastChange): ToastQueue {
  switch (change.type) {
    case 'show': {
      const id = queue.lastId + 1;
      return { shown: [...queue.shown, { ...change.toast, id }].slice(-mostToasts), lastId: id };
    }
    case 'leave': {
      const shown = queue.shown.filter((toast) => toast.id !== change.id);
      return shown.length === queue.shown.length ? queue : { ...queue, shown };
    }
  }
}

/** What Undo on a toast does: only while it is shown, so that two quick presses take the act back once. */
export function undoOf(queue: ToastQueue, id: number): (() => void) | undefined {
  return queue.shown.find((toast) => toast.id === id)?.undo;
}
