import type { ReactNode } from 'react';

/** A stretch of a changed line; `changed` stretches are lit within it. */
export type DiffPart = { readonly text: ReactNode; readonly changed?: boolean };

export type DiffRow = {
  readonly kind: 'same' | 'removed' | 'added';
  /** Line number, where lines are numbered. */
  readonly line?: number;
  readonly parts: readonly DiffPart[];
};

const looks = {
  same: { className: undefined, sign: '', spoken: '' },
  removed: { className: 'del', sign: '−', spoken: 'removed: ' },
  added: { className: 'add', sign: '+', spoken: 'added: ' },
};

function Part({ kind, part }: { kind: DiffRow['kind']; part: DiffPart }) {
  if (!part.changed || kind === 'same') return part.text;
  return kind === 'removed' ? <del>{part.text}</del> : <ins>{part.text}</ins>;
}

/** What changed, line by line. Screen readers hear "removed" and "added" before each changed line. */
export function Diff({ rows }: { rows: readonly DiffRow[] }) {
  return (
    <div className="df">
      {rows.map((row, index) => {
        const { className, sign, spoken } = looks[row.kind];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of one comparison never move
          <div key={index} className={className}>
            <span className="g">{row.line}</span>
            <span className="s" aria-hidden="true">
              {sign}
            </span>
            <span>
              {spoken && <span className="vh">{spoken}</span>}
              {row.parts.map((part, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: parts of one row never move
                <Part key={at} kind={row.kind} part={part} />
              ))}
            </span>
          </div>
        );
      })}
    </div>
  );
}
