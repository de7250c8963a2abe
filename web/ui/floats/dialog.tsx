import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, useRef } from 'react';
import { classNames } from '../class-names.ts';
import { Button } from '../controls/button.tsx';

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** One sentence under the title, read with it. */
  description?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
  /** Buttons, the safe one first. */
  acts?: ReactNode;
};

/** A question or a form over the page. Focus stays in it; Escape and a press outside close it. */
export function Dialog({ open, onClose, title, description, wide = false, children, acts }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className={classNames('dialog', wide && 'wide')}>
          <Base.Title>{title}</Base.Title>
          {description && <Base.Description className="t2 mt-1">{description}</Base.Description>}
          {children}
          {acts && <div className="acts">{acts}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

export type ConfirmProps = {
  open: boolean;
  onClose: () => void;
  /** What is at stake: "“Billing question” is used by 2 agent steps". */
  title: string;
  /** What will happen, and what stays. */
  effect: ReactNode;
  /** The safe way: "Keep job". It has the focus when the dialog opens. */
  keepLabel: string;
  /** The act with its object: "Detach from 2 steps and delete". */
  actLabel: string;
  onAct: () => void;
  busy?: boolean;
  children?: ReactNode;
};

/** A confirmation that names the effect. Enter on a fresh dialog does the safe thing. */
export function Confirm({
  open,
  onClose,
  title,
  effect,
  keepLabel,
  actLabel,
  onAct,
  busy,
  children,
}: ConfirmProps) {
  const safe = useRef<HTMLButtonElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="backdrop" />
        <Base.Popup className="dialog" role="alertdialog" initialFocus={safe}>
          <Base.Title>{title}</Base.Title>
          <Base.Description className="t2 mt-1">{effect}</Base.Description>
          {children}
          <div className="acts">
            <Button ref={safe} onClick={onClose}>
              {keepLabel}
            </Button>
            <Button kind="risk" busy={busy ?? false} onClick={onAct}>
              {actLabel}
            </Button>
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
