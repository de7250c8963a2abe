import { useMemo } from 'react';
import type { Problem } from '../../../../core/shared/problem.ts';
import { Button, formatCount, Icon } from '../../../ui/index.ts';
import type { Drafts } from '../kept-notes.ts';
import { linesAsEdited } from './edited-draft.ts';

type DraftedTextProps = { lines: Drafts['jobs'][number]['lines']; edited: string | undefined };

/** The text of a draft to read, with what was put in; of an edited one, with what of that still stands. */
export function DraftedText({ lines, edited }: DraftedTextProps) {
  const shown = useMemo(
    // Lines that are only read never move, so their place is their name.
    () => (edited === undefined ? lines : linesAsEdited(lines, edited)).map((line, at) => ({ ...line, at })),
    [lines, edited],
  );
  return (
    <section className="drafted-text" aria-label="Instructions">
      {shown.map(({ at, text, why }) => (
        <p key={at}>
          {text || '\u00a0'}
          {why && (
            <span className="put-in" title={why}>
              added: {why.charAt(0).toLowerCase() + why.slice(1).replace(/\.$/, '')}
            </span>
          )}
        </p>
      ))}
    </section>
  );
}

/** What was found in an edited text, as long as it is only read; in the editor each stands at its words. */
export function FoundInDraft({ problems, onEdit }: { problems: readonly Problem[]; onEdit: () => void }) {
  if (problems.length === 0) return null;
  return (
    <section className="col" aria-label="Findings">
      <h3 className="sec">{formatCount(problems.length, 'finding')}</h3>
      <ul className="col">
        {problems.map(({ code, message, severity, at }) => (
          <li key={`${code} ${at?.span?.join() ?? ''}`} className="row items-start sm">
            <Icon name="alert" className={severity === 'blocking' ? 'danger' : 'warn'} />
            <span>{message}</span>
          </li>
        ))}
      </ul>
      <div>
        <Button size="sm" kind="quiet" onClick={onEdit}>
          Mend them in the text
        </Button>
      </div>
    </section>
  );
}
