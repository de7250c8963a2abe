import { Button } from '../ui/index.ts';
import type { Edit } from './use-edit.ts';

export type SaveBarProps = { edit: Pick<Edit<object>, 'dirty' | 'busy' | 'discard'>; label?: string };

/** The buttons under a form. They keep their place whether or not there is something to save. */
export function SaveBar({ edit, label = 'Save changes' }: SaveBarProps) {
  return (
    <div className="row save-bar">
      <Button
        type="submit"
        kind="primary"
        busy={edit.busy}
        blockedBy={edit.dirty ? undefined : 'Nothing is changed yet.'}
      >
        {label}
      </Button>
      {edit.dirty && (
        <Button kind="quiet" onClick={edit.discard}>
          Discard changes
        </Button>
      )}
      <span className="t3 sm" role="status">
        {edit.busy ? 'Saving' : edit.dirty ? 'Not saved yet' : ''}
      </span>
    </div>
  );
}
