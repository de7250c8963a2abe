import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

export type PopoverProps = {
  /** The button that opens it: one element that takes a ref and event handlers. */
  trigger: ReactElement<Record<string, unknown>>;
  title?: string;
  side?: 'top' | 'bottom' | 'left' | 'right';
  align?: 'start' | 'center' | 'end';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
};

/** A small panel beside its button. Escape and a press outside close it; focus goes in and comes back. */
export function Popover({
  trigger,
  title,
  side = 'bottom',
  align = 'start',
  open,
  onOpenChange,
  children,
}: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="over" side={side} align={align} sideOffset={6} collisionPadding={12}>
          <Base.Popup className="pop body">
            {title && <Base.Title className="bb mb-1">{title}</Base.Title>}
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
