import type { KeyboardEvent } from 'react';
import { Checkbox, ColumnHead, listKeyTarget, Table, VisuallyHidden } from '../../ui/index.ts';
import { DeleteJobDialog } from '../delete-job-dialog.tsx';
import { useJobEntries } from '../job-entries.ts';
import { jobPaths } from '../paths.ts';
import { type JobLine, JobRow } from './job-row.tsx';
import type { JobSort } from './use-library.ts';

export type JobTableProps = {
  jobs: readonly JobLine[];
  sort: JobSort;
  onSort: (sort: JobSort) => void;
  mayEdit: boolean;
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  /** The last row was left downwards. */
  onEnd: () => void;
};

const captions: Record<JobSort, string> = {
  edited: 'last edit, newest first',
  name: 'name',
  used: 'how many steps use them, most used first',
};

function toggled(set: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Arrows, Home and End move between the names of the jobs, Space chooses; Enter is the link's own. */
function moveInRows(
  event: KeyboardEvent<HTMLElement>,
  onSpace: (id: string) => void,
  onEnd: () => void,
): void {
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-job]')];
  const index = names.indexOf(document.activeElement as HTMLElement);
  if (index < 0) return;
  const id = names[index]?.dataset.job;
  const target = listKeyTarget(event.key, index, names.length);
  if (event.key === ' ' && id) onSpace(id);
  else if (target !== undefined) names[target]?.focus();
  else return;
  if (event.key === 'ArrowDown' && index === names.length - 1) onEnd();
  event.preventDefault();
}

/** The jobs as a table that can be moved through by keys. */
export function JobTable(props: JobTableProps) {
  const { jobs, sort, mayEdit, chosen, onChosen, onEnd } = props;
  const { entriesOf, inUse, closeInUse } = useJobEntries(mayEdit);
  const choose = (id: string) => mayEdit && onChosen(toggled(chosen, id));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the links inside
    <div onKeyDown={(event) => moveInRows(event, choose, onEnd)}>
      <Table caption={`Jobs in this workspace, sorted by ${captions[sort]}`} className="jobs" cards>
        <TableHead {...props} />
        <tbody>
          {jobs.map((job) => (
            <JobRow
              key={job.id}
              job={job}
              chosen={chosen.has(job.id)}
              onChoose={mayEdit ? () => choose(job.id) : undefined}
              entries={[{ label: 'Open', icon: 'pencil', href: jobPaths.job(job.id) }, ...entriesOf(job)]}
            />
          ))}
        </tbody>
      </Table>
      {inUse && <DeleteJobDialog {...inUse} onClose={closeInUse} />}
    </div>
  );
}

function TableHead({ jobs, sort, onSort, mayEdit, chosen, onChosen }: JobTableProps) {
  const all = jobs.length > 0 && jobs.every(({ id }) => chosen.has(id));
  return (
    <thead>
      <tr>
        <ColumnHead className="check">
          {mayEdit && (
            <Checkbox
              aria-label="Select all jobs shown"
              checked={all}
              partly={chosen.size > 0}
              onChange={(on) => onChosen(new Set(on ? jobs.map(({ id }) => id) : []))}
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
