import { type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';

export type CardProps = {
  /** A title in the card's head; the card is then a region of that name. */
  title?: ReactNode;
  /** Beside the title, at the right. */
  aside?: ReactNode;
  level?: 2 | 3 | 4;
  /** 16 px inside. Off where rows or a table reach the edge. */
  padded?: boolean;
  className?: string;
  children?: ReactNode;
};

/** Things that belong together, within one hairline. Never a card in a card. */
export function Card({ title, aside, level = 3, padded = false, className, children }: CardProps) {
  const id = useId();
  const Heading = `h${level}` as const;
  if (title === undefined)
    return <div className={classNames('card', padded && 'pad', className)}>{children}</div>;
  return (
    <section className={classNames('card', className)} aria-labelledby={id}>
      <header>
        <Heading className="sec grow" id={id}>
          {title}
        </Heading>
        {aside}
      </header>
      {padded ? <div className="pad4">{children}</div> : children}
    </section>
  );
}
