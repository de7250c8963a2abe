import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { IconButton } from '../controls/icon-button.tsx';

export type SheetProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
};

/** A panel that rises from below on a phone, in the place of a menu, popover or side panel. */
export function Sheet({ open, onClose, title, children }: SheetProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className="sheet">
          <div className="row mb-2">
            <Base.Title className="grow">{title}</Base.Title>
            <IconButton icon="close" label="Close" onClick={onClose} />
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
