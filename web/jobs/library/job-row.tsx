import { memo } from 'react';
import type { Schema } from '../../client/client.ts';
import {
  Cell,
  Checkbox,
  formatCount,
  formatOf,
  formatPercent,
  IconButton,
  Link,
  Menu,
  type MenuEntry,
  Meter,
  RelativeTime,
  Row,
  RowHead,
  Tag,
} from '../../ui/index.ts';
import { JobIcon } from '../job-icon.tsx';
import { jobPaths } from '../paths.ts';

export type JobLine = Schema<'JobLine'>;

export type JobRowProps = {
  job: JobLine;
  /** Its place in the whole list. */
  index: number;
  chosen: boolean;
  onChoose?: ((job: JobLine) => void) | undefined;
  /** Stable, so that a row is drawn again only for what changed in it. */
  entriesOf: (job: JobLine) => MenuEntry[];
};

/** How a job stands, in one icon and a word. */
function Health({ job }: { job: JobLine }) {
  if (job.problems > 0) return <Tag tone="warn">{formatCount(job.problems, 'finding')}</Tag>;
  if (job.understood < 1) return <Tag tone="warn">{formatPercent(job.understood)} understood</Tag>;
  if (job.usedBy === 0) return <Tag tone="quiet">Not attached</Tag>;
  return <Tag tone="ok">Good</Tag>;
}

/** The rules that the text breaks, by name: the first that fit, all of them to whoever points at them. */
function Findings({ titles }: { titles: readonly string[] }) {
  if (titles.length === 0) return null;
  const words = titles.join(', ');
  return (
    <span className="t3 sm cut block" title={words}>
      {words}
    </span>
  );
}

function Finished({ calls }: Pick<JobLine, 'calls'>) {
  if (calls.count === 0) return <span className="t3">No calls</span>;
  const share = calls.finished / calls.count;
  return (
    <span className="fin">
      <Meter share={share} tone={share >= 0.8 ? 'ok' : share >= 0.5 ? 'warn' : 'mute'} />
      <span>{formatOf(calls.finished, calls.count)}</span>
    </span>
  );
}

/** One job of the library. On a phone it is a card of two lines. */
export const JobRow = memo(function JobRow({ job, index, chosen, onChoose, entriesOf }: JobRowProps) {
  return (
    <Row selected={chosen} aria-rowindex={index + 2}>
      <Cell className="check">
        {onChoose && (
          <Checkbox aria-label={`Select ${job.name}`} checked={chosen} onChange={() => onChoose(job)} />
        )}
      </Cell>
      <RowHead>
        <Link className="jn" href={jobPaths.job(job.id)} data-job={job.id} data-index={index}>
          <JobIcon icon={job.icon} />
          <span className="min-w-0">
            <span className="jt1 cut">{job.name}</span>
            <span className="jd cut">{job.description}</span>
          </span>
        </Link>
      </RowHead>
      <Cell card="use">
        {job.usedBy > 0 ? formatCount(job.usedBy, 'step') : <span className="t3">Unused</span>}
      </Cell>
      <Cell>
        <RelativeTime className="block" at={job.updatedAt} />
        <span className="t3 sm cut block">{job.updatedBy}</span>
      </Cell>
      <Cell card="state">
        <Health job={job} />
        <Findings titles={job.findings} />
      </Cell>
      <Cell right>
        <Finished calls={job.calls} />
      </Cell>
      <Cell className="more">
        <Menu
          align="end"
          trigger={<IconButton size="sm" icon="dots" label={`More for ${job.name}`} />}
          entries={() => [{ label: 'Open', icon: 'pencil', href: jobPaths.job(job.id) }, ...entriesOf(job)]}
        />
      </Cell>
    </Row>
  );
});
