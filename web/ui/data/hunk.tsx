import { type ReactNode, type Ref, useId } from 'react';
import { classNames } from '../class-names.ts';
import { Icon } from '../marks/icon.tsx';

export type HunkProps = {
  title: string;
  /** Accept or leave, at the right of the title. */
  choice: ReactNode;
  /** The lines of the change. */
  children: ReactNode;
  /** Why. */
  reason: ReactNode;
  /** Not taken: dashed, and nothing in it is lit. */
  left?: boolean;
  /** The one that keys act on. */
  current?: boolean;
  ref?: Ref<HTMLElement>;
};

/** One change of a text that can be taken or left, with its reason. */
export function Hunk({ title, choice, children, reason, left = false, current = false, ref }: HunkProps) {
  const id = useId();
  return (
    <article
      ref={ref}
      tabIndex={-1}
      className={classNames('hunk', left && 'left')}
      aria-labelledby={id}
      aria-current={current || undefined}
    >
      <header>
        <h3 id={id} className="b grow">
          {title}
        </h3>
        {choice}
      </header>
      {children}
      <footer>
        <Icon name="info" size={14} />
        <span>{reason}</span>
      </footer>
    </article>
  );
}
