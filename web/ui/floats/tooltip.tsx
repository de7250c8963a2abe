import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Kbd } from '../keys/kbd.tsx';

export type TooltipProps = {
  /** What is said on hover and on keyboard focus. Touch never sees it, so it may hold nothing that is needed. */
  text: ReactNode;
  keys?: string | undefined;
  side?: 'top' | 'bottom' | 'left' | 'right' | undefined;
  /** The control it belongs to: one element that takes a ref and event handlers. */
  children: ReactElement<Record<string, unknown>>;
};

/** A few words about a control. It names nothing: the control has its own label. */
export function Tooltip({ text, keys, side = 'bottom', children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className="over" side={side} sideOffset={6}>
          <Base.Popup className="tip">
            {text}
            {keys && <Kbd keys={keys} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
