import type { ReactNode } from 'react';
import { compareTexts } from '../../../../core/jobs/revisions/compare.ts';
import { Button, Dialog, Diff, Notice } from '../../../ui/index.ts';
import type { Version } from './version.ts';
import { wordRows } from './word-rows.ts';

export type CompareDialogProps = {
  from: Version;
  to: Version;
  /** The whole text of `from` below the comparison. */
  whole?: boolean;
  onClose: () => void;
  /** Beside Close: to put `from` back. */
  act?: ReactNode;
};

/** What turns one state of a job into another: its instructions word by word, any other part as before and after. */
export function CompareDialog({ from, to, whole = false, onClose, act }: CompareDialogProps) {
  const { instructions, ...parts } = compareTexts(from.text, to.text);
  const same = instructions.length === 0 && Object.keys(parts).length === 0;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`${from.name} and ${to.key === 'now' ? 'your unsaved text' : to.name.toLowerCase()}`}
      acts={
        <>
          <Button onClick={onClose}>Close</Button>
          {act}
        </>
      }
    >
      {same && (
        <div className="mt-3">
          <Notice tone="info" title="Both say the same." />
        </div>
      )}
      {instructions.length > 0 && (
        <section className="mt-3" aria-label="Instructions: what changed">
          <h3 className="b mb-2">Instructions</h3>
          <div className="card diff-box">
            <Diff rows={wordRows(from.text.instructions, to.text.instructions)} />
          </div>
        </section>
      )}
      <Parts parts={parts} />
      {whole && (
        <section className="mt-3" aria-label="Its text">
          <h3 className="b mb-2">The text of {from.name.toLowerCase()}</h3>
          <pre className="card pad4 read-text">{from.text.instructions}</pre>
        </section>
      )}
    </Dialog>
  );
}

function Parts({ parts }: { parts: Omit<ReturnType<typeof compareTexts>, 'instructions'> }) {
  const { name, description, icon, phrases } = parts;
  const changed = [
    name && ['Name', name.before, name.after],
    description && ['Description', description.before, description.after],
    icon && ['Icon', icon.before ?? 'No icon', icon.after ?? 'No icon'],
    phrases && ['Phrases', phrases.removed.join('\n'), phrases.added.join('\n')],
  ].filter((part) => part !== undefined);
  return changed.map(([title = '', before = '', after = '']) => (
    <section key={title} className="mt-3" aria-label={`${title}: what changed`}>
      <h3 className="b mb-2">{title}</h3>
      <div className="card diff-box">
        <Diff rows={wordRows(before, after)} />
      </div>
    </section>
  ));
}
