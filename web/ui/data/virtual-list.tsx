import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from '../class-names.ts';
import { rowWindow, scrollTopFor } from './row-window.ts';

export type VirtualListProps<Item> = {
  /** What the list holds; read aloud. */
  label: string;
  items: readonly Item[];
  /** In px, the same for every row. */
  rowHeight: number;
  keyOf: (item: Item, index: number) => string;
  render: (item: Item, index: number) => ReactNode;
  /** Keeps this row in view, for lists moved through by keys. */
  activeIndex?: number;
  /** Called when the last rows come near, to load more. */
  onNearEnd?: () => void;
  className?: string;
};

/** A list of any length that draws only the rows in view. It scrolls inside the height its place gives it. */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, rowHeight, keyOf, render, activeIndex, onNearEnd, className } = props;
  const view = useRef<HTMLElement>(null);
  const [scrollTop, setScrollTop] = useState(0);
  const [viewHeight, setViewHeight] = useState(600);

  useLayoutEffect(() => {
    const element = view.current;
    if (!element) return;
    const measure = () => setViewHeight(element.clientHeight);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const element = view.current;
    if (!element || activeIndex === undefined || activeIndex < 0) return;
    element.scrollTop = scrollTopFor(activeIndex, rowHeight, element.scrollTop, element.clientHeight);
  }, [activeIndex, rowHeight]);

  const { first, end, above, below } = rowWindow({ count: items.length, rowHeight, scrollTop, viewHeight });
  const nearEnd = items.length > 0 && end >= items.length;
  const latest = useRef(onNearEnd);
  latest.current = onNearEnd;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a longer list whose end is near again asks again
  useEffect(() => {
    if (nearEnd) latest.current?.();
  }, [nearEnd, items.length]);

  return (
    <section
      ref={view}
      className={classNames('scroll', className)}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
      tabIndex={0}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
    >
      <ul style={{ paddingTop: above, paddingBottom: below }}>
        {items.slice(first, end).map((item, index) => (
          <li
            key={keyOf(item, first + index)}
            aria-setsize={items.length}
            aria-posinset={first + index + 1}
            style={{ height: rowHeight, overflow: 'hidden' }}
          >
            {render(item, first + index)}
          </li>
        ))}
      </ul>
    </section>
  );
}
