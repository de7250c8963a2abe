import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { callQueries } from '../../client/call-queries.ts';
import type { Answered } from '../../client/client.ts';
import { useLongList } from '../../client/long-list.ts';
import { queries } from '../../client/queries.ts';
import {
  EarlierRows,
  Empty,
  formatLength,
  formatPhone,
  Link,
  Notice,
  Pager,
  RelativeTime,
  Skeleton,
  Tag,
  useShortcut,
} from '../../ui/index.ts';
import { isMock, standingOf } from '../record/outcome.ts';
import { type CallFilter, queryOf, searchOf, useCallFilter } from './call-filter.ts';

type Line = Answered<'CallLine'>;

/** Who called, as well as we know. */
export function callerOf({ callerName, from }: Pick<Line, 'callerName' | 'from'>, country?: string): string {
  return callerName ?? (from ? formatPhone(from, country) : 'Number withheld');
}

/** The calls that fit the filter, newest first. `J` and `K` open the next and the one before. */
export function CallList({ currentId }: { currentId?: string }) {
  const [filter] = useCallFilter();
  const { list, held, pager, later } = useLongList(callQueries.calls(queryOf(filter)));
  const { data: workspace } = useQuery(queries.workspace());
  const lines = held.rows;
  useListSteps(lines, filter, currentId, later);
  if (list.isLoadingError)
    return (
      <Notice tone="danger" title="The calls could not be read.">
        {list.error.message}
      </Notice>
    );
  if (!list.data) return <Skeleton label="Loading calls" rows={8} rowHeight={79} />;
  if (lines.length === 0) return <NoCalls filtered={Object.keys(filter).length > 0} />;
  return (
    <>
      <EarlierRows before={held.before} busy={pager.busy} onEarlier={pager.onEarlier} />
      <ul aria-label="Calls">
        {lines.map((line) => (
          <CallRow
            key={line.id}
            line={line}
            href={`/calls/${line.id}${searchOf(filter)}`}
            current={line.id === currentId}
            caller={callerOf(line, workspace?.country)}
          />
        ))}
      </ul>
      <Pager shown={lines.length} before={held.before} {...pager} />
    </>
  );
}

/** At the end of what is held, J reads on, so that the next press goes on. */
function useListSteps(
  lines: readonly Line[],
  filter: CallFilter,
  currentId: string | undefined,
  onEnd: () => void,
): void {
  const { history } = useRouter();
  const step = (by: number) => {
    const at = lines.findIndex(({ id }) => id === currentId);
    const next = lines[at < 0 ? 0 : at + by];
    if (next) history.push(`/calls/${next.id}${searchOf(filter)}`);
    else if (by > 0) onEnd();
  };
  useShortcut('j', () => step(1));
  useShortcut('k', () => step(-1));
}

type CallRowProps = { line: Line; href: string; current: boolean; caller: string };

function CallRow({ line, href, current, caller }: CallRowProps) {
  const standing = standingOf(line);
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li ref={row}>
      <Link className={current ? 'ci on' : 'ci'} href={href} aria-current={current || undefined}>
        <span className="row">
          <span className="b cut grow">{caller}</span>
          <RelativeTime at={line.startedAt} className="sm t3 num" />
        </span>
        <span className="sm t2 cut block">{line.title || 'Not a word yet'}</span>
        <span className="row mt-0.5 wrap">
          {line.urgent && <Tag tone="danger">Urgent</Tag>}
          <Tag {...standing}>{standing.label}</Tag>
          {isMock(line.mode) && (
            <Tag tone="quiet" icon="chat-play">
              Mock
            </Tag>
          )}
          {line.endedAt && (
            <span className="end sm t3 num">{formatLength(line.endedAt - line.startedAt)}</span>
          )}
        </span>
      </Link>
    </li>
  );
}

function NoCalls({ filtered }: { filtered: boolean }): ReactNode {
  if (filtered)
    return (
      <Empty
        bare
        icon="search"
        title="No call fits"
        acts={
          <Link className="btn" href="/calls">
            Show all calls
          </Link>
        }
      >
        Nothing was found with these words and filters.
      </Empty>
    );
  return (
    <Empty
      bare
      icon="phone"
      title="No calls yet"
      acts={
        <Link className="btn" href="/mock-calls">
          Start a mock call
        </Link>
      }
    >
      Calls appear here a second after they start. Try one yourself first.
    </Empty>
  );
}
