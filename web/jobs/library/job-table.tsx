import { type KeyboardEvent, memo, type RefObject, useCallback, useEffect, useRef } from 'react';
import type { HeldRows } from '../../client/long-list.ts';
import {
  Checkbox,
  ColumnHead,
  listKeyTarget,
  RowSpace,
  Table,
  useRowWindow,
  VisuallyHidden,
} from '../../ui/index.ts';
import { DeleteJobDialog } from '../delete-job-dialog.tsx';
import { useJobEntries } from '../job-entries.ts';
import { type JobLine, JobRow } from './job-row.tsx';
import type { JobSort } from './use-library.ts';

/** The chosen jobs by id; a job stays chosen when it is scrolled far out of view. */
export type ChosenJobs = ReadonlyMap<string, JobLine>;

export type JobTableProps = {
  held: HeldRows<JobLine>;
  sort: JobSort;
  onSort: (sort: JobSort) => void;
  mayEdit: boolean;
  chosen: ChosenJobs;
  onChosen: (change: (chosen: ChosenJobs) => ChosenJobs) => void;
  /** More jobs are wanted above or below those held. */
  onEarlier: () => void;
  onLater: () => void;
};

const captions: Record<JobSort, string> = {
  edited: 'last edit, newest first',
  name: 'name',
  used: 'how many steps use them, most used first',
};

function toggled(chosen: ChosenJobs, job: JobLine): ChosenJobs {
  const next = new Map(chosen);
  if (!next.delete(job.id)) next.set(job.id, job);
  return next;
}

/** Focus on the row at an index that a key led to, once it is drawn: far rows are not in the page yet. */
function useRowFocus(list: RefObject<HTMLElement | null>) {
  const wanted = useRef<number | null>(null);
  const reach = () => {
    const name = list.current?.querySelector<HTMLElement>(`a[data-index="${wanted.current}"]`);
    if (!name) return;
    wanted.current = null;
    name.focus();
  };
  useEffect(reach);
  return (index: number) => {
    wanted.current = index;
    reach();
    if (wanted.current !== null) list.current?.scrollIntoView({ block: index === 0 ? 'start' : 'end' });
  };
}

/** Arrows, Home and End move between the names of the jobs, Space chooses; Enter is the link's own. */
function useRowKeys(list: RefObject<HTMLElement | null>, count: number, onSpace: (index: number) => void) {
  const focus = useRowFocus(list);
  return (event: KeyboardEvent<HTMLElement>) => {
    const at = (event.target as HTMLElement).dataset.index;
    if (at === undefined) return;
    const target = listKeyTarget(event.key, Number(at), count);
    if (event.key === ' ') onSpace(Number(at));
    else if (target !== undefined) focus(target);
    else return;
    event.preventDefault();
  };
}

/** The jobs as a table that can be moved through by keys. Only the rows around the view are drawn. */
export const JobTable = memo(function JobTable(props: JobTableProps) {
  const { sort, mayEdit, chosen, onChosen, onEarlier, onLater } = props;
  const { rows: jobs, before } = props.held;
  const { entriesOf, inUse, closeInUse } = useJobEntries(mayEdit);
  const body = useRef<HTMLTableSectionElement>(null);
  const count = before + jobs.length;
  const { first, end, above, below } = useRowWindow(body, {
    before,
    held: jobs.length,
    rowHeight: 57,
    row: 'tr[aria-rowindex]',
    onEarlier,
    onLater,
  });
  const choose = useCallback((job: JobLine) => onChosen((now) => toggled(now, job)), [onChosen]);
  const press = useRowKeys(body, count, (index) => {
    const job = jobs[index - before];
    if (job && mayEdit) choose(job);
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the links inside
    <div onKeyDown={press}>
      <Table caption={`Jobs in this workspace, sorted by ${captions[sort]}`} className="jobs" cards>
        <TableHead {...props} />
        <tbody ref={body}>
          <RowSpace height={above} />
          {jobs.slice(first - before, end - before).map((job, at) => (
            <JobRow
              key={job.id}
              job={job}
              index={first + at}
              chosen={chosen.has(job.id)}
              onChoose={mayEdit ? choose : undefined}
              entriesOf={entriesOf}
            />
          ))}
          <RowSpace height={below} />
        </tbody>
      </Table>
      {inUse && <DeleteJobDialog {...inUse} onClose={closeInUse} />}
    </div>
  );
});

function TableHead({ held, sort, onSort, mayEdit, chosen, onChosen }: JobTableProps) {
  const all = held.rows.length > 0 && held.rows.every(({ id }) => chosen.has(id));
  return (
    <thead>
      <tr>
        <ColumnHead className="check">
          {mayEdit && (
            <Checkbox
              aria-label="Select all jobs shown"
              checked={all}
              partly={chosen.size > 0}
              onChange={(on) => onChosen(() => new Map(on ? held.rows.map((job) => [job.id, job]) : []))}
            />
          )}
        </ColumnHead>
        <ColumnHead sorted={sort === 'name' && 'ascending'} onSort={() => onSort('name')}>
          Name
        </ColumnHead>
        <ColumnHead className="used" sorted={sort === 'used' && 'descending'} onSort={() => onSort('used')}>
          Used by
        </ColumnHead>
        <ColumnHead
          className="edited"
          sorted={sort === 'edited' && 'descending'}
          onSort={() => onSort('edited')}
        >
          Last edited
        </ColumnHead>
        <ColumnHead className="health">Health</ColumnHead>
        <ColumnHead className="done" right>
          Finished, 7 days
        </ColumnHead>
        <ColumnHead className="more">
          <VisuallyHidden>More</VisuallyHidden>
        </ColumnHead>
      </tr>
    </thead>
  );
}
