import { useQuery } from '@tanstack/react-query';
import type { Schema } from '../../client/client.ts';
import { queries } from '../../client/queries.ts';
import { guidePaths } from '../../guide/paths.ts';
import { Card, Icon, Link } from '../../ui/index.ts';
import { jobPaths } from '../paths.ts';
import { Comparing } from './comparing.tsx';

/** What stands against the job as it is stored, where it is attached; nothing where nothing does. */
export function AcrossJobs({ jobId }: { jobId: string }) {
  const { data } = useQuery(queries.jobFindings(jobId));
  const findings = data?.data ?? [];
  const checking = data?.checking ?? null;
  if (findings.length === 0) return checking && <Comparing checking={checking} />;
  return (
    <Card title="Beside other jobs" aside={<span className="t3 sm num">{findings.length}</span>}>
      {checking && (
        <div className="rv">
          <Comparing checking={checking} />
        </div>
      )}
      <ul className="rv-list">
        {findings.map((finding) => (
          <Finding
            key={`${finding.code} ${finding.message} ${finding.at?.flowStepId}`}
            jobId={jobId}
            finding={finding}
          />
        ))}
      </ul>
    </Card>
  );
}

function Finding({ jobId, finding }: { jobId: string; finding: Schema<'AcrossFinding'> }) {
  const { code, severity, message, jobs, at } = finding;
  return (
    <li className="rv">
      <Icon
        name={severity === 'advice' ? 'info' : 'alert'}
        className={severity === 'advice' ? 't3' : 'warn'}
      />
      <div className="grow min-w-0">
        <p>{message}</p>
        <p className="row wrap g2 sm">
          {jobs
            .filter(({ id }) => id !== jobId)
            .map(({ id, name }) => (
              <Link key={id} href={jobPaths.job(id)}>
                Open “{name}”
              </Link>
            ))}
          {at && <Link href={jobPaths.step(at)}>Open “{at.stepName}”</Link>}
          <Link href={guidePaths.rule(code)}>Why</Link>
        </p>
      </div>
    </li>
  );
}
