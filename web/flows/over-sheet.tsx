import { Dialog, Sheet, type SheetProps } from '../ui/index.ts';
import { useNarrow } from './builder/use-narrow.ts';

/** A list to choose from over the page: a dialog where there is room, on a phone a sheet that rises from below. */
export function OverSheet({ open, onClose, title, children }: SheetProps) {
  const narrow = useNarrow();
  const props = { open, onClose, title };
  return narrow ? (
    <Sheet {...props}>{children}</Sheet>
  ) : (
    <Dialog wide {...props}>
      <div className="mt-3">{children}</div>
    </Dialog>
  );
}
