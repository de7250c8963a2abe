import type { ReactNode } from 'react';
import { Button, Notice } from '../ui/index.ts';
import type { Edit } from './use-edit.ts';

export type ConflictNoticeProps<Draft> = {
  edit: Edit<Draft>;
  /** What each member is called and how its value is written, for those that both changed. */
  write: { readonly [Name in keyof Draft]?: readonly [label: string, write: (draft: Draft) => ReactNode] };
  children?: ReactNode;
};

/** Somebody else saved while this was being changed: both sides, and the choice between them. */
export function ConflictNotice<Draft extends object>({ edit, write, children }: ConflictNoticeProps<Draft>) {
  const { theirs, draft, changed } = edit;
  if (!theirs) return null;
  const names = Object.keys(changed) as (keyof Draft)[];
  return (
    <Notice
      tone="warn"
      urgent
      title="Somebody else saved this while you were changing it."
      acts={
        <>
          <Button onClick={edit.takeTheirs}>Take what is stored</Button>
          <Button kind="primary" busy={edit.busy} onClick={edit.keepMine}>
            Save mine over it
          </Button>
        </>
      }
    >
      Nothing was overwritten, and what you wrote is kept. Only what you changed would be saved.
      {children ?? (
        <ul className="both-sides">
          {names.map((name) => {
            const [label, written] = write[name] ?? [String(name), () => ''];
            return (
              <li key={String(name)}>
                <span className="b">{label}</span>: stored “{written(theirs)}”, yours “{written(draft)}”
              </li>
            );
          })}
        </ul>
      )}
    </Notice>
  );
}
