import type { FormEvent, ReactNode } from 'react';
import { Button, Dialog, Notice } from '../ui/index.ts';

export type FormDialogProps = {
  title: string;
  description?: ReactNode;
  /** A verb with its object: "Add number". */
  submitLabel: string;
  busy: boolean;
  /** Why the form cannot be sent yet. */
  blockedBy?: string | undefined;
  /** A failure that belongs to no field of the form. */
  fault?: string | undefined;
  wide?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** A short form over the page. Enter in a field sends it, Escape leaves it. */
export function FormDialog(props: FormDialogProps) {
  const { title, description, submitLabel, busy, blockedBy, fault, wide, onSubmit, onClose, children } =
    props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog open wide={wide} onClose={onClose} title={title} description={description}>
      <form className="form mt-3" noValidate onSubmit={submit}>
        {fault && (
          <Notice tone="danger" urgent title="Not saved.">
            {fault}
          </Notice>
        )}
        {children}
        <div className="acts">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" kind="primary" busy={busy} blockedBy={blockedBy}>
            {submitLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
