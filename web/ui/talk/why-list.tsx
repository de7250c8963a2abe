import type { ReactNode } from 'react';
import { Icon } from '../marks/icon.tsx';
import type { IconName } from '../marks/icon-drawings.ts';

export type WhyItem = {
  readonly id: string;
  readonly icon: IconName;
  /** "Heard", "Checked first", "Said". */
  readonly title: string;
  readonly content: ReactNode;
};

/** Why something went its way, in the order in which it was decided. */
export function WhyList({ items }: { items: readonly WhyItem[] }) {
  return (
    <div>
      {items.map((item) => (
        <div key={item.id} className="why">
          <Icon name={item.icon} />
          <div>
            <h3 className="wh">{item.title}</h3>
            {item.content}
          </div>
        </div>
      ))}
    </div>
  );
}
