import { PREFIX } from '../../../core/shared/ids.ts';
import { Link } from '../../ui/index.ts';

/** A job that was run, leading to its page. What the agent does of its own accord, such as taking a message, has none. */
export function JobName({ run, className }: { run: { jobId: string; name: string }; className?: string }) {
  const name = run.name || 'Deleted job';
  if (!run.jobId.startsWith(`${PREFIX.job}_`)) return <span className={className}>{name}</span>;
  return (
    <Link className={className ?? ''} href={`/jobs/${run.jobId}`}>
      {name}
    </Link>
  );
}
