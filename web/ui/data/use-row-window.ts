import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import { type RowWindow, rowWindow } from './row-window.ts';

export type RowWindowOptions = {
  /** Rows above the first one that is held. */
  before: number;
  held: number;
  /** In px, until a row has been measured. Rows have to be of one height. */
  rowHeight: number;
  /** Finds a drawn row inside the list. */
  row: string;
  /** Called when rows that are not held come near. Stable, and harmless to call again. */
  onEarlier: () => void;
  onLater: () => void;
};

/** Which rows of a list to draw inside whatever scrolls around it: the page, a pane, a sheet. */
export function useRowWindow(list: RefObject<HTMLElement | null>, options: RowWindowOptions): RowWindow {
  const { before, held, row, onEarlier, onLater } = options;
  const [rowHeight, setRowHeight] = useState(options.rowHeight);
  const [drawn, setDrawn] = useState(() =>
    rowWindow({ before, held, rowHeight, scrollTop: 0, viewHeight: innerHeight }),
  );
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const scroller = scrollerOf(element);
    const measure = () => {
      const one = element.querySelector(row)?.getBoundingClientRect().height ?? 0;
      if (one > 0) setRowHeight(one);
      const view = scroller?.getBoundingClientRect() ?? { top: 0, height: innerHeight };
      const scrollTop = view.top - element.getBoundingClientRect().top;
      const next = rowWindow({ before, held, rowHeight, scrollTop, viewHeight: view.height });
      setDrawn((now) => (alike(now, next) ? now : next));
    };
    measure();
    const target = scroller ?? window;
    target.addEventListener('scroll', measure, { passive: true });
    addEventListener('resize', measure);
    return () => {
      target.removeEventListener('scroll', measure);
      removeEventListener('resize', measure);
    };
  }, [list, before, held, rowHeight, row]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an end that is still near once more is held asks again
  useEffect(() => {
    if (drawn.wants === 'earlier') onEarlier();
    if (drawn.wants === 'later') onLater();
  }, [drawn.wants, before, held, onEarlier, onLater]);
  return drawn;
}

/** What scrolls around the element; null where that is the page itself. */
function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    const { overflowY } = getComputedStyle(at);
    if (overflowY === 'auto' || overflowY === 'scroll') return at;
  }
  return null;
}

function alike(a: RowWindow, b: RowWindow): boolean {
  return (
    a.first === b.first &&
    a.end === b.end &&
    a.above === b.above &&
    a.below === b.below &&
    a.wants === b.wants
  );
}
