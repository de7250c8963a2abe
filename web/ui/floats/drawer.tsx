import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { IconButton } from '../controls/icon-button.tsx';

export type DrawerProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Buttons beside the title. */
  acts?: ReactNode;
  children: ReactNode;
};

/** A panel that comes from the right edge over the page; from below on a phone. Focus stays in it; Escape closes it. */
export function Drawer({ open, onClose, title, acts, children }: DrawerProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className="drawer">
          <div className="row drawer-head">
            <Base.Title className="bb grow">{title}</Base.Title>
            {acts}
            <IconButton icon="close" label="Close" onClick={onClose} />
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
