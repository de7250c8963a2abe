import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../client/client.ts';
import { formatCount, Link, Skeleton } from '../ui/index.ts';

/** Jobs and steps that name what is about to be removed, so that its effect is known before. */
export function NamedBy({ of, read }: { of: readonly string[]; read: () => Promise<Schema<'NamedBy'>> }) {
  const named = useQuery({ queryKey: [...of, 'uses'], queryFn: read, staleTime: 0 });
  if (named.isPending) return <Skeleton label="Looking for jobs that name it" rows={2} />;
  if (named.isLoadingError)
    return <p className="t2">Which jobs name it could not be read. {named.error.message}</p>;
  const { jobs, steps } = named.data;
  if (jobs.length + steps.length === 0) return <p className="t2">No job and no step names it.</p>;
  return (
    <>
      <p className="t2">Named by</p>
      <ul className="mini2" aria-label="Jobs and steps that name it">
        {jobs.map(({ jobId, name, usedBy }) => (
          <li key={jobId}>
            <Link href={`/jobs/${jobId}`}>{name}</Link>{' '}
            <span className="sm t3">
              {usedBy === 0 ? 'job, not in use' : `job, used by ${formatCount(usedBy, 'agent step')}`}
            </span>
          </li>
        ))}
        {steps.map(({ flowId, flowName, flowStepId, stepName }) => (
          <li key={`${flowId} ${flowStepId}`}>
            <Link href={`/call-flows/${flowId}`}>{flowName}</Link>{' '}
            <span className="sm t3">step {stepName || 'Forward'}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
