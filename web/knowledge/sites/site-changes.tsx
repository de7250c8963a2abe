import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schema } from '../../client/client.ts';
import { diffRows } from '../../jobs/diff-rows.ts';
import { Button, Checkbox, Dialog, Diff, formatCount, Notice, Pill, Skeleton } from '../../ui/index.ts';
import { siteQueries } from './site-queries.ts';

type Change = Schema<'KnowledgeSiteChange'>;

const words = {
  added: { label: 'New', tone: 'ok' },
  changed: { label: 'Changed', tone: 'warn' },
  removed: { label: 'Gone', tone: 'danger' },
  same: { label: 'Same', tone: undefined },
} as const;

export type SiteChangesProps = {
  siteId: string;
  changes: readonly Change[];
  /** The addresses whose changes are wanted; null where nothing may be chosen. */
  chosen: ReadonlySet<string> | null;
  onChosen: (chosen: ReadonlySet<string>) => void;
};

/** What applying would do, page by page, each to be looked at and left out. */
export function SiteChanges({ siteId, changes, chosen, onChosen }: SiteChangesProps) {
  const [looking, setLooking] = useState<Change | null>(null);
  const toggle = (url: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(url);
    else next.delete(url);
    onChosen(next);
  };
  return (
    <>
      <ul className="lines">
        {changes.map((change) => (
          <li key={change.url} className="line">
            {chosen && (
              <Checkbox
                checked={chosen.has(change.url)}
                onChange={(on) => toggle(change.url, on)}
                aria-label={`Take ${change.title}`}
              />
            )}
            <div className="grow">
              <Button kind="quiet" size="sm" className="site-title" onClick={() => setLooking(change)}>
                {change.title}
              </Button>
              <span className="block t3 sm site-address">{change.url}</span>
              {change.edited && change.change !== 'same' && (
                <span className="block sm warn">Edited here; applying overwrites that</span>
              )}
            </div>
            <span className="t3 sm d-only">{formatCount(change.characters, 'character')}</span>
            <Pill {...(words[change.change].tone ? { tone: words[change.change].tone } : {})}>
              {words[change.change].label}
            </Pill>
          </li>
        ))}
      </ul>
      {looking && <Comparison siteId={siteId} change={looking} onClose={() => setLooking(null)} />}
    </>
  );
}

function Comparison({ siteId, change, onClose }: { siteId: string; change: Change; onClose: () => void }) {
  const both = useQuery(siteQueries.compare(siteId, change.url));
  return (
    <Dialog open wide onClose={onClose} title={change.title} description={change.url}>
      {both.isPending && <Skeleton label="Loading both texts" rows={4} />}
      {both.isError && (
        <Notice tone="danger" urgent title="The texts could not be read.">
          {both.error.message}
        </Notice>
      )}
      {both.data && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard
        <section className="card mt-3 both-texts" aria-label="Website beside Knowledge" tabIndex={0}>
          <Diff rows={rowsOf(both.data.before ?? '', both.data.after ?? '')} />
        </section>
      )}
      <div className="row justify-end mt-3">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Dialog>
  );
}

/** Where nothing differs the text is shown whole. */
function rowsOf(before: string, after: string) {
  const rows = diffRows(before, after);
  if (rows.some(({ kind }) => kind !== 'same')) return rows;
  return after
    .split('\n')
    .map((text, at) => ({ kind: 'same' as const, line: at + 1, parts: [{ text: text || ' ' }] }));
}
