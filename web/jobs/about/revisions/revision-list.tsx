import type { ReactNode } from 'react';
import { Button, Checkbox, RelativeTime, Skeleton } from '../../../ui/index.ts';
import type { RevisionPages } from './use-revisions.ts';
import { noteWithReach, type Version, versionOf } from './version.ts';

export type RevisionListProps = {
  revisions: RevisionPages;
  /** Number of the revision in use. */
  current: number;
  mayEdit: boolean;
  /** Keys of the two to compare; null while nothing is compared. */
  picked: readonly Version['key'][] | null;
  onPick: (version: Version) => void;
  onOpen: (version: Version) => void;
  onRestore: (number: number) => void;
  /** Before the newest: the text that is not saved. */
  now?: ReactNode;
};

/** Saves of a job, newest first: why, who, when. Each can be read, put back, or picked to be compared. */
export function RevisionList(props: RevisionListProps) {
  const { revisions, current, mayEdit, picked, onPick, onOpen, onRestore, now } = props;
  const { pages, list } = revisions;
  return (
    <>
      {pages.isPending && <Skeleton label="Loading revisions" rows={3} rowHeight={56} />}
      {pages.isError && <p className="pad4 t2">The revisions could not be read. {pages.error.message}</p>}
      <ul className="rv-list">
        {now}
        {list.map((revision) => {
          const { number } = revision;
          return (
            <li key={number} className={number === current && !now ? 'rv on' : 'rv'}>
              <Mark picked={picked} version={versionOf(revision)} onPick={onPick} />
              <span className="grow min-w-0">
                <button type="button" className="b block rule" onClick={() => onOpen(versionOf(revision))}>
                  {noteWithReach(revision)}
                </button>
                <span className="sm t2 cut block">
                  {revision.authorName || 'Callwell'}, <RelativeTime at={revision.savedAt} />
                </span>
              </span>
              {mayEdit && number !== current && picked === null && (
                <Button
                  kind="quiet"
                  size="sm"
                  aria-label={`Restore revision ${number}`}
                  onClick={() => onRestore(number)}
                >
                  Restore
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {pages.hasNextPage && (
        <p className="pad4">
          <Button size="sm" busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            Show earlier revisions
          </Button>
        </p>
      )}
    </>
  );
}

type MarkProps = Pick<RevisionListProps, 'picked' | 'onPick'> & { version: Version };

/** The number of a revision; while two are picked to compare, with a box. */
export function Mark({ picked, version, onPick }: MarkProps) {
  const short = version.key === 'now' ? 'Now' : version.key;
  if (picked === null) return <span className="num bb rv-no">{short}</span>;
  const isPicked = picked.includes(version.key);
  return (
    <Checkbox
      checked={isPicked}
      aria-label={`Compare ${version.name.toLowerCase()}`}
      disabled={!isPicked && picked.length === 2}
      onChange={() => onPick(version)}
    >
      <span className="num bb rv-no">{short}</span>
    </Checkbox>
  );
}
