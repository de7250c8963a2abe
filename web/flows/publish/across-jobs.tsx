import { useQuery } from '@tanstack/react-query';
import { flowQueries } from '../../client/flow-queries.ts';
import { guidePaths } from '../../guide/paths.ts';
import { Comparing } from '../../jobs/about/comparing.tsx';
import { Link, Notice } from '../../ui/index.ts';
import { flowPaths } from '../paths.ts';

/** What the jobs of the draft say for each other, and whom they transfer to in vain: it comes when it is there, and blocks nothing. */
export function AcrossJobs({ flowId, etag }: { flowId: string; etag: string }) {
  const asked = flowQueries.findings(flowId);
  const { data } = useQuery({ ...asked, queryKey: [...asked.queryKey, etag] });
  if (!data) return null;
  if (data.data.length === 0) return data.checking && <Comparing checking={data.checking} />;
  return (
    <ul className="col" aria-label="Across jobs">
      {data.checking && (
        <li>
          <Comparing checking={data.checking} />
        </li>
      )}
      {data.data.map(({ code, message, jobs, at }) => (
        <li key={`${code} ${message} ${at?.flowStepId}`}>
          <Notice
            tone="warn"
            title={message}
            acts={
              <>
                {jobs.map(({ id, name }) => (
                  <Link key={id} className="btn sm quiet" href={flowPaths.job(id)}>
                    Open “{name}”
                  </Link>
                ))}
                <Link className="btn sm quiet" href={guidePaths.rule(code)}>
                  Why
                </Link>
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
}
