import { Button, Empty, formatCount, Link } from '../../ui/index.ts';
import { jobPaths } from '../paths.ts';
import type { JobFilter } from './use-library.ts';

/** A workspace without jobs: what a job is, and how most begin. */
export function NoJobs({ mayEdit }: { mayEdit: boolean }) {
  return (
    <Empty
      level={2}
      icon="bullets"
      tone="info"
      title="Teach the agent its first job"
      acts={
        mayEdit && (
          <>
            <Link className="btn pri" href={jobPaths.templates}>
              Start from a template
            </Link>
            <Link className="btn" href={jobPaths.paste}>
              Paste your notes
            </Link>
            <Link className="btn" href={jobPaths.create}>
              Write it yourself
            </Link>
          </>
        )
      }
    >
      A job is what you would tell a new colleague: when it applies, what to ask, what to do. Most offices
      start with “Take a message”.
    </Empty>
  );
}

type NothingFoundProps = {
  query: string;
  filter: JobFilter | undefined;
  mayEdit: boolean;
  total: number | undefined;
  onClear: () => void;
};

const WHY_NONE: Record<JobFilter, string> = {
  look: 'Nothing is found in any job, and every line is understood.',
  unused: 'Every job is attached to an agent step.',
  changed: 'No job was changed in the last 7 days.',
};

/** Nothing fits search or filter. */
export function NothingFound({ query, filter, mayEdit, total, onClear }: NothingFoundProps) {
  return (
    <Empty
      level={2}
      icon="search"
      title={query === '' ? 'No job fits this filter' : `No job mentions “${query}”`}
      acts={
        <>
          <Button onClick={onClear}>{query === '' ? 'Show all jobs' : 'Clear search'}</Button>
          {mayEdit && query !== '' && (
            <Link className="btn quiet" href={`${jobPaths.create}?name=${encodeURIComponent(query)}`}>
              New job “{query}”
            </Link>
          )}
        </>
      }
    >
      {query === ''
        ? filter
          ? WHY_NONE[filter]
          : 'No agent step there has a job attached.'
        : `Names, descriptions, instructions and phrases were searched${
            total === undefined ? '' : ` in all ${formatCount(total, 'job')}`
          }.`}
    </Empty>
  );
}
