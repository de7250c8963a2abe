import { Popover as Base } from '@base-ui/react/popover';
import type { ReactNode } from 'react';

/** A place on the page: an element, or something that knows its rectangle. */
export type Anchor = Element | { getBoundingClientRect(): DOMRect };

export type AnchoredProps = {
  at: Anchor;
  title: string;
  onClose: () => void;
  children: ReactNode;
};

/** A small panel at a place that is no button, open as long as it is drawn. Whoever draws it gives the focus back. */
export function Anchored({ at, title, onClose, children }: AnchoredProps) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner
          className="over"
          anchor={at}
          side="bottom"
          align="start"
          sideOffset={6}
          collisionPadding={12}
        >
          <Base.Popup className="pop body" finalFocus={false}>
            <Base.Title className="bb mb-2">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
