import { CopyField } from '../forms/index.ts';
import { Button, Dialog } from '../ui/index.ts';

export type SecretDialogProps = {
  title: string;
  description: string;
  label: string;
  secret: string;
  onClose: () => void;
};

/** A secret that is shown this once. It leaves with the dialog and is kept nowhere in the page. */
export function SecretDialog({ title, description, label, secret, onClose }: SecretDialogProps) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      description={description}
      acts={
        <Button kind="primary" className="end" onClick={onClose}>
          I have kept it
        </Button>
      }
    >
      <div className="mt-3">
        <CopyField label={label} value={secret} />
      </div>
    </Dialog>
  );
}
