import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Confirm, Notice } from '../ui/index.ts';

export type ConfirmActProps = {
  title: string;
  effect: ReactNode;
  keepLabel: string;
  actLabel: string;
  act: () => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
  children?: ReactNode;
};

/** A confirmation that does the act itself: it stays open, with the reason, when the act is refused. */
export function ConfirmAct({ act, onDone, onClose, children, ...words }: ConfirmActProps) {
  const doing = useMutation({
    mutationFn: act,
    onSuccess: () => {
      onClose();
      onDone();
    },
  });
  return (
    <Confirm open onClose={onClose} busy={doing.isPending} onAct={() => doing.mutate()} {...words}>
      {children}
      {doing.isError && (
        <div className="mt-3">
          <Notice tone="danger" urgent title="Nothing was changed.">
            {doing.error.message}
          </Notice>
        </div>
      )}
    </Confirm>
  );
}
